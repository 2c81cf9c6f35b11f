package io.tessera.discovery.imports;

import io.tessera.discovery.recognition.Mapping;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.platform.identifiers.Countries;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: once it returns, the file and the intent to read it survive a crash. */
@Service
public class ReceiveImport {

    private static final int LONGEST_NAME = 200;

    private final UploadedFiles uploads;
    private final FileImports imports;
    private final ImportIds ids;
    private final Flows flows;
    private final ImportWorker worker;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReceiveImport(
            UploadedFiles uploads,
            FileImports imports,
            ImportIds ids,
            Flows flows,
            ImportWorker worker,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.imports = imports;
        this.ids = ids;
        this.flows = flows;
        this.worker = worker;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(ReceiveImport.class.getName() + ".receive");
    }

    /**
     * Stores a file and has it read in the background, without asking name servers.
     *
     * @param content the file; read to its end, not closed
     * @param fileName its name; folders are cut off
     * @param mapping what the user says of its columns, YAML or JSON
     * @param defaultCountry a country by code or name for rows that name none
     * @return the import, received
     * @throws io.tessera.discovery.recognition.InvalidMapping when the mapping cannot be followed
     * @throws UnknownCountry when there is no such country
     * @throws IOException when the disk does not take the file; nothing is kept then
     */
    public FileImport receive(
            InputStream content, @Nullable String fileName, @Nullable String mapping, @Nullable String defaultCountry)
            throws IOException {
        return receive(content, fileName, mapping, defaultCountry, false);
    }

    /**
     * Stores a file and has it read in the background.
     *
     * @param content the file; read to its end, not closed
     * @param fileName its name; folders are cut off
     * @param mapping what the user says of its columns, YAML or JSON
     * @param defaultCountry a country by code or name for rows that name none
     * @param online whether name servers are to be asked about its addresses
     * @return the import, received
     * @throws io.tessera.discovery.recognition.InvalidMapping when the mapping cannot be followed
     * @throws UnknownCountry when there is no such country
     * @throws IOException when the disk does not take the file; nothing is kept then
     */
    public FileImport receive(
            InputStream content,
            @Nullable String fileName,
            @Nullable String mapping,
            @Nullable String defaultCountry,
            boolean online)
            throws IOException {
        var country = defaultCountry == null || defaultCountry.isBlank() ? null : country(defaultCountry.strip());
        if (mapping != null) {
            Mapping.parse(mapping);
        }
        var id = ids.next();
        var stored = uploads.store(id, content);
        var received = new FileImport(
                id,
                ImportStatus.RECEIVED,
                shortened(fileName),
                stored.contentHash(),
                stored.size(),
                mapping,
                country,
                online,
                clock.instant(),
                null,
                id,
                null,
                null,
                List.of(),
                new FileImport.Counts(0, 0, 0, 0, 0, 0, 0),
                null,
                null);
        try {
            transaction.executeWithoutResult(status -> {
                imports.insert(received);
                flows.open(new FlowId(id), "import");
            });
        } catch (RuntimeException e) {
            uploads.delete(id);
            throw e;
        }
        worker.wake();
        return received;
    }

    private static String country(String named) {
        return Countries.named(named).orElseThrow(() -> new UnknownCountry(named));
    }

    private static String shortened(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return "unnamed";
        }
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
