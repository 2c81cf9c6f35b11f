package io.tessera.committee.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tessera.committee.Seniority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Titles gathered by others; the figures are printed. Skipped where the data is absent. */
class PublicTitlesTests {

    private static final Path FOLDER = Path.of("../shared/data/discovery");

    private final TitleReader reader = new TitleReader();

    @Test
    void fallsIntoNoneOfTheTraps() throws IOException {
        var wrong = new ArrayList<String>();
        var traps = records("title-traps.csv");
        for (var trap : traps) {
            var reading = reader.read(trap.getField("title"));
            var read = reading.seniority() + "," + reading.function() + "," + reading.buyingRole();
            var expected =
                    trap.getField("seniority") + "," + trap.getField("department") + "," + trap.getField("buying_role");
            if (!read.equals(expected)) {
                wrong.add(trap.getField("title") + ": " + read + ", expected " + expected + " " + reading.words());
            }
        }

        System.out.printf("title traps: %d of %d%n", traps.size() - wrong.size(), traps.size());
        wrong.forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    /** The labels are noisy ("Dir. WW Sales" is Other, "Managing Partner" C-Suite, Manager or Other): no rule is made for one. */
    @Test
    void agreesWithTheLabelledLevels() throws IOException {
        var train = accuracy("train");
        var test = accuracy("test");

        assertThat(Math.min(train, test)).isGreaterThan(0.90);
    }

    private double accuracy(String split) throws IOException {
        var right = 0;
        var all = 0;
        Map<String, int[]> counts = new TreeMap<>();
        for (var title : records("job-titles-labelled.csv")) {
            if (!title.getField("split").equals(split)) {
                continue;
            }
            var expected = title.getField("level");
            var read = level(reader.read(title.getField("title")).seniority());
            all++;
            counts.computeIfAbsent(expected, key -> new int[3])[0]++;
            counts.computeIfAbsent(read, key -> new int[3])[1]++;
            if (read.equals(expected)) {
                right++;
                counts.get(read)[2]++;
            }
        }
        var f1 = counts.values().stream()
                .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
                .average();
        System.out.printf(
                "labelled levels, %s: accuracy %.3f, macro-F1 %.3f%n", split, (double) right / all, f1.orElse(0));
        return (double) right / all;
    }

    private static String level(Seniority seniority) {
        return switch (seniority) {
            case OWNER, C_LEVEL -> "C-Suite";
            case VP -> "VP";
            case DIRECTOR -> "Director";
            case MANAGER, LEAD -> "Manager";
            case SENIOR, INDIVIDUAL, INTERN, UNKNOWN -> "Other";
        };
    }

    private static List<NamedCsvRecord> records(String file) throws IOException {
        var path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: no test data at " + path);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return csv.stream().toList();
        }
    }
}
