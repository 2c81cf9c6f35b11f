package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.discovery.records.RowError;
import io.tessera.discovery.records.RowMaker;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = {"discovery", "privacy", "hygiene"})
@Import({Published.class, Acknowledged.class})
class PrivacyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    KeyedHashes hashes;

    @Autowired
    Published published;

    @Autowired
    Acknowledged acknowledged;

    @Test
    void letsNoSuppressedAddressOrNumberIn() {
        suppress(email("Stop@Lee.example"), 1, true);
        suppress(phone("+14155552671"), 1, true);
        var file =
                "Name,Email,Phone\nAnn,stop@LEE.example,\nBob,bob@lee.example,+1 (415) 555-2671\nCid,cid@lee.example,12\n";

        var ended = DiscoveryDsl.in(context).imports(file).fileImport();

        assertThat(ended.counts().suppressed()).isEqualTo(2);
        assertThat(ended.counts().people()).isEqualTo(1);
        DiscoveryDsl.assertEachRowHasOneOutcome(ended, 3);
        assertThat(DiscoveryDsl.in(context).errorsOf(ended.id()))
                .containsExactly(
                        new RowError(2, null, RowError.SUPPRESSED),
                        new RowError(3, null, RowError.SUPPRESSED),
                        new RowError(4, "phone", "too few digits for a phone number, in column Phone"));
        assertThat(DiscoveryDsl.in(context).mentions("bob@lee")).isZero();
    }

    @Test
    void takesRecordsBackOfWhoIsSuppressedLater() {
        var ended = DiscoveryDsl.in(context).imports("Name,Email\nLater Lee,later@lee.example\nDan,dan@lee.example\n");
        var id = ended.fileImport().id();

        suppress(email("later@lee.example"), 1, true);

        assertThat(published.retractedOf(id))
                .containsExactly(new Retraction(RowMaker.recordId(id, 2), 2, id, RetractionReason.SUPPRESSED));
        assertThat(DiscoveryDsl.in(context).mentions("Later Lee")).isZero();
        assertThat(DiscoveryDsl.in(context).records(id, "L")).isEqualTo(1);
    }

    @Test
    void letsNewRowsInOnceASuppressionIsLiftedButBringsNoneBack() {
        var first = DiscoveryDsl.in(context)
                .imports("Name,Email\nEve,lifted@lee.example\n")
                .fileImport();
        suppress(email("lifted@lee.example"), 1, true);

        suppress(email("lifted@lee.example"), 2, false);
        var second = DiscoveryDsl.in(context)
                .imports("Name,Email\nEve,lifted@lee.example\n")
                .fileImport();

        assertThat(DiscoveryDsl.in(context).records(first.id(), "L")).isZero();
        assertThat(second.counts().people()).isEqualTo(1);
    }

    @Test
    void passesOverAnOlderFactAboutASuppression() {
        suppress(email("older@lee.example"), 2, false);
        suppress(email("older@lee.example"), 1, true);

        var ended = DiscoveryDsl.in(context)
                .imports("Name,Email\nFay,older@lee.example\n")
                .fileImport();

        assertThat(ended.counts().suppressed()).isZero();
    }

    @Test
    void forgetsARecordByIdAndByHashAndAcknowledgesOnce() {
        var file = "Name,Email,Phone\nGus Gone,gus@gone.example,\nG. Gone,,+14155559876\nHal,hal@stays.example,\n";
        var id = DiscoveryDsl.in(context).imports(file).fileImport().id();
        var erasure = UUID.randomUUID();
        var trace = trace(
                erasure,
                Set.of(RowMaker.recordId(id, 2)),
                Set.of(),
                Set.of(phone("+14155559876").aggregateId()));

        TestEvents.in(context).publishAndSettle(trace);
        TestEvents.in(context).publishAndSettle(trace);

        // privacy suppresses what was traced, and its word may come before the trace
        assertThat(published.retractedOf(id))
                .filteredOn(retraction -> retraction.reason() == RetractionReason.ERASED)
                .extracting(Retraction::aggregateId)
                .containsExactlyInAnyOrder(RowMaker.recordId(id, 2), RowMaker.recordId(id, 3));
        assertThat(DiscoveryDsl.in(context).mentions("Gone")).isZero();
        assertThat(acknowledged.of(erasure)).containsExactly(new DiscoveryErased(erasure, 1, 2));
    }

    @Test
    void forgetsByTheRequestWhatTheTraceDidNotKnow() {
        var id = DiscoveryDsl.in(context)
                .imports("Name,Email\nIda,ida@gone.example\n")
                .fileImport()
                .id();
        var erasure = UUID.randomUUID();

        TestEvents.in(context).publishAndSettle(trace(erasure, Set.of(), Set.of(), Set.of()));
        TestEvents.in(context)
                .publishAndSettle(new ErasureRequested(erasure, 1, hashes.email("ida@gone.example"), null, null));

        assertThat(DiscoveryDsl.in(context).records(id, "E")).isEqualTo(1);
        assertThat(DiscoveryDsl.in(context).mentions("ida@gone")).isZero();
    }

    @Test
    void forgetsWhatWasUndoneBefore() {
        var id = DiscoveryDsl.in(context)
                .imports("Name,Email\nJon,jon@gone.example\n")
                .fileImport()
                .id();
        DiscoveryDsl.in(context).undoes(id);

        TestEvents.in(context)
                .publishAndSettle(trace(UUID.randomUUID(), Set.of(RowMaker.recordId(id, 2)), Set.of(), Set.of()));

        assertThat(published.retractedOf(id)).extracting(Retraction::version).containsExactly(2L, 3L);
    }

    @Test
    void forgetsByHashWhatWasUndoneBefore() {
        var id = DiscoveryDsl.in(context)
                .imports("Name,Email\nPam,pam@gone.example\n")
                .fileImport()
                .id();
        DiscoveryDsl.in(context).undoes(id);

        TestEvents.in(context)
                .publishAndSettle(
                        trace(UUID.randomUUID(), Set.of(), Set.of(hashes.email("pam@gone.example")), Set.of()));

        assertThat(DiscoveryDsl.in(context).records(id, "E")).isEqualTo(1);
    }

    @Test
    void keepsTheRowsOfTheErasedOutThatHoldNoSuppressedAddressOrNumber() {
        var file = """
                Name,Email,Phone,Company,Website
                Zoë Weg-Bär,zoe@weg.example,+49305550001,Acme Inc.,acme.example
                "Weg-Bär, Zoë",desk@acme.example,,Acme Inc.,
                Zoe Weg-Bar,,+49305550002,,
                Zoë Weg-Bär,,,ACME Inc.,
                Zoë Weg-Bär,,,,Acme.example
                Zoë Weg-Bär,,,Globex,
                Zoë Weg-Bär,zoe@other.example,,Acme Inc.,
                Dan Desk,desk@acme.example,+49305550002,Acme Inc.,acme.example
                """;
        var id = DiscoveryDsl.in(context).imports(file).fileImport().id();
        var theirs = Set.of(RowMaker.recordId(id, 2), RowMaker.recordId(id, 3), RowMaker.recordId(id, 4));

        TestEvents.in(context)
                .publishAndSettle(trace(UUID.randomUUID(), theirs, Set.of(hashes.email("zoe@weg.example")), Set.of()));
        suppress(email("zoe@weg.example"), 1, true);
        var again = DiscoveryDsl.in(context).imports(file);

        assertThat(DiscoveryDsl.in(context).records(id, "E"))
                .as("those traced and those that can only be theirs")
                .isEqualTo(5);
        assertThat(DiscoveryDsl.in(context).errorsOf(again.fileImport().id()))
                .extracting(RowError::row, RowError::reason)
                .containsExactly(
                        tuple(2, RowError.SUPPRESSED),
                        tuple(3, RowError.SUPPRESSED),
                        tuple(4, RowError.SUPPRESSED),
                        tuple(5, RowError.SUPPRESSED),
                        tuple(6, RowError.SUPPRESSED));
        assertThat(again.fileImport().counts().people()).isEqualTo(3);
        DiscoveryDsl.assertEachRowHasOneOutcome(again.fileImport(), 8);
    }

    @Test
    void letsAnErasedPersonsAddressInOnceItsSuppressionIsLifted() {
        var file = "Name,Email,Company\nYan Back,yan@back.example,Acme\n";
        var id = DiscoveryDsl.in(context).imports(file).fileImport().id();
        var yan = hashes.email("yan@back.example");
        TestEvents.in(context)
                .publishAndSettle(trace(UUID.randomUUID(), Set.of(RowMaker.recordId(id, 2)), Set.of(yan), Set.of()));
        suppress(email("yan@back.example"), 1, true);

        suppress(email("yan@back.example"), 2, false);

        assertThat(DiscoveryDsl.in(context).imports(file).fileImport().counts().people())
                .isEqualTo(1);
    }

    @Test
    void acknowledgesOnlyWhenTheUploadsThatWereBeingReadAreGone() {
        var text = new StringBuilder("Name,Email\n");
        for (var i = 0; i < 150_000; i++) {
            text.append("Kay Lee,busy").append(i).append("@lee.example\n");
        }
        var begun = DiscoveryDsl.in(context).begins(text.toString(), null, null);
        var erasure = UUID.randomUUID();
        DiscoveryDsl.in(context)
                .awaits(begun.id(), found -> found.fileImport().counts().lastRow() > 1);

        TestEvents.in(context).publishAndSettle(trace(erasure, Set.of(), Set.of(), Set.of()));

        assertThat(acknowledged.of(erasure)).isEmpty();
        DiscoveryDsl.in(context).undoes(begun.id());
        assertThat(acknowledged.of(erasure)).containsExactly(new DiscoveryErased(erasure, 1, 0));
    }

    private static PersonErasureTraced trace(UUID erasure, Set<UUID> records, Set<UUID> emails, Set<UUID> phones) {
        return new PersonErasureTraced(erasure, 1, Set.of(), records, emails, phones);
    }

    private Suppression email(String address) {
        return new Suppression(hashes.email(address), 1, IdentifierKind.EMAIL, true);
    }

    private Suppression phone(String e164) {
        return new Suppression(hashes.phone(e164), 1, IdentifierKind.PHONE, true);
    }

    private void suppress(Suppression whom, long version, boolean active) {
        TestEvents.in(context)
                .publishAndSettle(new SuppressionsChanged(
                        List.of(new Suppression(whom.aggregateId(), version, whom.kind(), active))));
    }
}
