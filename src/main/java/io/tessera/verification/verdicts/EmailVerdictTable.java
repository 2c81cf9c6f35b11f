package io.tessera.verification.verdicts;

import io.tessera.platform.data.Copy;
import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import io.tessera.verification.judgement.EmailJudgement;
import io.tessera.verification.judgement.MailHostEvidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of verdicts on addresses, written in whole batches. */
@Repository
@Transactional
class EmailVerdictTable {

    private static final List<String> COLUMNS =
            List.of("id", "version", "address", "verdict", "reasons", "suggestion", "mail_hosts", "checked_at");

    private final JdbcClient jdbc;
    private final Copy copy;

    EmailVerdictTable(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Map<UUID, EmailRow> find(Collection<UUID> ids) {
        var rows = new HashMap<UUID, EmailRow>();
        jdbc.sql("""
                select id, version, address, verdict, reasons, suggestion, mail_hosts, checked_at
                from verification.email_verdict where id = any(cast(? as uuid[]))
                """).param(SqlArrays.of(ids)).query(row -> {
            rows.put(row.getObject(1, UUID.class), read(row));
        });
        return rows;
    }

    void add(Collection<EmailRow> rows) {
        copy.into(
                "verification.email_verdict",
                COLUMNS,
                rows,
                (row, email) -> row.uuid(email.id())
                        .number(email.version())
                        .text(email.address())
                        .text(email.verdict())
                        .text(email.reasons())
                        .text(email.suggestion())
                        .text(email.mailHosts().name())
                        .instant(email.checkedAt()));
    }

    void change(Collection<EmailRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update verification.email_verdict v
                set version = n.version, address = n.address, verdict = n.verdict, reasons = n.reasons,
                    suggestion = n.suggestion, mail_hosts = n.mail_hosts, checked_at = n.checked_at
                from unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]),
                            cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]))
                  as n (id, version, address, verdict, reasons, suggestion, mail_hosts, checked_at)
                where v.id = n.id
                """)
                .param(SqlArrays.of(rows, EmailRow::id))
                .param(SqlArrays.of(rows, EmailRow::version))
                .param(SqlArrays.of(rows, EmailRow::address))
                .param(SqlArrays.of(rows, EmailRow::verdict))
                .param(SqlArrays.of(rows, EmailRow::reasons))
                .param(SqlArrays.of(rows, EmailRow::suggestion))
                .param(SqlArrays.of(rows, EmailRow::mailHosts))
                .param(SqlArrays.of(rows, EmailRow::checkedAt))
                .update();
    }

    private static EmailRow read(ResultSet row) throws SQLException {
        return new EmailRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                judgement(row, row.getString("address")),
                MailHostEvidence.valueOf(row.getString("mail_hosts")),
                row.getTimestamp("checked_at").toInstant());
    }

    private static @Nullable EmailJudgement judgement(ResultSet row, @Nullable String address) throws SQLException {
        if (address == null) {
            return null;
        }
        var reasons = Arrays.stream(row.getString("reasons").split(";"))
                .map(EmailReason::valueOf)
                .toList();
        return new EmailJudgement(
                address,
                EmailAddresses.domainOf(address),
                Verdict.valueOf(row.getString("verdict")),
                reasons,
                row.getString("suggestion"));
    }
}
