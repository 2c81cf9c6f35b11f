package io.tessera.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.events.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each finding is seen on the contracts of a harbour that has that fault. */
class ContractCheckTests {

    @TempDir
    Path folder;

    private final Wire.Published left = new Wire.Published("harbour.ShipLeft", "harbour", ShipLeft.class);
    private ContractFiles files = new ContractFiles(Path.of(""));

    @BeforeEach
    void storeContracts() {
        files = new ContractFiles(folder);
        files.renew(left);
    }

    @Test
    void findsNothingWhereContractsAreUpToDate() {
        assertThat(check(left).incompatible()).isEmpty();
        assertThat(check(left).stale()).isEmpty();
    }

    @Test
    void findsEventsWithoutContract() throws IOException {
        Files.delete(folder.resolve("harbour/ShipLeft.schema.json"));

        assertThat(check(left).stale()).singleElement().asString().contains("harbour.ShipLeft", "-Dcontracts=renew");
    }

    @Test
    void findsEventsWithoutExample() throws IOException {
        Files.delete(folder.resolve("harbour/ShipLeft.example.json"));

        assertThat(check(left).stale()).hasSize(1);
    }

    @Test
    void findsEventsThatGrewAndAreNotRenewed() {
        var grown = new Wire.Published("harbour.ShipLeft", "harbour", ShipLeftTowed.class);

        assertThat(check(grown).incompatible()).isEmpty();
        assertThat(check(grown).stale()).hasSize(1);

        files.renew(grown);

        assertThat(check(grown).incompatible()).isEmpty();
        assertThat(check(grown).stale()).isEmpty();
    }

    @Test
    void findsEventsThatAreGone() {
        assertThat(check().incompatible()).singleElement().asString().contains("harbour.ShipLeft is published no more");
    }

    @Test
    void findsIncompatibleChanges() {
        var shrunk = new Wire.Published("harbour.ShipLeft", "harbour", ShipLeftUnnamed.class);

        assertThat(check(shrunk).incompatible()).anyMatch(found -> found.contains("ShipLeft.ship is gone"));
    }

    @Test
    void findsEventsThatHaveOnlyTheirClassForAName() {
        var nameless = new Wire.Published("harbour.ShipLeft", "harbour", Nameless.class);
        var foreign = new Wire.Published("harbour.ShipLeft", "lighthouse", ShipLeft.class);

        assertThat(check(nameless).incompatible()).anyMatch(found -> found.contains("needs @DomainEvent"));
        assertThat(check(foreign).incompatible()).anyMatch(found -> found.contains("namespace = \"lighthouse\""));
    }

    @Test
    void findsExamplesThatTodaysCodeCannotRead() throws IOException {
        store("{\"ship\": \"Ida\", \"draught\": \"deep\"}");

        assertThat(check(left).incompatible())
                .anyMatch(found -> found.contains("cannot be read"))
                .anyMatch(found -> found.contains("integer expected"));
    }

    @Test
    void findsWhatGetsLostInReading() throws IOException {
        store("{\"ship\": \"Ida\", \"draught\": 3, \"flag\": \"GB\"}");

        assertThat(check(left).incompatible())
                .containsExactly("harbour.ShipLeft.flag in the example is \"GB\" and is read as ");
    }

    private void store(String example) throws IOException {
        Files.writeString(folder.resolve("harbour/ShipLeft.example.json"), example);
    }

    private ContractCheck check(Wire.Published... events) {
        return new ContractCheck(files, List.of(events));
    }

    @DomainEvent(namespace = "harbour", name = "ShipLeft")
    private record ShipLeft(String ship, int draught) {}

    @DomainEvent(namespace = "harbour", name = "ShipLeft")
    private record ShipLeftTowed(String ship, int draught, boolean towed) {}

    @DomainEvent(namespace = "harbour", name = "ShipLeft")
    private record ShipLeftUnnamed(int draught) {}

    private record Nameless(String ship, int draught) {}
}
