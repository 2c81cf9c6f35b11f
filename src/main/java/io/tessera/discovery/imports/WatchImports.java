package io.tessera.discovery.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows imports, how far they are, and what could not be used of their rows. */
@Service
@Transactional(readOnly = true)
public class WatchImports {

    private final FileImports imports;
    private final ImportErrors errors;
    private final UndoCounts undoCounts;

    WatchImports(FileImports imports, ImportErrors errors, UndoCounts undoCounts) {
        this.imports = imports;
        this.errors = errors;
        this.undoCounts = undoCounts;
    }

    /**
     * An import with what is known around it.
     *
     * @param fileImport the import
     * @param sameContentAs the first import of the very same content before it
     * @param kept how many people stayed when it was undone
     * @param removed how many people are gone since it was undone
     */
    public record Watched(FileImport fileImport, @Nullable UUID sameContentAs, int kept, int removed) {}

    /**
     * Finds an import.
     *
     * @param id its id
     * @return the import, empty when there is none of that id
     */
    public Optional<Watched> find(UUID id) {
        return imports.find(id).map(this::watched);
    }

    /**
     * Lists imports, the latest first.
     *
     * @param before the last one seen; null at the start
     * @param limit how many at most
     * @return the imports before that one
     */
    public List<Watched> before(@Nullable UUID before, int limit) {
        return imports.before(before, limit).stream().map(this::watched).toList();
    }

    /**
     * Lists what could not be used, in the order of the rows.
     *
     * @param id the import
     * @param position place of the last entry seen, 0 at the start
     * @param limit how many at most
     * @return the entries behind that place
     */
    public List<ReportedError> errors(UUID id, int position, int limit) {
        return errors.after(id, position, limit);
    }

    /**
     * Hands on all that could not be used, however much, in batches.
     *
     * @param id the import
     * @param sink takes them in the order of the rows
     */
    public void errors(UUID id, Consumer<ReportedError> sink) {
        var batch = errors.after(id, 0, 5_000);
        while (!batch.isEmpty()) {
            batch.forEach(sink);
            batch = errors.after(id, batch.getLast().position(), 5_000);
        }
    }

    private Watched watched(FileImport found) {
        var sum = undoCounts.of(found.id());
        return new Watched(
                found, imports.earlierOf(found.contentHash(), found.id()).orElse(null), sum.kept(), sum.removed());
    }
}
