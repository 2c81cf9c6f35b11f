package io.tessera.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.cli.split.SplitPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The topologies that {@code mvn verify -Ptopologies} runs the acceptance suite in. */
class TopologiesTests {

    private static final Pattern TOPOLOGY = Pattern.compile("<tessera.topology>([a-z]+)</tessera.topology>");

    @Test
    void areEveryModuleAloneOutsideTheEdgeApartAndAllSplit() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var profile = pom.substring(pom.indexOf("<id>topologies</id>"));

        var listed = TOPOLOGY.matcher(profile).results().map(found -> found.group(1));

        var expected = new ArrayList<>(SplitPlan.ofThisJar().modules());
        expected.addAll(List.of(SplitPlan.EDGE, "split"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }
}
