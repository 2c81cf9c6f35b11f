package io.tessera.hygiene.matching;

import io.tessera.hygiene.standard.Folding;
import io.tessera.hygiene.standard.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Given names and what their bearers are called. Two names agree when one line of the table has both. */
public final class Nicknames {

    private static final int[] NONE = {};

    private static final Map<String, int[]> LINES = load();

    private static final Map<String, String> INITIALS = initials();

    private Nicknames() {}

    /**
     * Returns whether two given names are two names of one.
     *
     * @param a a folded given name
     * @param b another
     * @return true when some line of the table has both
     */
    public static boolean agree(String a, String b) {
        var of = LINES.getOrDefault(a, NONE);
        if (of.length == 0) {
            return false;
        }
        for (var line : LINES.getOrDefault(b, NONE)) {
            if (Arrays.binarySearch(of, line) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a bearer of a folded given name may write a letter for it: R. for Bob, who is Robert. */
    static boolean mayBegin(String name, char initial) {
        return name.charAt(0) == initial || INITIALS.getOrDefault(name, "").indexOf(initial) >= 0;
    }

    /** Returns whether the table has a folded name. */
    static boolean has(String name) {
        return LINES.containsKey(name);
    }

    private static Map<String, int[]> load() {
        var lines = new HashMap<String, int[]>(2048);
        var number = 0;
        for (var line : Resource.lines(Nicknames.class, "nicknames.tsv")) {
            for (var name : line.split("[\t|]")) {
                lines.merge(Folding.fold(name), new int[] {number}, Nicknames::append);
            }
            number++;
        }
        return lines;
    }

    private static Map<String, String> initials() {
        var ofLine = new HashMap<Integer, String>();
        LINES.forEach((name, lines) -> {
            for (var line : lines) {
                ofLine.merge(line, name.substring(0, 1), String::concat);
            }
        });
        var ofName = new HashMap<String, String>(LINES.size() * 2);
        LINES.forEach((name, lines) -> {
            for (var line : lines) {
                ofName.merge(name, ofLine.getOrDefault(line, ""), String::concat);
            }
        });
        return ofName;
    }

    private static int[] append(int[] numbers, int[] more) {
        if (numbers[numbers.length - 1] == more[0]) {
            return numbers;
        }
        var all = Arrays.copyOf(numbers, numbers.length + 1);
        all[numbers.length] = more[0];
        return all;
    }
}
