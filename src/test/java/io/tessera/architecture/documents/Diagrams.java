package io.tessera.architecture.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

/** Draws PlantUML as SVG in plain Java: smetana needs no program beside it. */
final class Diagrams {

    private static final String LAYOUT = "@startuml\n!pragma layout smetana\n";

    private Diagrams() {}

    /** Draws a text to a file. */
    static void draw(String uml, Path file) throws IOException {
        var source = uml.replaceFirst("@startuml[^\n]*\n", LAYOUT);
        try (var out = Files.newOutputStream(file)) {
            var description = new SourceStringReader(source).outputImage(out, 0, new FileFormatOption(FileFormat.SVG));
            if (description == null || description.getDescription().contains("Error")) {
                throw new IllegalStateException("PlantUML could not draw " + file);
            }
        }
    }
}
