package io.tessera.discovery.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a header says by itself: first by the list of known names, then by its words. */
final class HeaderNames {

    /**
     * What a name stands for.
     *
     * @param field the field
     * @param rank 0 for the best column of the field, more for lesser ones
     */
    record Meaning(Field field, int rank) {}

    private static final HeaderNames KNOWN = load();
    private static final int BY_WORDS = 4;
    private static final Set<String> BARE_NAMES = Set.of("name", "names", "nom", "naam", "name1", "namen");
    private static final Set<String> SPOILING = Set.of(
            "id",
            "status",
            "owner",
            "type",
            "typ",
            "opt",
            "optout",
            "out",
            "date",
            "datum",
            "sent",
            "opened",
            "clicked",
            "bounced",
            "bounce",
            "bounces",
            "count",
            "score",
            "fax",
            "telefax",
            "extension",
            "ext",
            "label",
            "reason",
            "verified",
            "confidence",
            "source",
            "consent",
            "street",
            "strasse",
            "zip",
            "plz",
            "description",
            "revenue",
            "umsatz",
            "call",
            "by",
            "von",
            "durch",
            "assigned",
            "last",
            "created",
            "modified",
            "twitter",
            "facebook",
            "xing",
            "prefix",
            "suffix",
            "valid",
            "format",
            "rank");
    private static final List<Map.Entry<Set<String>, Field>> WORDS = List.of(
            Map.entry(Set.of("linkedin"), Field.LINKEDIN),
            Map.entry(Set.of("email", "mail", "emailadresse", "emails", "courriel"), Field.EMAIL),
            Map.entry(
                    Set.of(
                            "phone",
                            "telefon",
                            "telephone",
                            "mobile",
                            "mobil",
                            "handy",
                            "tel",
                            "cell",
                            "telefonnummer",
                            "rufnummer"),
                    Field.PHONE),
            Map.entry(Set.of("vorname", "firstname", "prenom", "forename"), Field.FIRST_NAME),
            Map.entry(Set.of("nachname", "lastname", "surname", "familienname"), Field.LAST_NAME),
            Map.entry(
                    Set.of("mitarbeiter", "employees", "mitarbeiterzahl", "headcount", "beschaftigte", "mitarbeitende"),
                    Field.EMPLOYEES),
            Map.entry(Set.of("industry", "branche", "wirtschaftszweig", "industriezweig"), Field.INDUSTRY),
            Map.entry(Set.of("country", "land", "landercode", "pays"), Field.COUNTRY),
            Map.entry(Set.of("city", "stadt", "ort", "ville", "town"), Field.CITY),
            Map.entry(Set.of("website", "webseite", "homepage", "domain", "webadresse"), Field.DOMAIN),
            Map.entry(
                    Set.of("jobtitle", "title", "jobtitel", "position", "funktion", "berufsbezeichnung"), Field.TITLE),
            Map.entry(
                    Set.of("company", "firma", "unternehmen", "firmenname", "organisation", "organization"),
                    Field.COMPANY),
            Map.entry(Set.of("ansprechpartner", "kontaktperson", "fullname", "ansprechpartnerin"), Field.FULL_NAME));

    private final Map<String, Meaning> meanings;
    private final Set<String> none;

    private HeaderNames(Map<String, Meaning> meanings, Set<String> none) {
        this.meanings = meanings;
        this.none = none;
    }

    /** Returns what a header means; empty for one that says nothing by itself. */
    static Optional<Meaning> meaning(String header) {
        var name = HeaderText.normalise(header);
        var known = KNOWN.meanings.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return KNOWN.none.contains(name) ? Optional.empty() : byWords(HeaderText.words(header));
    }

    /** Returns whether a header is known to stand for none of the fields. */
    static boolean standsForNone(String header) {
        return KNOWN.none.contains(HeaderText.normalise(header));
    }

    /** Returns whether a word of a header says that it is about something else, as in {@code E-Mail Status}. */
    static boolean isSpoiled(String header) {
        return HeaderText.words(header).stream().anyMatch(SPOILING::contains);
    }

    /** Returns whether a header only says that it is a name, not whose. */
    static boolean isName(String header) {
        return BARE_NAMES.contains(HeaderText.normalise(header));
    }

    /** Returns whether a header for full names says that the family name comes first. */
    static boolean putsFamilyNameFirst(String header) {
        var words = HeaderText.words(header);
        var given = words.indexOf("vorname") + words.indexOf("first") + 2;
        var family = Math.max(words.indexOf("nachname"), Math.max(words.indexOf("name"), words.indexOf("last"))) + 1;
        return given > 0 && family > 0 && family < given;
    }

    private static Optional<Meaning> byWords(List<String> words) {
        if (words.stream().anyMatch(SPOILING::contains)) {
            return Optional.empty();
        }
        for (var entry : WORDS) {
            if (words.stream().anyMatch(entry.getKey()::contains)) {
                var company = entry.getValue() == Field.LINKEDIN && words.contains("company");
                return company ? Optional.empty() : Optional.of(new Meaning(entry.getValue(), BY_WORDS));
            }
        }
        return Optional.empty();
    }

    private static HeaderNames load() {
        var meanings = new HashMap<String, Meaning>();
        var none = new HashSet<String>();
        var list = Objects.requireNonNull(HeaderNames.class.getResourceAsStream("headers.txt"), "headers.txt");
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("- ")) {
                    names(line.substring(2)).forEach(none::add);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    var key = line.substring(0, line.indexOf(':')).split(" ");
                    var meaning = new Meaning(Field.named(key[0]).orElseThrow(), Integer.parseInt(key[1]));
                    names(line.substring(line.indexOf(':') + 1)).forEach(name -> meanings.putIfAbsent(name, meaning));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeaderNames(Map.copyOf(meanings), Set.copyOf(none));
    }

    private static List<String> names(String list) {
        return List.of(list.split(",")).stream().map(HeaderText::normalise).toList();
    }
}
