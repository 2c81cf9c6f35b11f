package io.tessera.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule is seen to fail on an event of a harbour that breaks it, and to hold on one that only grows. */
class CompatibilityTests {

    @Test
    void holdsForAnEventThatDidNotChange() {
        assertThat(breaks(Moored.class, Moored.class)).isEmpty();
    }

    @Test
    void allowsFieldsThatOlderWritersMayLeaveOut() {
        record Grown(
                UUID berth,
                int draught,
                @Nullable String ship,
                List<Line> lines,
                @Nullable Instant at,
                boolean towed,
                List<String> tugs,
                Map<String, Integer> dues) {}

        assertThat(breaks(Moored.class, Grown.class)).isEmpty();
    }

    @Test
    void noticesAFieldThatIsGone() {
        record Shrunk(UUID berth, @Nullable String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Shrunk.class))
                .singleElement()
                .asString()
                .contains("draught is gone");
    }

    @Test
    void noticesAFieldThatIsRenamed() {
        record Renamed(UUID berth, int depth, @Nullable String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Renamed.class))
                .singleElement()
                .asString()
                .contains("draught is gone");
    }

    @Test
    void noticesAFieldOfAnotherType() {
        record Retyped(UUID berth, String draught, @Nullable String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Retyped.class))
                .containsExactly("harbour.Moored.draught was integer (int32) and is string");
    }

    @Test
    void noticesAWiderNumber() {
        record Widened(UUID berth, long draught, @Nullable String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Widened.class))
                .containsExactly("harbour.Moored.draught was integer (int32) and is integer (int64)");
    }

    @Test
    void noticesAListOfSomethingElse() {
        record Relisted(UUID berth, int draught, @Nullable String ship, List<String> lines) {}

        assertThat(breaks(Moored.class, Relisted.class))
                .containsExactly("harbour.Moored.lines[] was a Line and is string");
    }

    @Test
    void noticesANewFieldThatOlderWritersDoNotSend() {
        record Demanding(UUID berth, int draught, @Nullable String ship, List<Line> lines, Instant at) {}

        assertThat(breaks(Moored.class, Demanding.class))
                .singleElement()
                .asString()
                .contains("at is new and required");
    }

    @Test
    void noticesAnOptionalFieldThatIsRequiredNow() {
        record Strict(UUID berth, int draught, String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Strict.class))
                .anyMatch(found -> found.contains("ship was optional and is required"));
    }

    @Test
    void noticesAFieldThatMayBeNullNow() {
        record Lax(
                @Nullable UUID berth, int draught, @Nullable String ship, List<Line> lines) {}

        assertThat(breaks(Moored.class, Lax.class)).singleElement().asString().contains("berth may now be null");
    }

    @Test
    void noticesAChangeInsideOfAList() {
        assertThat(breaks(Towed.Before.class, Towed.After.class))
                .containsExactly("harbour.Moored/Line.number was integer (int64) and is string");
    }

    @Test
    void noticesAnotherName() {
        var stored = EventSchema.of("harbour.Moored", Moored.class, Optional.empty());
        var today = EventSchema.of("harbour.Docked", Moored.class, Optional.of(stored));

        assertThat(Compatibility.breaks(stored, today))
                .singleElement()
                .asString()
                .contains("now called harbour.Docked");
    }

    @Test
    void noticesAConstantThatIsGone() {
        assertThat(breaks(Tides.Open.class, Tides.OpenWithoutEbb.class))
                .singleElement()
                .asString()
                .contains("tide no longer knows EBB");
    }

    @Test
    void noticesAConstantThatOlderReadersCannotRead() {
        assertThat(breaks(Tides.Closed.class, Tides.ClosedWithNeap.class))
                .singleElement()
                .asString()
                .contains("tide may now be NEAP");
    }

    @Test
    void allowsAnotherConstantWhereReadersKnowWhatToMakeOfIt() {
        assertThat(breaks(Tides.Open.class, Tides.OpenWithNeap.class)).isEmpty();
    }

    @Test
    void allowsAnEnumToSayWhatUnknownConstantsMean() {
        assertThat(breaks(Tides.Closed.class, Tides.Open.class)).isEmpty();
    }

    @Test
    void noticesAnEnumThatNoLongerSaysWhatUnknownConstantsMean() {
        assertThat(breaks(Tides.Open.class, Tides.ClosedWithOther.class))
                .singleElement()
                .asString()
                .contains("no longer says how to read");
    }

    @Test
    void remembersThatAFieldWasAddedLater() {
        record Grown(UUID berth, int draught, @Nullable String ship, List<Line> lines, boolean towed) {}
        var first = EventSchema.of("harbour.Moored", Moored.class, Optional.empty());
        var second = EventSchema.of("harbour.Moored", Grown.class, Optional.of(first));
        var third = EventSchema.of("harbour.Moored", Grown.class, Optional.of(second));

        assertThat(third).isEqualTo(second);
        assertThat(Judge.by(third.toString())
                        .faults("{\"berth\":\"%s\",\"draught\":3,\"lines\":[]}".formatted(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void refusesWhatHasNoFormOnTheWire() {
        record Odd(Thread thread) {}
        record Holey(@Nullable Set<UUID> berths) {}

        assertThatThrownBy(() -> EventSchema.of("harbour.Odd", Odd.class, Optional.empty()))
                .hasMessage("Odd.thread: java.lang.Thread has no form on the wire");
        assertThatThrownBy(() -> EventSchema.of("harbour.Holey", Holey.class, Optional.empty()))
                .hasMessageContaining("never null");
    }

    private static List<String> breaks(Class<?> before, Class<?> after) {
        var stored = EventSchema.of("harbour.Moored", before, Optional.empty());
        return Compatibility.breaks(stored, EventSchema.of("harbour.Moored", after, Optional.of(stored)));
    }

    private record Line(long number) {}

    private record Moored(UUID berth, int draught, @Nullable String ship, List<Line> lines) {}

    private interface Towed {

        record Before(List<CompatibilityTests.Line> lines) {}

        record Line(String number) {}

        record After(List<Line> lines) {}
    }

    private interface Tides {

        record Closed(Two tide) {}

        record ClosedWithNeap(Three tide) {}

        record ClosedWithOther(Plain tide) {}

        record Open(Known tide) {}

        record OpenWithNeap(More tide) {}

        record OpenWithoutEbb(Less tide) {}

        enum Two {
            EBB,
            FLOOD
        }

        enum Three {
            EBB,
            FLOOD,
            NEAP
        }

        enum Plain {
            EBB,
            FLOOD,
            OTHER
        }

        enum Known {
            EBB,
            FLOOD,
            @JsonEnumDefaultValue
            OTHER
        }

        enum More {
            EBB,
            FLOOD,
            NEAP,
            @JsonEnumDefaultValue
            OTHER
        }

        enum Less {
            FLOOD,
            @JsonEnumDefaultValue
            OTHER
        }
    }
}
