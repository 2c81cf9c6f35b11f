package io.tessera.bench.hygiene;

import io.tessera.hygiene.matching.Nicknames;
import io.tessera.hygiene.standard.Resource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Made-up people at companies, the same for the same seed, with the dirt of real lists: a fifth of the people stands there twice or
 * more, under nicknames, after a change of jobs, without diacritics, with another legal form, with typos and gaps. Colleagues share
 * the company's switchboard, its city, its domain and its {@code info@} mailbox, and namesakes exist.
 */
final class B2bPeople {

    private static final String[] STEMS = {
        "ander", "berg", "brown", "carl", "clark", "cook", "dahl", "davi", "der", "dunn", "eck", "ell", "fisch", "fletch",
        "fors", "gard", "gonz", "grim", "hal", "har", "hoff", "holm", "jack", "jan", "jor", "kel", "kirch", "kow", "krüg",
        "lang", "lar", "lind", "lop", "mac", "mart", "mey", "mül", "nor", "nov", "ols", "ort", "pal", "pet", "poh", "ram",
        "rein", "ric", "rod", "sand", "schmi", "sjö", "sten", "tay", "thom", "turn", "val", "vas", "wag", "wal", "weber",
        "whit", "wil", "win", "zim", "çel", "gómez", "pér", "sán"
    };
    private static final String[] ENDS = {
        "son", "sen", "mann", "er", "ley", "ton", "ez", "ini", "ski", "ova", "feld", "berger", "haus", "ström", "quist", "ford",
        "well", "by", "ard", "in", "ier", "eau", "dottir", "stein", "bach", "hart", "wood", "more", "ano", "escu", "ic", "ko",
        "", "s", "ing", "en", "el", "old", "or", "as"
    };
    private static final String[] COMPANY_FIRST = {
        "Nord", "Alpha", "Blue", "Green", "Quant", "Data", "Cloud", "Iron", "Silver", "Bright", "Prime", "Metro", "Omni", "Vera",
        "Delta", "Terra", "Luma", "Astra", "Core", "Swift", "Kern", "Apex", "Zen", "Nova", "Hydro", "Aero", "Bio", "Geo", "Pan",
        "Ultra", "Vita", "Helio", "Opti", "Inno", "Syn", "Trans", "Uni", "Inter", "Cyber", "Macro"
    };
    private static final String[] COMPANY_SECOND = {
        "tech", "works", "soft", "wave", "field", "line", "gate", "stone", "forge", "link", "path", "point", "bridge", "mark",
        "light", "source", "scale", "grid", "port", "craft", "nest", "mind", "logic", "flow", "hub", "zone", "base", "ware"
    };
    private static final String[] BRANCH = {
        "Systems", "Logistics", "Energy", "Consulting", "Pharma", "Foods", "Media", "Analytics", "Robotics", "Insurance", "Motors",
        "Software", "Partners", "Industries", "Labs", "Networks", "Textiles", "Chemicals", "Solutions", "Machinery"
    };
    private static final String[] FORMS = {"GmbH", "AG", "Inc.", "LLC", "Ltd", "Limited", "S.A.", "B.V.", "SARL", "Corp.", "Oy", "AB"};
    private static final String[] CITIES = {
        "Berlin", "München", "Hamburg", "Köln", "Zürich", "Wien", "London", "Manchester", "Leeds", "Dublin", "Paris", "Lyon",
        "Málaga", "Madrid", "Milano", "Roma", "Amsterdam", "Rotterdam", "Antwerpen", "København", "Malmö", "Stockholm", "Oslo",
        "Helsinki", "Kraków", "Praha", "New York", "Boston", "Chicago", "Austin", "San Francisco", "Seattle", "Toronto", "Denver"
    };
    private static final String[] TITLES = {
        "CEO", "CTO", "CFO", "Head of Sales", "Sales Manager", "Marketing Manager", "VP Marketing", "Software Engineer",
        "Senior Engineer", "Product Manager", "Buyer", "Head of Purchasing", "HR Manager", "Data Analyst", "Account Executive",
        "Project Manager", "Consultant", "Controller", "Operations Manager", "Legal Counsel"
    };
    private static final String[] COLUMNS = {"first_name", "last_name", "title", "company", "email", "phone", "city"};

    private final SplittableRandom random;
    private final List<String[]> given = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private B2bPeople(long seed) {
        random = new SplittableRandom(seed);
        for (var line : Resource.lines(Nicknames.class, "nicknames.tsv")) {
            given.add(line.split("[\t|]"));
        }
    }

    private record Company(String name, String form, String domain, String switchboard, String city) {}

    private record Person(int given, String first, String last, String title, Company company, String email, String phone) {}

    /** Writes rows and which person each is of. */
    static void write(int rows, long seed, Path file, Path truth) throws IOException {
        new B2bPeople(seed).write(rows, file, truth);
    }

    private void write(int rows, Path file, Path truth) throws IOException {
        var companies = new ArrayList<Company>();
        for (var i = 0; i < Math.max(1, rows / 14); i++) {
            companies.add(company(i));
        }
        var lines = new ArrayList<String[]>(rows);
        for (var person = 0; lines.size() < rows; person++) {
            var born = person(companies);
            add(lines, row(born), person);
            for (var copies = copies(); copies > 0 && lines.size() < rows; copies--) {
                add(lines, dirty(born, companies), person);
            }
        }
        for (var i = lines.size() - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var line = lines.get(i);
            lines.set(i, lines.get(j));
            lines.set(j, line);
        }
        try (var out = writer(file); var answers = writer(truth)) {
            out.write("id," + String.join(",", COLUMNS) + "\n");
            answers.write("id,person\n");
            for (var i = 0; i < lines.size(); i++) {
                out.write("b" + i);
                for (var column = 0; column < COLUMNS.length; column++) {
                    out.write("," + quoted(lines.get(i)[column]));
                }
                out.write("\n");
                answers.write("b" + i + "," + lines.get(i)[COLUMNS.length] + "\n");
            }
        }
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return value.indexOf(',') >= 0 ? "\"" + value + "\"" : value;
    }

