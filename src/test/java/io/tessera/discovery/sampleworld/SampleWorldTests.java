package io.tessera.discovery.sampleworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.identifiers.PhoneNumbers;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleWorldTests {

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() throws IOException {
        assertThat(world(500, 7)).isEqualTo(world(500, 7)).isNotEqualTo(world(500, 8));
    }

    @Test
    void hasAboutThreeThousandPeopleInFiveHundredCompaniesForTheDemonstration() throws IOException {
        var rowsOf = truth(SampleWorld.DEMO_ROWS, SampleWorld.DEMO_SEED);

        assertThat(rowsOf.size()).isBetween(2_850, 3_150);
        assertThat(SampleWorld.DEMO_ROWS * 0.78 / 6).isBetween(490.0, 510.0);
    }

    @Test
    void repeatsTwentyToTwentyFivePercentUpToFourTimesEach() throws IOException {
        for (var rows : List.of(SampleWorld.DEMO_ROWS, 100_000)) {
            var rowsOf = truth(rows, 3);
            var told = rowsOf.values().stream().mapToInt(Integer::intValue).sum();

            assertThat(1.0 - (double) rowsOf.size() / told).isBetween(0.20, 0.25);
            assertThat(rowsOf.values()).allMatch(times -> times <= 4).contains(2, 3, 4);
        }
    }

    @Test
    void givesDifferentPeopleDifferentAddressesButForSharedOnes() {
        var owners = new HashMap<String, Integer>();
        var shared = Set.of("info", "sales", "office", "kontakt", "contact");
        IntStream.range(0, 78_000)
                .mapToObj(number -> SamplePerson.of(3, number, 13_000))
                .forEach(person -> {
                    if (!shared.contains(
                            person.email().substring(0, person.email().indexOf('@')))) {
                        assertThat(owners.put(person.email(), person.number()))
                                .as(person.email())
                                .isNull();
                    }
                });
    }

    @Test
    void givesEachCompanyItsOwnDomain() {
        var domains = new HashSet<String>();
        IntStream.range(0, 130_000)
                .forEach(number -> assertThat(
                                domains.add(SampleCompany.of(5, number).domain()))
                        .isTrue());
    }

    @Test
    void hasPhoneNumbersThatCanBeReadBothWays() {
        IntStream.range(0, 2_000)
                .mapToObj(number -> SamplePerson.of(9, number, 300))
                .forEach(person -> {
                    var country = person.company().land().name();
                    assertThat(PhoneNumbers.e164(person.international(), null))
                            .as(person.international())
                            .isPresent()
                            .isEqualTo(PhoneNumbers.e164(person.national(), country));
                });
    }

    @Test
    void hasTheDirtOfRealLists() throws IOException {
        var text = world(20_000, 11);

        assertThat(text)
                .contains(
                        "gmial.com",
                        "n/a",
                        "MÜLLER",
                        "MUELLER",
                        ", INCORPORATED\"",
                        " GmbH,http",
                        "info@",
                        "mailinator.com",
                        "Deutschland")
                .contains("Geschäftsführer", "Directeur", "VP of Sales", "test,test");
        assertThat(text.lines().filter(line -> line.matches("^,,\"[^\"]+, [^\"]+\",.*")))
                .isNotEmpty();
        assertThat(text.lines().count()).isEqualTo(20_001);
    }

    @Test
    void streamsAMillionRows() throws IOException {
        var length = new long[1];
        var begin = System.nanoTime();
        SampleWorld.write(1_000_000, 1, new Writer() {
            @Override
            public void write(char[] text, int offset, int count) {
                length[0] += count;
            }

            @Override
            public Writer append(CharSequence text) {
                length[0] += text.length();
                return this;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        System.out.printf(
                "Sample world: 1,000,000 rows, %d MB of characters in %.1f s%n",
                length[0] >> 20, (System.nanoTime() - begin) / 1e9);
        assertThat(length[0]).isGreaterThan(100L << 20);
    }

    private static Map<Integer, Integer> truth(int rows, long seed) throws IOException {
        var rowsOf = new HashMap<Integer, Integer>();
        SampleWorld.write(rows, seed, Writer.nullWriter(), (row, person) -> {
            if (person != SampleWorld.NOBODY) {
                rowsOf.merge(person, 1, Integer::sum);
            }
        });
        return rowsOf;
    }

    private static String world(int rows, long seed) throws IOException {
        var out = new StringWriter();
        SampleWorld.write(rows, seed, out);
        return out.toString();
    }
}
