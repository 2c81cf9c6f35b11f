package io.tessera.discovery.command;

import io.tessera.discovery.imports.RecogniseColumns;
import io.tessera.discovery.reading.UnreadableFile;
import io.tessera.discovery.recognition.InvalidMapping;
import io.tessera.discovery.recognition.Mapping;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.InputCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the head of a lead file as an import would, and says what it would say. */
public final class LeadFileCheck implements InputCheck {

    /** Finding a file's encoding reads all of it: a large one is looked at twice only where a mapping is to be compared. */
    private static final long LARGE = 16L << 20;

    @Override
    public void refuseUnreadable(Path file, Optional<String> mapping) {
        try {
            if (Files.isRegularFile(file) && (mapping.isPresent() || Files.size(file) < LARGE)) {
                RecogniseColumns.of(file, mapping.map(Mapping::parse).orElse(Mapping.NONE));
            }
        } catch (InvalidMapping e) {
            throw CommandFailure.usage(file.getFileName() + ": " + e.detail());
        } catch (UnreadableFile e) {
            throw CommandFailure.usage(file.getFileName() + ": " + e.detail());
        } catch (IOException e) {
            throw CommandFailure.usage("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }
}
