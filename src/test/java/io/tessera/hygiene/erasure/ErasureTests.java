package io.tessera.hygiene.erasure;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.resolution.World;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.ErasureRequested;
import io.tessera.testing.TesseraTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = "hygiene")
@Import(World.class)
class ErasureTests {

    private static final String SWITCHBOARD = "+49301234567";

    @Autowired
    private World world;

    @Autowired
    private ErasePeople erase;

    @Autowired
    private KeyedHashes hashes;

    private final RecordBuilder ida = row(2).named("Ida", "Smith")
            .email("ida@acme.com")
            .phone(SWITCHBOARD)
            .at("Acme");
    private final RecordBuilder idaAtHome =
            row(3).named("Ida", "Smith").email("ida@gmail.com").phone(SWITCHBOARD);
    private final RecordBuilder bob =
            row(4).named("Bob", "Ross").email("bob@acme.com").phone(SWITCHBOARD).at("Acme");

    @BeforeEach
    void begin() {
        world.empty();
    }

    private void erased(@Nullable UUID email, @Nullable UUID phone, @Nullable UUID person) {
        world.handle(() -> erase.on(new ErasureRequested(UUID.randomUUID(), 1, email, phone, person)));
    }

    @Test
    void forgetsAllRecordsOfAPersonNamedByAnAddress() {
        world.collect(ida, idaAtHome, bob);

        erased(hashes.email("IDA@acme.com"), null, null);

        assertThat(world.onlyPerson().firstName()).isEqualTo("Bob");
        assertThat(world.gone())
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo(GoneReason.ERASED));
        assertThat(world.state().toString()).doesNotContain("ida@", "Ida");
    }

    @Test
    void tracesWhatWasTheirsAlone() {
        world.collect(ida, idaAtHome, bob);

        erased(hashes.email("ida@acme.com"), null, null);

        var trace = world.trace();
        assertThat(trace.people()).containsExactly(GoldenIds.person(ida.id()));
        assertThat(trace.sourceRecords()).containsExactlyInAnyOrder(ida.id(), idaAtHome.id());
        assertThat(trace.emails())
                .containsExactlyInAnyOrder(hashes.email("ida@acme.com"), hashes.email("ida@gmail.com"));
        assertThat(trace.phones()).isEmpty();
    }

    @Test
    void forgetsAPersonNamedByIdOrNumber() {
        world.collect(ida, row(5).named("Eve", "Stone").phone("+49309999999"));

        erased(null, null, GoldenIds.person(ida.id()));
        erased(null, hashes.phone("+49309999999"), null);

        assertThat(world.people()).isEmpty();
        assertThat(world.trace().phones()).containsExactly(hashes.phone("+49309999999"));
    }

    @Test
    void keepsLateFactsOfTheErasedOut() {
        world.collect(ida);
        erased(hashes.email("ida@acme.com"), null, null);

        world.collect(row(2).version(9).named("Ida", "Smith").email("other@acme.com"))
                .collect(row(7).named("I.", "Smith").email("ida@acme.com"))
                .collect(row(8).named("Ida", "Smith").phone(SWITCHBOARD))
                .collect(bob);

        assertThat(world.onlyPerson().firstName()).isEqualTo("Bob");
    }

    @Test
    void takesWhatIsCollectedAfterTheErasure() {
        world.collect(ida);
        erased(hashes.email("ida@acme.com"), null, null);

        world.collect(row(2).ofImport(40_000).named("Ida", "Smith").email("ida@acme.com"));

        assertThat(world.people()).hasSize(1);
    }

    @Test
    void answersForSomebodyUnknown() {
        erased(hashes.email("nobody@acme.com"), null, null);

        assertThat(world.trace().people()).isEmpty();
        assertThat(world.trace().emails()).containsExactly(hashes.email("nobody@acme.com"));
    }
}
