package io.tessera.discovery.imports;

import io.tessera.discovery.collected.SourceRecords;
import io.tessera.discovery.collected.SourceRecords.Hashed;
import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.reading.SourceFile;
import io.tessera.discovery.reading.UnreadableFile;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.InvalidMapping;
import io.tessera.discovery.recognition.Mapping;
import io.tessera.discovery.records.RowError;
import io.tessera.discovery.records.RowMaker;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads one import to its end, from the row after the last one stored. */
@Component
class ReadImport {

    private static final Logger LOG = LoggerFactory.getLogger(ReadImport.class);

    /** So many rows spread over the lanes as lists that are nearly full and seldom too long. */
    static final int CHUNK_ROWS = 7_200;

    /** Listeners further behind than this are waited for: more would only pile up in the outbox. */
    private static final int BACKLOG = 160;

    private final UploadedFiles uploads;
    private final ImportStates states;
    private final StoreChunk store;
    private final SourceRecords records;
    private final Flows flows;

    ReadImport(UploadedFiles uploads, ImportStates states, StoreChunk store, SourceRecords records, Flows flows) {
        this.uploads = uploads;
        this.states = states;
        this.store = store;
        this.records = records;
        this.flows = flows;
    }

    /**
     * Reads an import; the upload is deleted at the end.
     *
     * @throws InterruptedException when the process stops; the import goes on at the next start
     * @throws RuntimeException of the database, when it is away: to be called again
     */
    void read(FileImport received) throws InterruptedException {
        var file = uploads.path(received.id());
        try {
            if (Files.exists(file)) {
                readFrom(file, received);
            } else {
                throw new UnreadableFile(
                        "upload-lost", "The uploaded file is no longer in the data directory. Import it again.");
            }
        } catch (UnreadableFile e) {
            states.fail(received.id(), e.code(), e.detail());
        } catch (InvalidMapping e) {
            states.fail(received.id(), "invalid-mapping", e.detail());
        } catch (IOException e) {
            LOG.error("The upload of import {} can be read no further", received.id(), e);
            states.fail(received.id(), "read-error", "The uploaded file can be read no further; see the log.");
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            LOG.error("Import {} failed", received.id(), e);
            states.fail(
                    received.id(), "internal-error", "Tessera failed on this file; see the log. What was read stays.");
        }
        if (!states.isRead(received.id())) {
            uploads.delete(received.id());
        }
    }

    /** Whether trying again later may help: the database is away, or its disk is full. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof UncategorizedDataAccessException;
    }

    private void readFrom(Path file, FileImport received) throws IOException, InterruptedException {
        var mapping = received.mapping() == null ? Mapping.NONE : Mapping.parse(received.mapping());
        var columns = RecogniseColumns.of(file, mapping);
        try (var rows = SourceFile.open(file)) {
            var current = states.begin(received.id(), rows, columns).orElse(null);
            if (current != null && chunks(rows, columns, current)) {
                states.complete(received.id());
            }
        }
    }

    /** Returns whether the end of the file was reached; false when the import was stopped. */
    private boolean chunks(Rows rows, Columns columns, FileImport current) throws IOException, InterruptedException {
        var errors = new ArrayList<RowError>();
        var maker = new RowMaker(rows, columns, current.id(), current.receivedAt(), current.defaultCountry(), errors);
        var done = current.counts().lastRow();
        var more = skip(rows, done);
        while (more) {
            errors.clear();
            var made = new ArrayList<Hashed>(CHUNK_ROWS);
            var read = 0;
            do {
                read++;
                var one = maker.make();
                if (one != null) {
                    made.add(records.hashed(one));
                }
                more = read < CHUNK_ROWS && rows.next();
            } while (more);
            var chunk = new Chunk(done, done + read, rows.bytesRead(), made, read - made.size(), List.copyOf(errors));
            if (!stored(current, chunk)) {
                return false;
            }
            done = chunk.last();
            more = read == CHUNK_ROWS && rows.next();
        }
        return true;
    }

    private boolean stored(FileImport current, Chunk chunk) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        flows.awaitBacklogBelow(BACKLOG);
        var stored = new boolean[1];
        flows.within(new FlowId(current.flow()), () -> stored[0] = store.store(current.id(), chunk));
        return stored[0];
    }

    /** Goes to the first row after those that are stored; the header is row 1 and was counted when reading began. */
    private static boolean skip(Rows rows, int done) throws IOException {
        var more = rows.next();
        while (more && rows.row() <= done) {
            more = rows.next();
        }
        return more;
    }
}
