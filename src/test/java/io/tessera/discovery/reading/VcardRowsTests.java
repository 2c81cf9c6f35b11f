package io.tessera.discovery.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VcardRowsTests {

    private static final Path SAMPLES = Path.of("../shared/data/discovery/vcard");

    @TempDir
    private Path folder;

    @Test
    void laysOutACard() throws IOException {
        var cards = read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Weiß;Änne;;;
                FN:Änne Weiß
                ORG:Weiß GmbH;Vertrieb
                TITLE:Leiterin Vertrieb
                EMAIL;TYPE=home:aenne@privat.example
                EMAIL;TYPE=work,pref:weiss@weiss.example
                TEL;TYPE=fax:+49 30 1
                TEL;TYPE=work:+49 30 901820
                URL:https://www.linkedin.com/in/aenne
                URL:https://weiss.example
                ADR;TYPE=work:;;Weg 1;Köln;;50667;Germany
                END:VCARD
                """);

        assertThat(cards)
                .containsExactly(Map.ofEntries(
                        Map.entry("N_GIVEN", "Änne"),
                        Map.entry("N_FAMILY", "Weiß"),
                        Map.entry("ORG", "Weiß GmbH"),
                        Map.entry("TITLE", "Leiterin Vertrieb"),
                        Map.entry("EMAIL", "weiss@weiss.example"),
                        Map.entry("EMAIL_2", "aenne@privat.example"),
                        Map.entry("TEL", "+49 30 901820"),
                        Map.entry("LINKEDIN", "https://www.linkedin.com/in/aenne"),
                        Map.entry("URL", "https://weiss.example"),
                        Map.entry("ADR_LOCALITY", "Köln"),
                        Map.entry("ADR_COUNTRY", "Germany")));
    }

    @Test
    void readsCardsOfAllThreeVersions() throws IOException {
        var cards = read("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Only Name
                TEL;VALUE=uri;PREF=2:tel:+1-415-555-0100
                TEL;VALUE=uri;PREF=1:tel:+1-415-555-0199
                END:VCARD
                """);

        assertThat(cards.get(0)).containsEntry("N_FAMILY", "Müller").containsEntry("N_GIVEN", "Jörg");
        assertThat(cards.get(1)).containsEntry("FN", "Only Name").containsEntry("TEL", "+1-415-555-0199");
    }

    @Test
    void agreesWithTheReferenceOnTheSharedSamples() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), () -> "no samples at " + SAMPLES);
        var expected = JsonMapper.shared().readTree(Files.readString(SAMPLES.resolve("expected.json")));

        var compared = 0;
        for (var file : expected.properties()) {
            var cards = read(SAMPLES.resolve(file.getKey()));
            assertThat(cards).as(file.getKey()).hasSize(file.getValue().size());
            for (var i = 0; i < cards.size(); i++) {
                assertAlike(file.getKey(), cards.get(i), file.getValue().get(i));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(12);
    }

    private static void assertAlike(String file, Map<String, String> card, JsonNode expected) {
        if (expected.hasNonNull("given")) {
            assertThat(card)
                    .as(file)
                    .containsEntry("N_GIVEN", expected.get("given").asString());
        }
        if (expected.hasNonNull("family")) {
            assertThat(card)
                    .as(file)
                    .containsEntry("N_FAMILY", expected.get("family").asString());
        }
        assertAmong(file, card.get("EMAIL"), expected.get("emails"));
        if (card.containsKey("TEL")) {
            assertAmong(file, card.get("TEL"), expected.get("tels"));
        }
        if (expected.has("org") && !expected.get("org").isEmpty()) {
            assertThat(card)
                    .as(file)
                    .containsEntry("ORG", expected.get("org").get(0).asString().strip());
        }
    }

    private static void assertAmong(String file, String value, JsonNode expected) {
        var values = new ArrayList<String>();
        expected.forEach(node ->
                values.add(node.asString().strip().replaceFirst("^tel:", "").replaceFirst(";ext=.*", "")));
        if (value == null) {
            assertThat(values).as(file).isEmpty();
        } else {
            assertThat(values).as(file).contains(value);
        }
    }

    private List<Map<String, String>> read(String text) throws IOException {
        return read(Files.writeString(folder.resolve("cards.vcf"), text));
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        var cards = new ArrayList<Map<String, String>>();
        try (var rows = SourceFile.open(file)) {
            while (rows.next()) {
                var card = new HashMap<String, String>();
                for (var i = 0; i < rows.header().size(); i++) {
                    if (!rows.cell(i).isEmpty()) {
                        card.put(rows.header().get(i), rows.cell(i));
                    }
                }
                cards.add(card);
                assertThat(rows.row()).isEqualTo(cards.size());
            }
        }
        return cards;
    }
}
