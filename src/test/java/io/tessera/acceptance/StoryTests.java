package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main story ends the same in every topology: in the ranked list and in what every module says. */
@ExtendWith(SharedServer.class)
@Tag("topology")
class StoryTests {

    @TempDir
    Path folder;

    @Test
    void endsAsInOneProcess(Api api) throws IOException {
        var topology = Topology.current();

        var state = Story.toldTo(api);

        Files.write(told(topology), state.lines());
        var expected = new PublicState(toldToOne());
        System.out.printf("%s: state %s%n", topology, state.hash());
        assertThat(state.differencesFrom(expected))
                .as("what %s says otherwise than one process", topology)
                .isEmpty();
        assertThat(state.hash()).isEqualTo(expected.hash());
        assertThat(api.all("/api/platform/events/parked")).isEmpty();
    }

    /** Of the run of one process with this very build where there was one; otherwise one is started for it. */
    private List<String> toldToOne() throws IOException {
        var told = told(new Topology("one"));
        if (!Files.exists(told)) {
            try (var one = Server.on(folder.resolve("one"))) {
                Files.write(told, Story.toldTo(one.api()).lines());
            }
        }
        return Files.readAllLines(told);
    }

    private static Path told(Topology topology) {
        return UnpackedJar.folder().resolve("story-" + topology.name() + ".txt");
    }
}
