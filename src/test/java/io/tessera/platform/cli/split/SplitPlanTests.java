package io.tessera.platform.cli.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.platform.modules.ModuleNames;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitPlanTests {

    private static final OwnedDatabase DATABASE = new OwnedDatabase("jdbc:postgresql://127.0.0.1:1/t", "owner", "hush");

    @Test
    void givesEveryModuleOnePlace() {
        var plan = SplitPlan.ofThisJar();

        assertThat(plan.edge()).contains("identity").doesNotContain("scoring");
        assertThat(Stream.concat(plan.edge().stream(), plan.modules().stream()))
                .doesNotHaveDuplicates()
                .doesNotContain("broker", "registry")
                .isSubsetOf(ModuleNames.all())
                .contains("gateway", "privacy", "discovery", "scoring");
    }

    @Test
    void letsTheProcessesFindEachOther() {
        var parts = new SplitParts(
                        new SplitPlan(List.of("gateway", "identity"), List.of(SplitPlan.Other.of("scoring"))),
                        Path.of("x"),
                        List.of())
                .modules(8080, process -> DATABASE, "127.0.0.1:9092", "c2VjcmV0", "first");

        var edge = parts.getFirst();
        var scoring = parts.getLast();
        assertThat(edge.settings())
                .contains(
                        "--tessera.modules=gateway,identity",
                        "--spring.cloud.discovery.client.simple.instances.scoring[0].uri=http://127.0.0.1:"
                                + scoring.port());
        assertThat(scoring.settings())
                .contains(
                        "--tessera.modules=scoring",
                        "--tessera.kafka.bootstrap-servers=127.0.0.1:9092",
                        "--tessera.identity.jwks-uri=http://127.0.0.1:8080/api/identity/jwks");
    }

    @Test
    void keepsSecretsOffTheCommandLine() {
        var parts = new SplitParts(
                        new SplitPlan(List.of("identity"), List.of(SplitPlan.Other.of("scoring"))),
                        Path.of("x"),
                        List.of())
                .modules(8080, process -> DATABASE, "127.0.0.1:9092", "c2VjcmV0", "first");

        assertThat(parts).allSatisfy(part -> {
            assertThat(String.join(" ", part.settings())).doesNotContain("hush", "c2VjcmV0", "first");
            assertThat(part.toString()).doesNotContain("hush", "c2VjcmV0", "first");
            assertThat(part.secrets()).containsEntry("SPRING_DATASOURCE_PASSWORD", "hush");
        });
        assertThat(parts.getFirst().secrets()).containsEntry("TESSERA_BOOTSTRAP_API_KEY", "first");
        assertThat(parts.getLast().secrets()).doesNotContainKey("TESSERA_BOOTSTRAP_API_KEY");
    }

    @Test
    void leavesWithTheEdgeWhatIsNotToBeAlone() {
        var plan = SplitPlan.ofThisJar().onlyApart(List.of("scoring"));

        assertThat(plan.modules()).containsExactly("scoring");
        assertThat(plan.edge())
                .contains("gateway", "identity", "discovery", "hygiene")
                .doesNotContain("scoring");
    }

    @Test
    void setsTheEdgeApartFromAllOthers() {
        var plan = SplitPlan.ofThisJar().onlyApart(List.of("edge"));

        assertThat(plan.edge()).isEqualTo(SplitPlan.ofThisJar().edge());
        assertThat(plan.others())
                .singleElement()
                .satisfies(rest -> assertThat(rest.modules())
                        .isEqualTo(SplitPlan.ofThisJar().modules()));
    }

    @Test
    void knowsWhatCannotBeAlone() {
        var plan = SplitPlan.ofThisJar();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.onlyApart(List.of("scoring", "gateway")))
                .withMessageContaining("gateway cannot have a process of its own", "scoring");
    }
}
