package io.tessera.platform.web.reference;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a process says of itself: its modules and their endpoints. */
@Import(TokensOfTests.class)
@TesseraTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReferenceTests {

    @LocalServerPort
    int port;

    @Autowired
    ActiveModules modules;

    @Test
    void isForWhoMayReadIt() {
        assertThat(Visit.to(port).get("/v3/api-docs/identity").status()).isEqualTo(401);
        assertThat(Visit.to(port)
                        .as("but:platform:read")
                        .get("/v3/api-docs/identity")
                        .status())
                .isEqualTo(403);
        assertThat(Visit.to(port)
                        .as("only:platform:read")
                        .get("/v3/api-docs/identity")
                        .status())
                .isEqualTo(200);
        assertThat(Visit.to(port)
                        .as(TokensOfTests.ALL)
                        .get("/swagger-ui/index.html")
                        .status())
                .isEqualTo(404);
        assertThat(Visit.to(port).as(TokensOfTests.ALL).get("/v3/api-docs/moon").status())
                .isEqualTo(404);
    }

    @TestFactory
    Stream<DynamicTest> describesEachModule() {
        return Stream.concat(Stream.of("platform"), modules.names().stream())
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    var document = Visit.to(port)
                            .as(TokensOfTests.ALL)
                            .get("/v3/api-docs/" + module)
                            .json();

                    assertThat(document.path("openapi").asString()).startsWith("3.1");
                    assertThat(document.path("components")
                                    .path("securitySchemes")
                                    .path("apiKey")
                                    .path("scheme")
                                    .asString())
                            .isEqualTo("bearer");
                    assertThat(document.path("components").path("schemas").has("Problem"))
                            .isTrue();
                    document.path("paths").propertyStream().forEach(path -> {
                        assertThat(path.getKey()).startsWith("/api/" + module + "/");
                        path.getValue().forEach(ReferenceTests::assertDescribed);
                    });
                }));
    }

    private static void assertDescribed(JsonNode operation) {
        if (operation.path("security").isArray() && operation.path("security").isEmpty()) {
            assertThat(operation.path("description").asString()).startsWith("Needs no key: ");
            return;
        }
        assertThat(operation.path("x-permission").asString(""))
                .as("%s", operation)
                .matches("[a-z]+:[a-z-]+");
        assertThat(operation.path("summary").asString("")).isNotBlank();
        assertThat(operation.path("responses").path("403").path("content").has("application/problem+json"))
                .isTrue();
    }

    @Test
    void saysOfTheKeysOfSignedTokensThatTheyNeedNoKey() {
        var document = Visit.to(port).as("only:platform:read").get("/v3/api-docs/identity");

        var jwks = document.json().path("paths").path("/api/identity/jwks").path("get");
        assertThat(jwks.path("security").isArray()).isTrue();
        assertThat(jwks.path("security")).isEmpty();
        assertThat(jwks.path("responses").has("403")).isFalse();
    }

    @Test
    void listsEveryModuleWithItsState() {
        var answer = Visit.to(port).as("only:platform:read").get("/api/platform/modules");

        var identity = answer.json()
                .path("items")
                .valueStream()
                .filter(module -> module.path("name").asString().equals("identity"))
                .findFirst()
                .orElseThrow();
        assertThat(identity.path("active").asBoolean()).isTrue();
        assertThat(identity.path("schemaVersion").asString()).isNotBlank();
        assertThat(identity.path("purpose").asString()).isNotBlank();
        assertThat(identity.path("permissions").toString()).contains("identity:write");
    }
}
