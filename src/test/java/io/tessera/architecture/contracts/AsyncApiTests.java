package io.tessera.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tessera.architecture.Arrows;
import io.tessera.platform.events.Wire;
import io.tessera.platform.modules.ModuleNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judges the document by the schema that the AsyncAPI Initiative publishes. */
class AsyncApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Judge JUDGE = Judge.byDraft7(schema());
    private static final String DOCUMENT = document();

    @Test
    void isValid() {
        assertThat(JUDGE.faults(DOCUMENT)).isEmpty();
    }

    @Test
    void leadsSomewhereWithEveryReference() {
        var document = JSON.readTree(DOCUMENT);

        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void hasAMessageForEveryEventAndATopicForEveryModuleThatPublishes() {
        var document = JSON.readTree(DOCUMENT);

        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Wire.published().stream().map(Wire.Published::name).toList());
        assertThat(document.at("/channels/discovery/address").asString()).isEqualTo("tessera.discovery");
        assertThat(document.at("/operations/hygiene.hears.discovery/messages")).isNotEmpty();
    }

    @Test
    void isSeenToBeInvalidWhereItIs() {
        assertThat(JUDGE.faults(without("", "info"))).isNotEmpty();
        assertThat(JUDGE.faults(without("/operations/discovery.sends", "action")))
                .isNotEmpty();
        assertThat(JUDGE.faults(DOCUMENT.replace("\"asyncapi\" : \"3.0.0\"", "\"asyncapi\" : \"2.6.0\"")))
                .isNotEmpty();
        assertThat(JUDGE.faults(DOCUMENT.replace("\"type\" : \"boolean\"", "\"type\" : \"truth\"")))
                .isNotEmpty();
        assertThat(JUDGE.faults(DOCUMENT.replace("\"partitions\" : 16", "\"partitions\" : \"many\"")))
                .isNotEmpty();
    }

    private static String without(String place, String member) {
        var broken = JSON.readTree(DOCUMENT);
        ((ObjectNode) broken.at(place)).remove(member);
        return broken.toString();
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").asString());
        }
        node.valueStream().forEach(child -> found.addAll(references(child)));
        return found;
    }

    private static String document() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.tessera");
        return AsyncApi.of(
                ModuleNames.descriptors(),
                Wire.published(),
                new Arrows("io.tessera", classes).deliveries(),
                Class::getSimpleName);
    }

    private static String schema() {
        try (var stream = AsyncApiTests.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            if (stream == null) {
                throw new IllegalStateException("asyncapi/3.0.0.json is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
