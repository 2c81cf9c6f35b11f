package io.tessera.scoring.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tessera.scoring.leads.RankedLead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes leads as CSV (RFC 4180, lines ended by LF): the columns of {@code rank}. Lists in a cell are joined by {@code ;}. */
final class LeadsCsv {

    private static final String[] HEADER = {
        "rank",
        "score",
        "band",
        "first_name",
        "last_name",
        "title",
        "seniority",
        "function",
        "company",
        "domain",
        "email",
        "email_verdict",
        "email_reasons",
        "phone",
        "country",
        "merged_rows",
        "reasons"
    };

    private final CsvWriter csv;
    private final @Nullable UUID importId;
    private long rank;

    /**
     * Begins with the header.
     *
     * @param out where to write
     * @param importId the import whose row numbers are shown; null for those of all
     */
    LeadsCsv(Writer out, @Nullable UUID importId) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        this.importId = importId;
        csv.writeRecord(HEADER);
    }

    /** Hands on what the writer holds back; the stream below is not flushed. */
    void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(RankedLead lead) {
        var standing = lead.emailStanding();
        csv.writeRecord(
                Long.toString(++rank),
                Integer.toString(lead.score()),
                lead.band().name(),
                SafeCells.of(lead.firstName()),
                SafeCells.of(lead.lastName()),
                SafeCells.of(lead.title()),
                lead.seniority().name(),
                lead.function().name(),
                SafeCells.of(lead.company()),
                SafeCells.of(lead.domain()),
                SafeCells.of(lead.email()),
                standing == null ? "" : standing.verdict().name(),
                standing == null
                        ? ""
                        : standing.reasons().stream().map(Enum::name).collect(Collectors.joining(";")),
                SafeCells.of(lead.phone()),
                SafeCells.of(lead.country()),
                rows(lead.rowNumbers(importId)),
                SafeCells.of(lead.explanation().words()));
    }

    private static String rows(int[] numbers) {
        return numbers.length == 1
                ? Integer.toString(numbers[0])
                : Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(";"));
    }
}
