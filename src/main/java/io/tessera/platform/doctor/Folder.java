package io.tessera.platform.doctor;

import io.tessera.platform.data.InstallationSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data directory: can it be written, is there room, who can read the secret, what did a crash leave behind. */
record Folder(Path path) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long NEEDED = 200 * MEBIBYTE;
    private static final long COMFORTABLE = 2048 * MEBIBYTE;

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(writable());
        findings.add(room());
        secret().ifPresent(findings::add);
        leftovers().ifPresent(findings::add);
        return findings;
    }

    private Finding writable() {
        var existing = nearest();
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.problem(
                    "data directory",
                    existing + " cannot be written by " + System.getProperty("user.name"),
                    "Give this user the right to write there, or choose another with --data-dir.");
        }
        return Finding.good(
                "data directory", Files.exists(path) ? path + "" : path + " is not there yet; it can be made");
    }

    private Finding room() {
        try {
            var free = Files.getFileStore(nearest()).getUsableSpace();
            var detail = "%,d MiB free".formatted(free / MEBIBYTE);
            if (free < NEEDED) {
                return Finding.problem("disk", detail, "Make room: a new installation alone needs 200 MiB.");
            }
            return free < COMFORTABLE
                    ? Finding.warning("disk", detail, "Make room: a million rows need about 2 GiB.")
                    : Finding.good("disk", detail);
        } catch (IOException e) {
            return Finding.warning("disk", "cannot be asked: " + e.getMessage(), "See that the disk is mounted.");
        }
    }

    private Optional<Finding> secret() {
        var secret = path.resolve(InstallationSecret.FILE);
        try {
            if (!Files.exists(secret) || !Files.getFileStore(secret).supportsFileAttributeView("posix")) {
                return Optional.empty();
            }
            var permissions = Files.getPosixFilePermissions(secret);
            var open = permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
            return Optional.of(
                    open
                            ? Finding.problem("secret", secret + " can be read by others", "chmod 600 " + secret)
                            : Finding.good("secret", "readable by its owner only"));
        } catch (IOException e) {
            return Optional.of(Finding.problem(
                    "secret", "cannot be looked at: " + e.getMessage(), "Check the owner of " + secret));
        }
    }

    /** A server that runs while nobody holds the directory is what a killed process left; the next start sees to it. */
    private Optional<Finding> leftovers() {
        var pidFile = path.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Optional.of(Finding.good(
                "locks", "a database server runs, or was left by a crash; a start stops what was left, by itself"));
    }

    private Path nearest() {
        for (var folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                return folder;
            }
        }
        return path;
    }
}
