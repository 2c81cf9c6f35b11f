package io.tessera.scoring.cli;

import io.tessera.platform.cli.ProgressBar;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a user is told at the end: what became of the rows, how much of them was not taken as it stands, and where to read why. */
final class ClosingLine {

    private ClosingLine() {}

    /**
     * Writes it.
     *
     * @param ended the import as the API shows it
     * @param errors the file to which the error report went, empty when none was asked for
     */
    static String of(JsonNode ended, Optional<String> errors) {
        var rejected = ended.path("rowsRejected").asLong();
        var companies = ended.path("companyOnly").asLong();
        var suppressed = ended.path("suppressed").asLong();
        // each of those rows has a line of its own in the report; the rest of it is about single values
        var values = Math.max(0, ended.path("errorCount").asLong() - rejected - companies - suppressed);
        var line = new StringBuilder("%s rows read, %s accepted, %s rejected"
                .formatted(
                        number(ended.path("rowsRead").asLong()),
                        number(ended.path("rowsAccepted").asLong()),
                        number(rejected)));
        append(line, companies, " of a company without a person");
        append(line, suppressed, " suppressed");
        append(line, values, values == 1 ? " value dropped or doubtful" : " values dropped or doubtful");
        line.append('.');
        if (rejected + companies + suppressed + values > 0) {
            line.append(errors.map(file -> " %s says which and why.".formatted(file))
                    .orElse(" --errors FILE writes which and why."));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, long count, String of) {
        if (count > 0) {
            line.append(", ").append(number(count)).append(of);
        }
    }

    private static String number(long count) {
        return ProgressBar.grouped(count);
    }
}
