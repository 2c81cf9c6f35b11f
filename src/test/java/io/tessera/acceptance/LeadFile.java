package io.tessera.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file of leads.
 *
 * @param name its name
 * @param bytes its content
 */
record LeadFile(String name, byte[] bytes) {

    private static final String HEADER = "First Name,Last Name,Job Title,Company,Website,Email,Phone,Country";

    /** The file put together from three systems' exports. */
    static LeadFile messy() {
        return resource("messy.csv");
    }

    static LeadFile resource(String name) {
        try (var stream = LeadFile.class.getResourceAsStream("/acceptance/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no file " + name + " among the test resources");
            }
            return new LeadFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LeadFile of(String name, String text) {
        return of(name, text, StandardCharsets.UTF_8);
    }

    static LeadFile of(String name, String text, Charset charset) {
        return new LeadFile(name, text.getBytes(charset));
    }

    /** A file of people, a line each, under our usual header. */
    static LeadFile people(String... lines) {
        return named("people.csv", lines);
    }

    /** The same under another name. */
    static LeadFile named(String name, String... lines) {
        return of(name, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    /** A word of letters that no other run of the suite uses, for people who must not meet those of earlier runs. */
    static String freshWord() {
        var random = new SecureRandom();
        return random.ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** So many people of so many companies, each person once, each company by its domain. */
    static LeadFile crowd(String name, int people, int companies) {
        var lines = IntStream.range(0, people).mapToObj(index -> person(index, index % companies));
        return of(name, HEADER + "\n" + String.join("\n", lines.toList()) + "\n");
    }

    private static String person(int index, int company) {
        var titles =
                List.of("CEO", "VP Sales", "Head of Marketing", "Account Executive", "Software Engineer", "Intern");
        return "Given%s,Family%s,%s,Company %s Ltd,company%d.com,given%d.family@company%d.com,,GB"
                .formatted(
                        letters(index),
                        letters(index * 7 + 3),
                        titles.get(index % titles.size()),
                        letters(company),
                        company,
                        index,
                        company);
    }

    /** Names are words, not numbers: a number in a name would be no name. */
    private static String letters(int number) {
        return number < 26 ? "" + (char) ('a' + number) : letters(number / 26 - 1) + (char) ('a' + number % 26);
    }

    /** Writes it into a folder. */
    Path in(Path folder) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The rows that hold data: the header is row 1, a record with quoted newlines counts once, blank lines count not. */
    List<Integer> dataRows() {
        var rows = new ArrayList<Integer>();
        var records = Csv.records(text());
        for (var index = 1; index < records.size(); index++) {
            rows.add(index + 1);
        }
        return rows;
    }
}
