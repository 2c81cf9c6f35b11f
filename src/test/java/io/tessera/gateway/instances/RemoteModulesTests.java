package io.tessera.gateway.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.modules.ActiveModules;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteModulesTests {

    private final RemoteModules modules = new RemoteModules(Set.of("scoring", "contacts"));

    @ParameterizedTest
    @CsvSource({
        "/api/scoring, scoring",
        "/api/scoring/leads, scoring",
        "/scoring, scoring",
        "/scoring/panels/top, scoring",
        "/v3/api-docs/contacts, contacts",
        "/api/platform/events/parked/contacts-12, contacts",
        "/api/platform/events/parked/contacts-12/redrive, contacts",
    })
    void knowWhatIsMeantForThem(String path, String module) {
        assertThat(modules.addressedBy(path)).contains(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/hygiene/clusters",
                "/api/scoringx",
                "/api/platform/modules",
                "/api/platform/scoring",
                "/api/platform/events/parked",
                "/actuator/health",
                "/v3/api-docs",
                "/API/scoring",
                "/x/api/scoring"
            })
    void leaveEverythingElse(String path) {
        assertThat(modules.addressedBy(path)).isEmpty();
    }

    @Test
    void areThoseThatDoNotRunHere() {
        var others = RemoteModules.of(ActiveModules.selectedBy("*,-scoring,-hygiene"));

        assertThat(others.names()).containsExactlyInAnyOrder("scoring", "hygiene");
        assertThat(RemoteModules.of(ActiveModules.selectedBy("*")).names()).isEmpty();
        assertThat(RemoteModules.of(ActiveModules.selectedBy("identity")).names())
                .contains("scoring")
                .doesNotContain("gateway", "registry", "identity");
    }
}
