package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.installation.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded server: made once by {@code initdb}, with passwords for everyone from the first moment. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR = "17";
    private static final String ACCESS = """
            # written by Tessera: passwords for everyone, from this machine only
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path base;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    Cluster(Path base, PostgresBinaries binaries, ServerUser user) {
        this.base = base;
        this.binaries = binaries;
        this.user = user;
    }

    Path files() {
        return base.resolve("postgres");
    }

    Path log() {
        return base.resolve("postgres.log");
    }

    /** Runs one of PostgreSQL's programs as the user that may. */
    Programs.Ended run(String program, List<String> arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return Programs.run(command, base);
    }

    /** Makes the files when they are not there, and refuses those of another major version. */
    ServerPasswords open(boolean durable) {
        try {
            if (!Files.exists(files().resolve("PG_VERSION"))) {
                initialise(durable);
            }
            checkVersion();
            return ServerPasswords.read(base);
        } catch (IOException e) {
            throw new InstallationException(
                    "The database's files in %s cannot be used: %s".formatted(base, e.getMessage()),
                    "See that the directory is readable and writable for this user and that the disk is not full.",
                    e);
        }
    }

    /** Everything is made aside and moved in place at the end: a crash in between leaves nothing half done. */
    private void initialise(boolean durable) throws IOException {
        LOG.info("Making a new database in {}", files());
        var fresh = base.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        FileSystemUtils.deleteRecursively(files());
        PrivateFiles.directory(fresh);
        var passwords = ServerPasswords.fresh();
        var passwordFile = base.resolve("postgres.initial");
        PrivateFiles.write(passwordFile, passwords.superuser());
        try {
            user.own(fresh);
            user.own(passwordFile);
            initdb(fresh, passwordFile, durable);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
        passwords.write(base);
        Files.move(fresh, files());
    }

    /** Sorts by code point (fast, the same everywhere) but knows the upper and lower case of every script. */
    private void initdb(Path files, Path passwordFile, boolean durable) {
        var arguments = new ArrayList<>(List.of("-D", files.toString(), "-U", SUPERUSER));
        arguments.addAll(List.of("--pwfile", passwordFile.toString(), "-A", "scram-sha-256", "-E", "UTF8"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.addAll(List.of("--no-instructions", durable ? "--data-checksums" : "--no-sync"));
        var ended = run("initdb", arguments);
        if (ended.exitCode() != 0) {
            throw new InstallationException(
                    "The database could not be made in %s: %s"
                            .formatted(base, ended.output().strip()),
                    "See that the disk is not full and that this user may write there.");
        }
    }

    private void checkVersion() throws IOException {
        var found = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw new InstallationException(
                    "The database in %s was made by PostgreSQL %s; this version of Tessera brings PostgreSQL %s."
                            .formatted(files(), found, MAJOR),
                    "Run the version of Tessera that made it, take a backup there, and restore it here.");
        }
    }

    /** What the server said last, for messages. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log());
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(its log cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
