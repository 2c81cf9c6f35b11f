package io.tessera.platform.data.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}. Its number may belong to anyone after a crash or in a new container, so a process
 * counts as the server only when it is a postgres at home in these very files.
 */
final class PidFile {

    private static final int STATUS_LINE = 7;

    private final Path files;

    PidFile(Path files) {
        this.files = files;
    }

    /** Returns the running server that has the files. */
    Optional<ProcessHandle> server() {
        var lines = lines();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(PidFile::isRunning)
                .filter(this::isOurs);
    }

    /** A dead process whose parent has not asked for its end yet counts as alive for Java and for PostgreSQL. */
    static boolean isRunning(ProcessHandle process) {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var letter = state.charAt(state.lastIndexOf(')') + 2);
            return letter != 'Z' && letter != 'X';
        } catch (NoSuchFileException noProc) {
            return process.isAlive();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Returns whether the server says that it takes connections. */
    boolean isReady() {
        var lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Removes the file when no server of ours is behind it, since PostgreSQL would take any live process for one. */
    void removeIfForeign() {
        try {
            if (server().isEmpty()) {
                Files.deleteIfExists(path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (Files.exists(proc)) {
                return Files.readString(proc.resolve("comm")).strip().equals("postgres") && isAtHome(proc);
            }
        } catch (IOException gone) {
            return false;
        }
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    private boolean isAtHome(Path proc) {
        try {
            return Files.isSameFile(proc.resolve("cwd"), files);
        } catch (IOException notAllowedToLook) {
            return true;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path());
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private Path path() {
        return files.resolve("postmaster.pid");
    }
}
