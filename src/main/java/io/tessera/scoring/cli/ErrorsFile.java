package io.tessera.scoring.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ResultFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The errors of an import as a file {@code row,field,reason}, in the order of the rows. */
final class ErrorsFile {

    private static final int PAGE = 500;

    private final ApiClient client;
    private final String errors;

    ErrorsFile(ApiClient client, String importId) {
        this.client = client;
        this.errors = "/api/discovery/imports/" + importId + "/errors?limit=" + PAGE;
    }

    void writeTo(ResultFile file) {
        file.write(this::write);
    }

    private void write(OutputStream stream) throws IOException {
        var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        // not closed: the stream belongs to the file, which moves it in place
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord("row", "field", "reason");
        var address = errors;
        while (!address.isEmpty()) {
            var page = client.get(address);
            page.path("items")
                    .forEach(error -> csv.writeRecord(
                            error.path("row").asString(""),
                            error.path("field").asString(""),
                            error.path("reason").asString("")));
            var next = page.path("next").asString("");
            address = next.isEmpty() ? "" : errors + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        text.flush();
    }
}
