package io.tessera.hygiene.dedupe;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tessera.hygiene.linkage.Explanation;
import io.tessera.hygiene.table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes why pairs are alike: every compared pair that is one with a probability of at least a twentieth, in the order of rows. Prior,
 * weights and term frequencies add up to the score.
 */
final class Explanations {

    /** log2 of the odds of one twentieth. */
    private static final double TOLD_FROM = -4.25;

    private final Deduplication found;
    private final @Nullable Column ids;
    private final int[] rowOf;

    Explanations(Deduplication found, @Nullable Column ids) {
        this.found = found;
        this.ids = ids;
        rowOf = new int[found.records().size()];
        Arrays.fill(rowOf, -1);
        var recordOf = found.records().recordOf();
        for (var row = recordOf.length - 1; row >= 0; row--) {
            rowOf[recordOf[row]] = row;
        }
    }

    void writeTo(OutputStream stream) throws IOException {
        var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(
                "id_l",
                "id_r",
                "same_cluster",
                "probability",
                "score",
                "prior",
                "field",
                "level",
                "weight",
                "term_frequency");
        var scorer = found.linkage().scorer();
        var pairs = found.candidates().pairs();
        for (var i = 0; i < pairs.length; i++) {
            if (found.scores()[i] >= TOLD_FROM) {
                var a = rowOf[(int) (pairs[i] >>> 32)];
                var b = rowOf[(int) pairs[i]];
                var explanation = scorer.explain((int) (pairs[i] >>> 32), (int) pairs[i]);
                for (var part : explanation.parts()) {
                    csv.writeRecord(line(a, b, explanation, part));
                }
            }
        }
        csv.flush();
        text.flush();
    }

    private List<String> line(int a, int b, Explanation explanation, Explanation.Part part) {
        var line = new ArrayList<String>();
        line.add(Clusters.id(ids, a));
        line.add(Clusters.id(ids, b));
        line.add(String.valueOf(found.clusters()[a] == found.clusters()[b]));
        line.add(String.valueOf(explanation.probability()));
        line.add(String.valueOf(explanation.score()));
        line.add(String.valueOf(explanation.prior()));
        line.add(part.field());
        line.add(part.level());
        line.add(String.valueOf(part.weight()));
        line.add(String.valueOf(part.termFrequency()));
        return line;
    }
}
