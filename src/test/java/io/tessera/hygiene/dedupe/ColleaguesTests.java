package io.tessera.hygiene.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.table.Table;
import io.tessera.hygiene.table.TableBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Colleagues have company, domain, city and often the phone in common; learning without labels must not take them for one. */
class ColleaguesTests {

    private static final long SEED = 41;
    private static final int COMPANIES = 900;
    private static final List<String> GIVEN = List.of(
            "Anna", "Boris", "Clara", "David", "Emil", "Frieda", "Georg", "Hanna", "Ivan", "Julia", "Karl", "Laura",
            "Martin", "Nora", "Oskar", "Paula", "Quentin", "Rosa", "Simon", "Tilda", "Ulrich", "Vera", "Walter",
            "Yvonne");
    private static final List<String> CITIES =
            List.of("Berlin", "Wien", "London", "Lyon", "Oslo", "Roma", "Madrid", "Praha");
    private static final String SYLLABLES = "bakedilomunaperisotuvahelinorasegifumowe";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>();

    @Test
    void colleaguesAreNotTakenForOnePerson() {
        var found = Deduplication.of(list(), Map.of(), null).clusters();

        var together = pairs(found, false);
        var right = pairs(found, true);
        var all = people.size() - (people.getLast() + 1);
        assertThat(right / (double) together).as("precision, seed %d", SEED).isGreaterThan(0.88);
        assertThat(right / (double) all).as("recall, seed %d", SEED).isGreaterThan(0.95);
    }

    /** A mail provider's domain makes most of the pairs that agree in the domain, as in real lists. */
    private Table list() {
        for (var company = 0; company < COMPANIES; company++) {
            var name = word(2) + " " + word(3);
            var domain = name.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".com";
            var board = phone();
            var city = any(CITIES);
            for (var colleague = 4 + random.nextInt(18); colleague > 0; colleague--) {
                person(name, domain, board, city);
            }
        }
        var table = new TableBuilder(List.of("first_name", "last_name", "company", "email", "phone", "city"));
        rows.forEach(table::add);
        return table.build();
    }

    private void person(String company, String domain, String board, String city) {
        var first = any(GIVEN);
        var last = word(3);
        var mail = chance(0.08)
                ? (first + "." + last + random.nextInt(100) + "@gmail.com").toLowerCase(java.util.Locale.ROOT)
                : (first.charAt(0) + "." + last + "@" + domain).toLowerCase(java.util.Locale.ROOT);
        var phone = chance(0.4) ? board : phone();
        var number = people.isEmpty() ? 0 : people.getLast() + 1;
        add(number, first, last, company, chance(0.1) ? "" : mail, chance(0.15) ? "" : phone, city);
        if (chance(0.15)) {
            add(
                    number,
                    first,
                    chance(0.2) ? last + last.charAt(last.length() - 1) : last,
                    company + " GmbH",
                    chance(0.3) ? "" : mail,
                    chance(0.4) ? "" : phone,
                    chance(0.2) ? "" : city);
        }
    }

    private void add(int person, String... row) {
        people.add(person);
        rows.add(List.of(row));
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) {
            var at = 2 * random.nextInt(SYLLABLES.length() / 2);
            word.append(SYLLABLES, at, at + 2);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String phone() {
        return "+49 30 %07d".formatted(random.nextInt(10_000_000));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Pairs of rows of one cluster; of one person too, where asked. */
    private long pairs(int[] clusters, boolean right) {
        var counts = new HashMap<List<Integer>, Long>();
        for (var row = 0; row < clusters.length; row++) {
            counts.merge(List.of(clusters[row], right ? people.get(row) : 0), 1L, Long::sum);
        }
        return counts.values().stream()
                .mapToLong(count -> count * (count - 1) / 2)
                .sum();
    }
}
