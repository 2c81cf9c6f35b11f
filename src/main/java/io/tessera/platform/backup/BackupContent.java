package io.tessera.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup. */
record BackupContent(ZipFile zip) {

    /** Returns what it holds. */
    Manifest manifest() throws IOException {
        try (var stream = entry(zip, Manifest.ENTRY)) {
            var manifest = JsonMapper.builder().build().readValue(stream, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new UnusableBackupException("The backup is of format %d, known here is %d; use Tessera %s."
                        .formatted(manifest.format(), Manifest.FORMAT, manifest.tessera()));
            }
            return manifest;
        } catch (JacksonException notOurs) {
            throw new UnusableBackupException("The backup's manifest cannot be read.");
        }
    }

    /** Opens a part. */
    static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackupException("The backup is not whole: %s is missing.".formatted(name));
        }
        return zip.getInputStream(entry);
    }
}
