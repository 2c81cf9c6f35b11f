package io.tessera.hygiene.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EditDistanceTests {

    private final Scratch scratch = new Scratch();

    @RepeatedTest(20)
    void countsAsTheTableDoes() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var a = word(random);
            var b = word(random);
            assertThat(edits(a, b)).as("seed %d: %s, %s", seed, a, b).isEqualTo(table(a, b));
            assertThat(edits(b, a)).as("seed %d: %s, %s", seed, b, a).isEqualTo(edits(a, b));
        }
    }

    @Test
    void countsNeighboursSwappedAsOne() {
        assertThat(edits("martha", "marhta")).isEqualTo(1);
    }

    @Test
    void likensAsJaroAndWinklerDid() {
        assertThat(likeness("martha", "marhta")).isCloseTo(0.9611, within(0.0001));
        assertThat(likeness("dixon", "dicksonx")).isCloseTo(0.8133, within(0.0001));
        assertThat(likeness("abc", "xyz")).isZero();
    }

    private int edits(String a, String b) {
        return EditDistance.between(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length(), scratch);
    }

    private double likeness(String a, String b) {
        return JaroWinkler.between(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length(), scratch);
    }

    private static String word(Random random) {
        var length = random.nextInt(random.nextInt(8) == 0 ? 65 : 9);
        return random.ints(length, 0, 5)
                .collect(StringBuilder::new, (text, c) -> text.append("abcéж".charAt(c)), StringBuilder::append)
                .toString();
    }

    /** The textbook's table, cell by cell. */
    private static int table(String a, String b) {
        var cells = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cells[i][j] = i + j;
                    continue;
                }
                var changed = cells[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cells[i][j] = Math.min(changed, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cells[i][j] = Math.min(cells[i][j], cells[i - 2][j - 2] + 1);
                }
            }
        }
        return cells[a.length()][b.length()];
    }
}
