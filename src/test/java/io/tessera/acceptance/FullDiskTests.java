package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is full stops the work with a clear message; when there is room again it goes on and nothing is missing. */
@OneProcess(because = "the disk that is full is that of one process")
class FullDiskTests {

    private static final int BLOCK = 1 << 20;

    private Path disk = Path.of("");

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        disk = Files.createTempDirectory("tessera-disk");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=640m,mode=755", "tmpfs", disk.toString()) == 0,
                "only root may mount a disk");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void stopsTheWorkAndLosesNothing() throws IOException {
        try (var server = Server.on(disk.resolve("data"))) {
            var api = server.api();
            var first = api.importing(LeadFile.crowd("first.csv", 100, 10));
            var before = api.ranked("?import=" + first.id());

            var stuffing = fill();
            var file = LeadFile.crowd("second.csv", 60_000, 3_000);
            api.upload(file, Map.of()).withProblem(507, "upload-not-stored");
            api.get("/actuator/health").withStatus(503);
            shorten(stuffing, 24);
            var location = api.upload(file, Map.of()).withStatus(202).location();
            // the server is down where its log could not grow, else only the work waits: either may come first
            api.eventually(() -> assertThat(server.log()).contains("No space left on device"));
            Files.delete(stuffing);

            api.eventually(() -> api.get("/actuator/health").withStatus(200));
            var imported = api.settled(location);
            assertThat(imported.status()).isEqualTo("COMPLETED");
            assertThat(api.ranked("?import=" + imported.id()).rows())
                    .isEqualTo(IntStream.rangeClosed(2, 60_001).boxed().toList());
            assertThat(api.ranked("?import=" + first.id()).rows()).isEqualTo(before.rows());
            assertThat(parked(api)).isZero();
        }
    }

    private static long parked(Api api) {
        return api.all("/api/platform/events/parked").size();
    }

    /** Writes until nothing more goes on the disk. */
    private Path fill() throws IOException {
        var stuffing = disk.resolve("stuffing");
        try (var stream = Files.newOutputStream(stuffing)) {
            while (true) {
                stream.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            return stuffing;
        }
    }

    private static void shorten(Path stuffing, int blocks) throws IOException {
        try (var channel = Files.newByteChannel(stuffing, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - (long) blocks * BLOCK);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
