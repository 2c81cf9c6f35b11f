package io.tessera.discovery.imports;

import io.tessera.discovery.recognition.Column;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of imports. Needs a transaction of the module. */
@Repository
class FileImports {

    private final JdbcClient jdbc;

    FileImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FileImport received) {
        jdbc.sql("""
                insert into discovery.file_import (id, record_prefix, status, file_name, content_hash, size_bytes, mapping,
                    default_country, online, received_at, flow)
                values (:id, :prefix, :status, :name, :hash, :size, :mapping, :country, :online, :received, :flow)
                """)
                .param("id", received.id())
                .param("prefix", received.id().getMostSignificantBits())
                .param("status", received.status().name())
                .param("name", received.fileName())
                .param("hash", received.contentHash())
                .param("size", received.sizeBytes())
                .param("mapping", received.mapping())
                .param("country", received.defaultCountry())
                .param("online", received.online())
                .param("received", received.receivedAt().atOffset(ZoneOffset.UTC))
                .param("flow", received.flow())
                .update();
    }

    Optional<FileImport> find(UUID id) {
        return jdbc.sql("select * from discovery.file_import where id = :id")
                .param("id", id)
                .query((row, number) -> FileImport.of(row))
                .optional();
    }

    /** Finds the import whose records' ids begin with the given half. */
    Optional<FileImport> ofPrefix(long prefix) {
        return jdbc.sql("select * from discovery.file_import where record_prefix = :prefix")
                .param("prefix", prefix)
                .query((row, number) -> FileImport.of(row))
                .optional();
    }

    /** Finds an import and keeps others from changing it until the transaction ends. */
    Optional<FileImport> lock(UUID id) {
        return jdbc.sql("select * from discovery.file_import where id = :id for update")
                .param("id", id)
                .query((row, number) -> FileImport.of(row))
                .optional();
    }

    /** Returns imports, the latest first, behind the given one. */
    List<FileImport> before(@Nullable UUID id, int limit) {
        return jdbc.sql("""
                select * from discovery.file_import where cast(:id as uuid) is null or id < cast(:id as uuid)
                order by id desc limit :limit
                """)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> FileImport.of(row))
                .list();
    }

    /** Returns the import that has waited longest for work in one of the states. */
    Optional<FileImport> oldest(ImportStatus... states) {
        return jdbc.sql("""
                select * from discovery.file_import where status in (:states) order by received_at, id limit 1
                """)
                .param("states", List.of(states).stream().map(Enum::name).toList())
                .query((row, number) -> FileImport.of(row))
                .optional();
    }

    /** Returns the first import of the same content before the given one. */
    Optional<UUID> earlierOf(String contentHash, UUID id) {
        return jdbc.sql("""
                select id from discovery.file_import where content_hash = :hash and id < :id order by id limit 1
                """)
                .param("hash", contentHash)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void status(UUID id, ImportStatus status) {
        jdbc.sql("update discovery.file_import set status = :status where id = :id")
                .param("id", id)
                .param("status", status.name())
                .update();
    }

    void recognised(UUID id, String description, List<Column> columns) {
        jdbc.sql("update discovery.file_import set description = :description, columns = :columns where id = :id")
                .param("id", id)
                .param("description", description)
                .param("columns", FileImport.JSON.writeValueAsString(columns))
                .update();
    }

    void count(UUID id, FileImport.Counts counts) {
        jdbc.sql("""
                update discovery.file_import set bytes_read = :bytes, last_row = :row, people = :people,
                    company_only = :companies, rejected = :rejected, suppressed = :suppressed, errors = :errors where id = :id
                """)
                .param("id", id)
                .param("bytes", counts.bytesRead())
                .param("row", counts.lastRow())
                .param("people", counts.people())
                .param("companies", counts.companyOnly())
                .param("rejected", counts.rejected())
                .param("suppressed", counts.suppressed())
                .param("errors", counts.errors())
                .update();
    }

    void end(UUID id, ImportStatus status, Instant at) {
        jdbc.sql("update discovery.file_import set status = :status, finished_at = :at where id = :id")
                .param("id", id)
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void fail(UUID id, String code, String detail) {
        jdbc.sql("update discovery.file_import set failure_code = :code, failure = :detail where id = :id")
                .param("id", id)
                .param("code", code)
                .param("detail", detail)
                .update();
    }

    void undo(UUID id, UUID flow) {
        jdbc.sql("update discovery.file_import set status = 'UNDOING', undo_flow = :flow where id = :id")
                .param("id", id)
                .param("flow", flow)
                .update();
    }
}
