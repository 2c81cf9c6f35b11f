package io.tessera.hygiene.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records dense in coincidences: few names, addresses, numbers and companies, so that everything meets everything. */
public final class RandomRecords {

    private static final String[] GIVEN = {"John", "Jane", "J.", "Jon", "Jonathan", "Bob", "Robert", "Mary", "José", ""
    };
    private static final String[] FAMILY = {"Smith", "Smyth", "Müller", "Mueller", "de la Cruz", "S.", ""};
    private static final String[] DOMAINS = {"acme.com", "globex.com", "gmail.com", "lend-me.com", "initech.de"};
    private static final String[] COMPANIES = {"Acme Inc.", "ACME, Incorporated", "Globex GmbH", "Initech"};
    private static final String[] COUNTRIES = {"US", "Germany", "DE"};

    private final Random random;

    /** Records of a seed. */
    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Makes records of some imports. */
    public List<RecordBuilder> of(int count, int imports) {
        var records = new ArrayList<RecordBuilder>();
        for (var row = 2; row < count + 2; row++) {
            records.add(one(row).ofImport(1 + random.nextInt(imports)));
        }
        return records;
    }

    private RecordBuilder one(int row) {
        var given = pick(GIVEN);
        var family = pick(FAMILY);
        var domain = pick(DOMAINS);
        var record =
                RecordBuilder.row(row).named(empty(given), empty(family)).titled(maybe("Title " + random.nextInt(3)));
        record.email(maybe("m" + random.nextInt(6) + "@" + domain));
        record.phone(maybe("+4930123456" + random.nextInt(4)));
        record.domain(random.nextInt(3) == 0 ? pick(DOMAINS) : null);
        record.at(maybe(pick(COMPANIES))).in(maybe("Berlin"), maybe(pick(COUNTRIES)));
        return record.sized(
                random.nextBoolean() ? 10 * (1 + random.nextInt(3)) : null, maybe("Trade " + random.nextInt(2)));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private @Nullable String maybe(String value) {
        return random.nextInt(3) > 0 ? value : null;
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