    private static void add(List<String[]> lines, String[] row, int person) {
        row[COLUMNS.length] = String.valueOf(person);
        lines.add(row);
    }

    private int copies() {
        return !chance(0.2) ? 0 : chance(0.8) ? 1 : chance(0.7) ? 2 : 3;
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private Company company(int number) {
        var name = companyName();
        for (var tries = 0; !taken.add(name); tries++) {
            name = tries < 4 ? companyName() : companyName() + " " + any(CITIES) + " " + number;
        }
        var plain = plain(name.replace(" ", chance(0.5) ? "" : "-"));
        var domain = plain + (chance(0.5) ? ".com" : chance(0.5) ? ".de" : ".io");
        return new Company(
                name, any(FORMS), taken.add(domain) ? domain : plain + number + ".com", phone(), any(CITIES));
    }

    private String companyName() {
        var first = any(COMPANY_FIRST) + any(COMPANY_SECOND);
        return chance(0.35)
                ? surname() + " " + any(BRANCH)
                : chance(0.3) ? first : first + " " + any(BRANCH) + (chance(0.3) ? " " + any(BRANCH) : "");
    }

    private String phone() {
        return "+%d %d %07d".formatted(30 + random.nextInt(20), 20 + random.nextInt(800), random.nextInt(10_000_000));
    }

    /** Frequent names are much more frequent than rare ones. */
    private String surname() {
        var skewed = Math.pow(random.nextDouble(), 1.7);
        var stem = STEMS[(int) (skewed * STEMS.length)];
        var end = ENDS[(int) (Math.pow(random.nextDouble(), 1.4) * ENDS.length)];
        var name = stem + end;
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Person person(List<Company> companies) {
        var place = (int) (Math.pow(random.nextDouble(), 1.6) * given.size());
        var first = given.get(place)[chance(0.85) ? 0 : random.nextInt(given.get(place).length)];
        var last = chance(0.04) ? surname() + "-" + surname() : surname();
        // some companies are much larger than others
        var company = companies.get((int) (Math.pow(random.nextDouble(), 1.5) * companies.size()));
        return new Person(place, first, last, any(TITLES), company, email(first, last, company), ownPhone(company));
    }

    private String email(String first, String last, Company company) {
        if (chance(0.05)) {
            return (chance(0.6) ? "info" : chance(0.5) ? "sales" : "office") + "@" + company.domain();
        }
        var f = plain(first);
        var l = plain(last);
        var local = switch (company.domain().length() % 4) {
            case 0 -> f.charAt(0) + l;
            case 1 -> f + "." + l;
            case 2 -> f.charAt(0) + "." + l;
            default -> f;
        };
        return chance(0.08) ? f + "." + l + random.nextInt(100) + "@gmail.com" : local + "@" + company.domain();
    }

    private String ownPhone(Company company) {
        return chance(0.35) ? company.switchboard() : phone();
    }

    private String[] row(Person person) {
        var company = person.company();
        return new String[] {
            person.first(), person.last(), person.title(), company.name() + " " + company.form(),
            chance(0.08) ? "" : person.email(), chance(0.15) ? "" : person.phone(), company.city(), ""
        };
    }

    /** The same person in another list. */
    private String[] dirty(Person person, List<Company> companies) {
        var changed = chance(0.06);
        var now = person;
        if (changed) {
            var company = companies.get(random.nextInt(companies.size()));
            var kept = chance(0.5);
            now = new Person(
                    person.given(), person.first(), person.last(), any(TITLES), company,
                    email(person.first(), person.last(), company), kept ? person.phone() : ownPhone(company));
        }
        var row = row(now);
        var names = given.get(person.given());
        row[0] = chance(0.12) ? names[random.nextInt(names.length)] : chance(0.04) ? row[0].substring(0, 1) + "." : row[0];
        row[0] = chance(0.1) ? typo(row[0]) : row[0];
        row[1] = chance(0.12) ? typo(row[1]) : row[1];
        if (chance(0.02)) {
            var first = row[0];
            row[0] = row[1];
            row[1] = first;
        }
        row[2] = chance(0.4) ? any(TITLES) : chance(0.1) ? "" : row[2];
        row[3] = chance(0.3) ? now.company().name() : chance(0.1) ? now.company().name() + " " + any(FORMS) : row[3];
        row[3] = chance(0.1) ? typo(row[3]) : row[3];
        row[4] = chance(0.25) ? "" : chance(0.1) ? typo(row[4]) : row[4];
        row[5] = chance(0.35) ? "" : chance(0.06) ? typo(row[5]) : chance(0.5) ? row[5].replace(" ", "") : row[5];
        row[6] = chance(0.2) ? "" : row[6];
        if (chance(0.3)) {
            for (var column : new int[] {0, 1, 3, 6}) {
                row[column] = withoutMarks(row[column]);
            }
        }
        return row;
    }

    private String typo(String text) {
        if (text.length() < 3) {
            return text;
        }
        var at = 1 + random.nextInt(text.length() - 1);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + letter + text.substring(at);
            case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
            default -> at + 1 < text.length()
                    ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2)
                    : text.substring(0, at) + text.charAt(at) + text.charAt(at);
        };
    }

    private String withoutMarks(String text) {
        var german = text.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae").replace("Ü", "Ue");
        var base = chance(0.5) ? german : text;
        return java.text.Normalizer.normalize(base, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
