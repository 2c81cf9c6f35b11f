package io.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tessera.Tessera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and the arrows between them. */
class ModularityTests {

    static final JavaClasses TESSERA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tessera");

    private static final Path ARROWS = Path.of("docs", "architecture", "arrows.txt");
    private static final Path RENEWED = Path.of("target", "arrows.txt");

    private final Arrows arrows = new Arrows("io.tessera", TESSERA);

    @Test
    void keepToTheirBoundaries() {
        ApplicationModules.of(Tessera.class).verify();
    }

    @Test
    void haveTheArrowsThatAreWrittenDown() throws IOException {
        var written = Files.exists(ARROWS) ? Files.readString(ARROWS) : "";

        var drawn = ArrowsFile.write(arrows, ArrowsFile.reasons(written));

        Files.writeString(RENEWED, drawn);
        assertThat(drawn)
                .as(
                        "The arrows between modules have changed. When you meant it: cp %s %s, write a reason for each new"
                                + " back edge, and commit it",
                        RENEWED, ARROWS)
                .isEqualTo(written);
    }

    @Test
    void sayOfEachBackEdgeWhyItEnds() throws IOException {
        assertThat(Files.readString(ARROWS)).doesNotContain(ArrowsFile.NO_REASON);
    }

    @Test
    void formNoCycleEventsIncluded() {
        assertThat(arrows.cycle())
                .as(
                        "modules on a cycle of imports or events; a fact that must go back upstream implements an interface there")
                .isEmpty();
    }
}
