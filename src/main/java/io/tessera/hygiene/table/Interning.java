package io.tessera.hygiene.table;

import java.util.Arrays;

/** A column in the making: an open hash table from value to code. */
final class Interning {

    private final String name;
    private int[] codes = new int[1024];
    private int rows;
    private String[] values = new String[256];
    private int[] hashes = new int[256];
    private int[] slots = new int[1024];
    private int size = 1;

    Interning(String name) {
        this.name = name;
        values[0] = "";
    }

    void add(String raw) {
        var value = raw.strip();
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, rows * 2);
        }
        codes[rows++] = value.isEmpty() ? 0 : code(value);
    }

    private int code(String value) {
        var hash = value.hashCode();
        var mask = slots.length - 1;
        var slot = spread(hash) & mask;
        for (var found = slots[slot]; found != 0; found = slots[slot]) {
            if (hashes[found] == hash && values[found].equals(value)) {
                return found;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size;
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        values[size] = value;
        hashes[size] = hash;
        if (size * 2 > slots.length) {
            grow();
        }
        return size++;
    }

    private void grow() {
        slots = new int[slots.length * 4];
        var mask = slots.length - 1;
        for (var code = 1; code <= size; code++) {
            var slot = spread(hashes[code]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code;
        }
    }

    private static int spread(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    Column column() {
        return new Column(name, Arrays.copyOf(codes, rows), Arrays.copyOf(values, size));
    }
}
