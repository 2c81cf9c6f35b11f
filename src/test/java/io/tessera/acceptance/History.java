package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was acknowledged while faults were at work, held against what is there in the end: each acknowledged write is there, once; one
 * that was given up is there once or not at all; of writes in a row about one thing the last one holds.
 */
final class History {

    private final Map<String, LeadFile> imports = new ConcurrentHashMap<>();
    private final Map<String, List<String>> notes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> suppressed = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> noteMillis = new ConcurrentLinkedQueue<>();

    void imported(String location, LeadFile file) {
        imports.put(location, file);
        written.incrementAndGet();
    }

    void noted(String person, String text, long millis) {
        notes.computeIfAbsent(person, key -> new ArrayList<>()).add(text);
        noteMillis.add(millis);
        written.incrementAndGet();
    }

    void suppressed(String email, boolean now) {
        suppressed.put(email, now);
        written.incrementAndGet();
    }

    int writes() {
        return written.get();
    }

    /** How long the notes took that were acknowledged since the last time this was asked, for people. */
    String noteLatencies() {
        var millis = noteMillis.stream().sorted().toList();
        noteMillis.clear();
        return millis.isEmpty()
                ? "no notes"
                : "%d notes, p50 %d ms, p99 %d ms, slowest %d ms"
                        .formatted(
                                millis.size(),
                                millis.get(millis.size() / 2),
                                millis.get(millis.size() * 99 / 100),
                                millis.getLast());
    }

    /** Compares everything; imports have settled by then. */
    void check(Api api) {
        imports.forEach((location, file) -> checkImport(api, location, file));
        notes.forEach((person, texts) -> assertThat(api.all("/api/contacts/people/%s/notes".formatted(person)))
                .extracting(note -> note.path("text").asString())
                .as("notes of %s", person)
                .containsExactlyInAnyOrderElementsOf(texts));
        checkSuppressions(api);
        assertThat(api.all("/api/platform/events/parked")).as("parked events").isEmpty();
    }

    private static void checkImport(Api api, String location, LeadFile file) {
        var imported = new Api.Import(api.get(location).withStatus(200).json());
        var rows = file.dataRows();
        assertThat(imported.status()).as(file.name()).isEqualTo("COMPLETED");
        assertThat(imported.count("rowsRead")).as(file.name()).isEqualTo(rows.size());
        assertThat(imported.count("rowsAccepted")).as(file.name()).isEqualTo(rows.size());
        assertThat(api.ranked("?import=" + imported.id()).inOrder().rows())
                .as("rows of %s that are in the list", file.name())
                .isEqualTo(rows);
    }

    /** Whoever was suppressed last is kept out, and nobody else. */
    private void checkSuppressions(Api api) {
        var emails = suppressed.keySet().stream().sorted().toList();
        var lines = emails.stream()
                .map(email -> "Sam,Kept Out,CEO,,,%s,,GB".formatted(email))
                .toArray(String[]::new);
        var imported = api.importing(LeadFile.people(lines));
        var keptOut = api.all(imported.path() + "/errors").stream()
                .filter(error -> error.path("reason").asString().equals("suppressed"))
                .map(error -> emails.get(error.path("row").asInt() - 2))
                .toList();
        assertThat(keptOut)
                .containsExactlyInAnyOrderElementsOf(
                        emails.stream().filter(suppressed::get).toList());
    }
}
