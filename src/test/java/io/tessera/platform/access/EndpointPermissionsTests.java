package io.tessera.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is against callers with and without its permission: the matrix follows from the annotations. */
@Import(TokensOfTests.class)
@TesseraTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EndpointPermissionsTests {

    private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** An endpoint of ours. */
    record Endpoint(
            String method,
            String path,
            String consumes,
            @Nullable String permission) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void areNamedByAllEndpointsAndListedByTheirModules() {
        var listed = PermissionCatalogue.all().stream()
                .map(permission -> permission.name())
                .toList();

        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.permission())
                    .as("permission of %s", endpoint)
                    .isNotNull()
                    .isIn(listed);
            var module = String.valueOf(endpoint.permission()).split(":", -1)[0];
            assertThat(endpoint.path())
                    .as("for programs, for browsers, or where browsers begin")
                    .matches("/api/%1$s/.*|/%1$s/.*|/".formatted(module));
        });
    }

    @Test
    void areMissingOnlyWhereAnybodyMayAsk() {
        var open = mappings.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().hasMethodAnnotation(OpenToAll.class))
                .map(endpoint -> endpoint.getKey().getMethodsCondition() + " "
                        + endpoint.getKey().getPatternValues())
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "[GET] [/api/identity/jwks]",
                        "[GET] [/identity/sign-in]",
                        "[POST] [/identity/sign-in]",
                        "[POST] [/identity/sign-out]",
                        "[GET] [/identity/join]",
                        "[POST] [/identity/join]");
        assertThat(Visit.to(port).get("/api/identity/jwks").status()).isEqualTo(200);
        assertThat(Visit.to(port).post("/api/identity/jwks", "{}").status()).isEqualTo(401);
        assertThat(Visit.to(port).get("/api/identity/jwks/").status()).isEqualTo(401);
        assertThat(Visit.to(port).get("/api/identity/jwks;a=b").status()).isIn(400, 401);
    }

    @TestFactory
    Stream<DynamicTest> keepOthersOut() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    assertThat(call(Visit.to(port), endpoint).status())
                            .as("nobody")
                            .isEqualTo(401);
                    var others = call(Visit.to(port).as("but:" + endpoint.permission()), endpoint);
                    assertThat(others.status()).as("all other permissions").isEqualTo(403);
                    assertThat(others.json().path("permission").asString("")).isEqualTo(endpoint.permission());
                }));
    }

    @TestFactory
    Stream<DynamicTest> letTheirHoldersIn() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var holder = call(Visit.to(port).as("only:" + endpoint.permission()), endpoint);
                    assertThat(holder.status()).as("only this permission").isNotIn(401, 403, 500);
                }));
    }

    private static Visit.Answer call(Visit visit, Endpoint endpoint) {
        var path = endpoint.path().replaceAll("\\{[^}]+}", SOME_ID);
        var body = endpoint.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return visit.send(endpoint.method(), path, body, "Content-Type", endpoint.consumes());
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("io.tessera.")
                    || mapping.getPatternValues().contains("/error")
                    || method.hasMethodAnnotation(OpenToAll.class)) {
                return;
            }
            var needed = method.getMethodAnnotation(RequiresPermission.class);
            for (var path : mapping.getPatternValues()) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                    endpoints.add(
                            new Endpoint(verb.name(), path, consumes(mapping), needed == null ? null : needed.value()));
                }
            }
        });
        return endpoints;
    }

    /** What the endpoint reads, so that it is reached at all. */
    private static String consumes(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(type -> type.getType().equals("multipart") ? type + "; boundary=none" : type.toString())
                .findFirst()
                .orElse("application/json");
    }
}
