package io.tessera.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowHashTests {

    @Test
    void knowsRowsInAnyOrderAndInAnyPieces() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var rows = IntStream.range(0, 200)
                .mapToObj(index -> random.nextInt(50) + "\trow\t" + random.nextLong() + "\n")
                .collect(Collectors.toList());
        var whole = hash(String.join("", rows), 4096);

        Collections.shuffle(rows, random);

        assertThat(hash(String.join("", rows), 1 + random.nextInt(20)))
                .as("seed %d", seed)
                .isEqualTo(whole);
    }

    @Test
    void tellsAMissingAndAChangedRow() {
        var whole = hash("a\nb\nb\n", 10);

        assertThat(hash("a\nb\n", 10)).isNotEqualTo(whole);
        assertThat(hash("a\na\nb\n", 10)).isNotEqualTo(whole);
        assertThat(hash("a\nb\nc\n", 10)).isNotEqualTo(whole);
    }

    @Test
    void countsRows() {
        var hash = new RowHash();
        hash.write("one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8), 0, 14);

        assertThat(hash.rows()).isEqualTo(3);
    }

    private static String hash(String text, int piece) {
        var hash = new RowHash();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var begin = 0; begin < bytes.length; begin += piece) {
            var part = Arrays.copyOfRange(bytes, begin, Math.min(bytes.length, begin + piece));
            hash.write(part, 0, part.length);
        }
        return hash.hex();
    }
}
