package io.tessera.contacts.people;

import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Golden people for tests: {@code golden().from(import, 2).at(1)}. */
public record Golden(
        UUID id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String company,
        @Nullable String email,
        List<SourceRow> sources,
        @Nullable UUID splitFrom,
        @Nullable UUID undoneImport) {

    /** Somebody whom one row tells of. */
    public static Golden golden() {
        return golden(UUID.randomUUID());
    }

    /** A certain one. */
    public static Golden golden(UUID id) {
        return new Golden(
                id,
                "Ada",
                "Lovelace",
                "CFO",
                "Engine Ltd",
                null,
                List.of(new SourceRow(UUID.randomUUID(), 2)),
                null,
                null);
    }

    /** With a name. */
    public Golden named(String first, String last) {
        return new Golden(id, first, last, title, company, email, sources, splitFrom, undoneImport);
    }

    /** With a title. */
    public Golden titled(String job) {
        return new Golden(id, firstName, lastName, job, company, email, sources, splitFrom, undoneImport);
    }

    /** With an address. */
    public Golden mail(String address) {
        return new Golden(id, firstName, lastName, title, company, address, sources, splitFrom, undoneImport);
    }

    /** With these rows behind. */
    public Golden from(SourceRow... rows) {
        return new Golden(id, firstName, lastName, title, company, email, List.of(rows), splitFrom, undoneImport);
    }

    /** Split off somebody. */
    public Golden splitFrom(UUID whole) {
        return new Golden(id, firstName, lastName, title, company, email, sources, whole, undoneImport);
    }

    /** Changed by the undoing of an import. */
    public Golden undone(UUID importId) {
        return new Golden(id, firstName, lastName, title, company, email, sources, splitFrom, importId);
    }

    /** The fact that hygiene tells at a version. */
    public GoldenPerson at(long version) {
        return at(version, null);
    }

    /** The fact that hygiene tells at a version, of somebody of a company. */
    public GoldenPerson at(long version, @Nullable UUID companyId) {
        return new GoldenPerson(
                id,
                version,
                firstName,
                lastName,
                title,
                companyId,
                company,
                null,
                null,
                null,
                email,
                null,
                null,
                null,
                null,
                sources,
                splitFrom,
                undoneImport);
    }

    /** The fact that hygiene tells when the person was merged. */
    public GoneGolden mergedInto(Golden survivor, long version) {
        return new GoneGolden(id, version, GoneReason.MERGED, survivor.id(), null);
    }

    /** The fact that hygiene tells when no source is left. */
    public GoneGolden retracted(@Nullable UUID importId, long version) {
        return new GoneGolden(id, version, GoneReason.RETRACTED, null, importId);
    }

    /** The fact that hygiene tells when the person was erased. */
    public GoneGolden erased(long version) {
        return new GoneGolden(id, version, GoneReason.ERASED, null, null);
    }
}
