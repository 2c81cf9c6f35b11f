package io.tessera.discovery.recognition;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.reading.VcardColumn;
import io.tessera.discovery.recognition.HeaderNames.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what each column of a table holds, from its header and the first rows. */
public final class ColumnRecogniser {

    /** How many rows are worth looking at. */
    public static final int SAMPLE_ROWS = 200;

    private static final int UNNAMED = 5;
    private static final Map<VcardColumn, Field> VCARD = vcard();

    private final List<String> header;
    private final ValueProfile[] profiles;
    private final Mapping mapping;

    private ColumnRecogniser(List<String> header, List<String[]> sample, Mapping mapping) {
        this.header = header;
        this.mapping = mapping;
        this.profiles = new ValueProfile[header.size()];
        for (var i = 0; i < profiles.length; i++) {
            profiles[i] = new ValueProfile();
            for (var cells : sample) {
                profiles[i].add(cells[i]);
            }
        }
    }

    /**
     * Returns what the columns of a file hold.
     *
     * @param rows the file; only its header and kind are looked at
     * @param sample the cells of its first rows, each as long as the header; {@value #SAMPLE_ROWS} are enough
     * @param mapping what the user says
     * @return the columns
     * @throws InvalidMapping when the mapping names a header that the file does not have
     */
    public static Columns recognise(Rows rows, List<String[]> sample, Mapping mapping) {
        return rows.wellKnown()
                ? ofVcards(rows.header(), mapping)
                : new ColumnRecogniser(rows.header(), sample, mapping).columns();
    }

    static Columns recognise(List<String> header, List<String[]> sample, Mapping mapping) {
        return new ColumnRecogniser(header, sample, mapping).columns();
    }

    private Columns columns() {
        refuseUnknownHeaders();
        var columns = new ArrayList<Column>(header.size());
        for (var i = 0; i < header.size(); i++) {
            columns.add(column(i));
        }
        resolveName(columns);
        var fields = columns.stream()
                .filter(column -> column.basis() == Basis.MAPPING && column.field() != null)
                .map(Column::field)
                .toList();
        // what the user names comes first; what was recognised beside it fills its gaps
        columns.replaceAll(column -> column.basis() != Basis.MAPPING && fields.contains(column.field())
                ? column.withRank(column.rank() + 10)
                : column);
        return new Columns(columns, mapping.defaults(), familyNameFirst(columns));
    }

    private Column column(int i) {
        var name = header.get(i);
        var mapped = mapped(name);
        if (mapped != null) {
            return mapped.map(field -> new Column(i, name, field, 0, Basis.MAPPING))
                    .orElseGet(() -> Column.unread(i, name, Basis.MAPPING));
        }
        var meaning = HeaderNames.meaning(name);
        if (meaning.isPresent()) {
            return judged(i, meaning.get());
        }
        var guess = HeaderNames.standsForNone(name) || HeaderNames.isSpoiled(name) ? null : guessed(profiles[i]);
        return guess == null ? Column.unread(i, name, Basis.NONE) : new Column(i, name, guess, UNNAMED, Basis.VALUES);
    }

