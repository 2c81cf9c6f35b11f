package io.tessera.privacy.suppression;

import static io.tessera.privacy.suppression.SuppressionReason.BOUNCE;
import static io.tessera.privacy.suppression.SuppressionReason.COMPLAINT;
import static io.tessera.privacy.suppression.SuppressionReason.OBJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.privacy.PrivacyDsl;
import io.tessera.privacy.Suppression;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TesseraTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@TesseraTest
@Import(PublishedEvents.class)
class SuppressionListTests {

    @Autowired
    private SuppressionList list;

    @Autowired
    private ApplicationContext context;

    private final String name = UUID.randomUUID().toString();
    private PrivacyDsl privacy;
    private Identifier ida;
    private Identifier bob;

    @BeforeEach
    void begin() {
        privacy = PrivacyDsl.in(context);
        ida = privacy.email("ida." + name + "@lee.example");
        bob = privacy.phone("+49" + (name.hashCode() & 0xffffff));
    }

    @Test
    void tellsEverybodyWhoIsSuppressed() {
        list.suppress(List.of(ida, bob), OBJECTION);

        assertThat(privacy.toldOf(ida, bob))
                .containsExactlyInAnyOrder(
                        new Suppression(ida.id(), 1, ida.kind(), true), new Suppression(bob.id(), 1, bob.kind(), true));
        assertThat(entries())
                .filteredOn(entry -> entry.id().equals(ida.id()))
                .extracting(SuppressionEntry::kind, SuppressionEntry::reason)
                .containsExactly(tuple(ida.kind(), OBJECTION));
    }

    @Test
    void keepsTheFirstReasonAndVersionOfWhoIsSuppressedAgain() {
        list.suppress(List.of(ida), BOUNCE);
        list.suppress(List.of(ida, ida), COMPLAINT);

        assertThat(privacy.toldOf(ida)).extracting(Suppression::version).containsOnly(1L);
        assertThat(entries())
                .filteredOn(entry -> entry.id().equals(ida.id()))
                .extracting(SuppressionEntry::reason)
                .containsExactly(BOUNCE);
    }

    @Test
    void liftsWithAHigherVersionAndSuppressesAgainWithAHigherOne() {
        list.suppress(List.of(ida), BOUNCE);

        assertThat(list.lift(List.of(ida.id()))).isEqualTo(1);
        assertThat(list.lift(List.of(ida.id()))).as("lifted twice").isZero();
        list.suppress(List.of(ida), COMPLAINT);

        assertThat(privacy.toldOf(ida))
                .containsExactly(
                        new Suppression(ida.id(), 1, ida.kind(), true),
                        new Suppression(ida.id(), 2, ida.kind(), false),
                        new Suppression(ida.id(), 3, ida.kind(), true));
        assertThat(entries()).filteredOn(entry -> entry.id().equals(ida.id())).hasSize(1);
    }

    @Test
    void liftsNothingThatWasNeverSuppressed() {
        assertThat(list.lift(List.of(UUID.randomUUID()))).isZero();
        assertThat(privacy.toldOf(ida)).isEmpty();
    }

    @Test
    void holdsWithoutTelling() {
        list.hold(List.of(ida), OBJECTION);
        list.hold(List.of(), OBJECTION);

        assertThat(privacy.toldOf(ida)).isEmpty();
        assertThat(entries()).extracting(SuppressionEntry::id).contains(ida.id());
    }

    @Test
    void isReadOldestFirstInPortionsWithoutGapOrRepeat() {
        var many = IntStream.range(0, 30)
                .mapToObj(number -> privacy.email(number + "." + name + "@lee.example"))
                .toList();
        list.suppress(many.subList(0, 20), OBJECTION);
        list.suppress(many.subList(20, 30), OBJECTION);

        var all = entries();

        assertThat(all).extracting(SuppressionEntry::since).isSorted();
        assertThat(all).extracting(SuppressionEntry::id).doesNotHaveDuplicates().containsAll(ids(many));
    }

    @Test
    void keepsNoValue() {
        list.suppress(List.of(ida, bob), OBJECTION);
        list.lift(List.of(bob.id()));

        assertThat(privacy.mentions(ida.id().toString()))
                .as("its hash, in table and outbox")
                .isPositive();
        assertThat(privacy.mentions(name)).isZero();
        assertThat(privacy.mentions("lee.example")).isZero();
    }

    private static List<UUID> ids(List<Identifier> identifiers) {
        return identifiers.stream().map(Identifier::id).toList();
    }

    /** Reads the whole list, seven at a time. */
    private List<SuppressionEntry> entries() {
        var all = new ArrayList<SuppressionEntry>();
        var portion = list.after(Instant.EPOCH, new UUID(0, 0), 7);
        while (!portion.isEmpty()) {
            all.addAll(portion);
            portion = list.after(all.getLast().since(), all.getLast().id(), 7);
        }
        return all;
    }
}
