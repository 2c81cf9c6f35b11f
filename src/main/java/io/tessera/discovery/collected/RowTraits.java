package io.tessera.discovery.collected;

import io.tessera.discovery.collected.SourceRecords.Hashed;
import io.tessera.platform.identifiers.KeyedHashes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of who it is about.
 *
 * @param name the name, its words in lower case without diacritics and in the order of the alphabet
 * @param email keyed hash of the address
 * @param phone keyed hash of the number
 * @param linkedin address of a profile, as found
 * @param company company's name, as found
 * @param domain company's domain, as found
 * @param rest title and city, as found
 */
record RowTraits(
        String name,
        @Nullable UUID email,
        @Nullable UUID phone,
        @Nullable String linkedin,
        @Nullable String company,
        @Nullable String domain,
        String rest) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static RowTraits of(Hashed hashed) {
        var record = hashed.made().record();
        return new RowTraits(
                name(record.fullName(), record.firstName(), record.lastName()),
                hashed.email(),
                hashed.phone(),
                record.linkedin(),
                record.company(),
                record.domain(),
                joined(record.title(), record.city()));
    }

    static RowTraits of(ResultSet row) throws SQLException {
        return new RowTraits(
                name(row.getString("full_name"), row.getString("first_name"), row.getString("last_name")),
                row.getObject("email_hash", UUID.class),
                row.getObject("phone_hash", UUID.class),
                row.getString("linkedin"),
                row.getString("company"),
                row.getString("domain"),
                joined(row.getString("title"), row.getString("city")));
    }

    /** Returns the traits without an address or number that is suppressed: it keeps the row out by itself, until it is lifted. */
    RowTraits without(Collection<UUID> suppressed) {
        return new RowTraits(
                name,
                email != null && suppressed.contains(email) ? null : email,
                phone != null && suppressed.contains(phone) ? null : phone,
                linkedin,
                company,
                domain,
                rest);
    }

    /** Returns everything by which the row's person can be known again once the values are gone. */
    Set<UUID> left(KeyedHashes hashes) {
        return marks(hashes, true);
    }

    /**
     * Returns by what a row is asked whether it is about somebody erased: the company counts only where the row holds no way
     * to reach its person, for another address under an equal name may be somebody else's.
     */
    Set<UUID> asked(KeyedHashes hashes) {
        return marks(hashes, email == null && phone == null && linkedin == null);
    }

    private Set<UUID> marks(KeyedHashes hashes, boolean byCompany) {
        if (name.isEmpty()) {
            return Set.of();
        }
        var beside = new HashSet<String>();
        add(beside, "email", email);
        add(beside, "phone", phone);
        add(beside, "linkedin", linkedin);
        if (byCompany) {
            add(beside, "domain", domain);
            add(beside, "company", company);
            if (company == null && domain == null) {
                add(beside, "rest", rest);
            }
        }
        return beside.stream().map(other -> hashes.nameBeside(name, other)).collect(Collectors.toSet());
    }

    private static void add(Set<String> beside, String kind, @Nullable Object value) {
        if (value != null) {
            beside.add(kind + "|" + comparable(value.toString()));
        }
    }

    private static String name(@Nullable String full, @Nullable String first, @Nullable String last) {
        return comparable(full != null ? full : joined(first, last));
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one) + " " + (other == null ? "" : other);
    }

    private static String comparable(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Arrays.stream(NO_LETTERS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
