package io.tessera.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.tessera.platform.events.Fact;
import io.tessera.platform.events.FactList;
import io.tessera.platform.events.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/**
 * Two versions of one module at once: the older one calls a ship's berth {@code place}, the newer one {@code berth}, keeping the
 * old name beside it until no older version runs.
 */
class MixedVersionsTests {

    private static final UUID SHIP = UUID.randomUUID();

    @Test
    void oldReadersUnderstandNewWriters() {
        var written =
                Wire.write(new Newer.ShipsMoored(List.of(Newer.Moored.at(SHIP, 2, "North 4", Newer.Tide.NEAP)), true));

        var read = Wire.read(written, Older.ShipsMoored.class);

        assertThat(read.items()).containsExactly(new Older.Moored(SHIP, 2, "North 4", Older.Tide.OTHER));
    }

    @Test
    void newReadersUnderstandOldWriters() {
        var written = Wire.write(new Older.ShipsMoored(List.of(new Older.Moored(SHIP, 2, "North 4", Older.Tide.EBB))));

        var read = Wire.read(written, Newer.ShipsMoored.class);

        assertThat(read.items()).singleElement().satisfies(moored -> {
            assertThat(moored.whereabouts()).isEqualTo("North 4");
            assertThat(moored.tide()).isEqualTo(Newer.Tide.EBB);
            assertThat(moored.tugs()).isEmpty();
            assertThat(moored.dues()).isEmpty();
            assertThat(moored.lines()).isEmpty();
            assertThat(moored.draught()).isZero();
        });
        assertThat(read.online()).isFalse();
    }

    @Test
    void whatOldReadersPassOnIsStillUnderstood() {
        var written =
                Wire.write(new Newer.ShipsMoored(List.of(Newer.Moored.at(SHIP, 2, "North 4", Newer.Tide.EBB)), true));

        var passedOn = Wire.write(Wire.read(written, Older.ShipsMoored.class));

        assertThat(Wire.read(passedOn, Newer.ShipsMoored.class).items())
                .extracting(Newer.Moored::whereabouts)
                .containsExactly("North 4");
    }

    @Test
    void theBuildAllowsTheNewerVersion() {
        var stored = EventSchema.of("harbour.ShipsMoored", Older.ShipsMoored.class, Optional.empty());
        var today = EventSchema.of("harbour.ShipsMoored", Newer.ShipsMoored.class, Optional.of(stored));

        assertThat(Compatibility.breaks(stored, today)).isEmpty();
    }

    @Test
    void everythingThatEitherWritesFitsTheNewerSchema() {
        var stored = EventSchema.of("harbour.ShipsMoored", Older.ShipsMoored.class, Optional.empty());
        var judge = Judge.by(EventSchema.of("harbour.ShipsMoored", Newer.ShipsMoored.class, Optional.of(stored))
                .toString());
        var older = new Older.ShipsMoored(List.of(new Older.Moored(SHIP, 2, "North 4", Older.Tide.EBB)));
        var newer = new Newer.ShipsMoored(List.of(Newer.Moored.at(SHIP, 2, "North 4", Newer.Tide.NEAP)), true);

        assertThat(judge.faults(new String(Wire.write(older), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(judge.faults(new String(Wire.write(newer), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void constantsNobodyProvidedForAreNotGuessed() {
        var written = "{\"signal\": \"CODE_R\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Wire.read(written, Older.SignalShown.class)).isInstanceOf(JacksonException.class);
    }

    private interface Older {

        record ShipsMoored(List<Moored> items) implements FactList<Moored> {
            public ShipsMoored {
                items = List.copyOf(items);
            }
        }

        record Moored(UUID aggregateId, long version, String place, Tide tide) implements Fact {}

        enum Tide {
            EBB,
            @JsonEnumDefaultValue
            OTHER
        }

        record SignalShown(Signal signal) {}

        enum Signal {
            CODE_Q
        }
    }

    private interface Newer {

        record ShipsMoored(List<Moored> items, boolean online) implements FactList<Moored> {
            public ShipsMoored {
                items = List.copyOf(items);
            }
        }

        record Moored(
                UUID aggregateId,
                long version,
                String place,
                Tide tide,
                @Nullable String berth,
                List<String> tugs,
                Set<UUID> lines,
                Map<String, Integer> dues,
                int draught)
                implements Fact {

            public Moored {
                tugs = List.copyOf(tugs);
                lines = Set.copyOf(lines);
                dues = Map.copyOf(dues);
            }

            static Moored at(UUID ship, long version, String berth, Tide tide) {
                return new Moored(ship, version, berth, tide, berth, List.of("Titan"), Set.of(), Map.of(), 7);
            }

            String whereabouts() {
                return Objects.requireNonNullElse(berth, place);
            }
        }

        enum Tide {
            EBB,
            NEAP,
            @JsonEnumDefaultValue
            OTHER
        }
    }
}
