package io.tessera.platform.data.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A tar.xz archive unpacked into a directory, with a list by which its wholeness can be checked at every start. */
final class Unpacked {

    private static final String LIST = "files.list";

    private Unpacked() {}

    /** Unpacks all but what only developers of C programs need. The list is written last. */
    static void unpack(InputStream archive, Path into) throws IOException {
        var list = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) {
                    unpack(entry, tar, into, list);
                }
            }
        }
        Files.write(into.resolve(LIST), list);
    }

    static boolean isWhole(Path home) {
        try {
            return Files.exists(home.resolve(LIST))
                    && Files.readAllLines(home.resolve(LIST)).stream().allMatch(line -> isThere(home, line));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into, List<String> list)
            throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        list.add(entry.getSize() + " " + into.relativize(target));
    }

    private static boolean isThere(Path home, String line) {
        var space = line.indexOf(' ');
        var file = home.resolve(line.substring(space + 1));
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == Long.parseLong(line.substring(0, space));
        } catch (IOException gone) {
            return false;
        }
    }
}
