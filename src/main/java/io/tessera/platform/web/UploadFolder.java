package io.tessera.platform.web;

import io.tessera.platform.installation.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where uploads lie while their request is handled. */
final class UploadFolder {

    private UploadFolder() {}

    /**
     * Makes the folder, for the process's own user only, and removes what a process that was killed left in it.
     *
     * @param folder where
     * @return the folder's absolute path
     * @throws IOException when it cannot be made
     */
    static Path emptied(Path folder) throws IOException {
        var absolute = folder.toAbsolutePath().normalize();
        var parent = absolute.getParent();
        if (parent != null) {
            // the data directory, which may not have been made yet
            PrivateFiles.directory(parent);
        }
        PrivateFiles.directory(absolute);
        if (Files.getFileStore(absolute).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
        }
        try (var leftovers = Files.newDirectoryStream(absolute)) {
            for (var leftover : leftovers) {
                if (Files.isRegularFile(leftover)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
        return absolute;
    }
}