    private @Nullable Optional<Field> mapped(String name) {
        var exact = mapping.columns().get(name);
        if (exact != null) {
            return exact;
        }
        var wanted = HeaderText.normalise(name);
        for (var entry : mapping.columns().entrySet()) {
            if (!wanted.isEmpty() && HeaderText.normalise(entry.getKey()).equals(wanted)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private void refuseUnknownHeaders() {
        var known = new HashSet<String>(header);
        header.forEach(name -> known.add(HeaderText.normalise(name)));
        for (var name : mapping.columns().keySet()) {
            if (!known.contains(name) && !known.contains(HeaderText.normalise(name))) {
                throw new InvalidMapping("The mapping names a column `%s`, which the file does not have. It has %s."
                        .formatted(name, String.join(", ", header.subList(0, Math.min(header.size(), 50)))));
            }
        }
    }

    /** A header's word is taken unless the values contradict it plainly. */
    private Column judged(int i, Meaning meaning) {
        var profile = profiles[i];
        var name = header.get(i);
        if (profile.values() == 0) {
            return new Column(i, name, meaning.field(), meaning.rank(), Basis.HEADER);
        }
        if (meaning.field() != Field.LINKEDIN && profile.profiles() > 0.5) {
            return new Column(i, name, Field.LINKEDIN, meaning.rank(), Basis.VALUES);
        }
        if (meaning.field() != Field.EMAIL && profile.emails() > 0.6) {
            return new Column(i, name, Field.EMAIL, UNNAMED, Basis.VALUES);
        }
        return contradicted(meaning.field(), profile)
                ? Column.unread(i, name, Basis.VALUES)
                : new Column(i, name, meaning.field(), meaning.rank(), Basis.HEADER);
    }

    private static boolean contradicted(Field field, ValueProfile profile) {
        var few = profile.values() < 3;
        return switch (field) {
            case EMAIL -> !few && profile.emails() < 0.2 && (profile.links() > 0.5 || profile.phones() > 0.5);
            case PHONE -> !few && profile.digits() < 0.2;
            case TITLE -> profile.titlesOfAddress() > 0.5;
            case EMPLOYEES -> !few && profile.headCounts() < 0.2;
            case FULL_NAME, FIRST_NAME, LAST_NAME -> !few && profile.numbers() > 0.8;
            case DOMAIN -> !few && profile.domains() < 0.1;
            case COMPANY, LINKEDIN, CITY, COUNTRY, INDUSTRY -> false;
        };
    }

    private static @Nullable Field guessed(ValueProfile profile) {
        if (profile.values() < 1) {
            return null;
        }
        if (profile.emails() > 0.6) {
            return Field.EMAIL;
        }
        if (profile.profiles() > 0.6) {
            return Field.LINKEDIN;
        }
        if (profile.values() < 3) {
            return null;
        }
        if (profile.domains() > 0.7) {
            return Field.DOMAIN;
        }
        if (profile.ranges() > 0.7 && profile.phones() < 0.2) {
            return Field.EMPLOYEES;
        }
        if (profile.phones() > 0.7) {
            return Field.PHONE;
        }
        if (profile.countries() > 0.8) {
            return Field.COUNTRY;
        }
        return profile.legalForms() > 0.3 ? Field.COMPANY : null;
    }

    /** "Name" alone is a family name beside a given name, and else a company's or a person's, told by the other columns. */
    private void resolveName(List<Column> columns) {
        var present = new HashSet<Field>();
        columns.stream().map(Column::field).filter(f -> f != null).forEach(present::add);
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).basis() == Basis.NONE && HeaderNames.isName(header.get(i))) {
                var field = name(profiles[i], present);
                columns.set(i, new Column(i, header.get(i), field, 3, Basis.HEADER));
                present.add(field);
            }
        }
    }

    private static Field name(ValueProfile profile, Set<Field> present) {
        if (present.contains(Field.FIRST_NAME) && !present.contains(Field.LAST_NAME)) {
            return Field.LAST_NAME;
        }
        if (present.contains(Field.COMPANY)) {
            return Field.FULL_NAME;
        }
        var person =
                present.contains(Field.EMAIL) || present.contains(Field.TITLE) || present.contains(Field.FULL_NAME);
        var ofCompany = present.contains(Field.FIRST_NAME)
                || present.contains(Field.FULL_NAME)
                || !person
                        && (present.contains(Field.EMPLOYEES)
                                || present.contains(Field.INDUSTRY)
                                || present.contains(Field.DOMAIN));
        return profile.legalForms() > 0.2 || ofCompany ? Field.COMPANY : Field.FULL_NAME;
    }

    private static boolean familyNameFirst(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.field() == Field.FULL_NAME)
                .anyMatch(column -> HeaderNames.putsFamilyNameFirst(column.header()));
    }

    private static Columns ofVcards(List<String> header, Mapping mapping) {
        if (!mapping.columns().isEmpty()) {
            throw new InvalidMapping("vCards have no columns to map. Leave `columns` out; `defaults` may stay.");
        }
        var columns = new ArrayList<Column>();
        for (var i = 0; i < header.size(); i++) {
            var name = VcardColumn.valueOf(header.get(i));
            var rank = name.name().endsWith("_2") ? 1 : 0;
            columns.add(new Column(i, header.get(i), VCARD.get(name), rank, Basis.FORMAT));
        }
        return new Columns(columns, mapping.defaults(), false);
    }

    private static Map<VcardColumn, Field> vcard() {
        var fields = new EnumMap<VcardColumn, Field>(VcardColumn.class);
        fields.put(VcardColumn.FN, Field.FULL_NAME);
        fields.put(VcardColumn.N_GIVEN, Field.FIRST_NAME);
        fields.put(VcardColumn.N_FAMILY, Field.LAST_NAME);
        fields.put(VcardColumn.TITLE, Field.TITLE);
        fields.put(VcardColumn.ORG, Field.COMPANY);
        fields.put(VcardColumn.EMAIL, Field.EMAIL);
        fields.put(VcardColumn.EMAIL_2, Field.EMAIL);
        fields.put(VcardColumn.TEL, Field.PHONE);
        fields.put(VcardColumn.TEL_2, Field.PHONE);
        fields.put(VcardColumn.URL, Field.DOMAIN);
        fields.put(VcardColumn.LINKEDIN, Field.LINKEDIN);
        fields.put(VcardColumn.ADR_LOCALITY, Field.CITY);
        fields.put(VcardColumn.ADR_COUNTRY, Field.COUNTRY);
        return fields;
    }
}
