package io.tessera.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Database servers of temporary installations whose process was killed: their data is of no use to anybody. */
final class LeftBehindServers {

    private static final int PATIENCE_SECONDS = 5;

    private LeftBehindServers() {}

    /** Ends the server that has the files below a data directory, if one runs. */
    static void stop(Path dataDirectory) {
        var files = dataDirectory.resolve("postgres");
        server(files).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException stillThere) {
                server.destroyForcibly();
            }
        });
    }

    /** The number in the file may belong to anyone by now: only a postgres that works in these files is meant. */
    private static Optional<ProcessHandle> server(Path files) {
        try {
            var pid = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).filter(process -> isAtHome(process, files));
        } catch (IOException | RuntimeException noServer) {
            return Optional.empty();
        }
    }

    private static boolean isAtHome(ProcessHandle process, Path files) {
        var home = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.exists(home)
                    ? Files.isSameFile(home, files)
                    : process.info()
                            .command()
                            .map(command -> command.endsWith("/postgres"))
                            .orElse(false);
        } catch (IOException gone) {
            return false;
        }
    }
}
