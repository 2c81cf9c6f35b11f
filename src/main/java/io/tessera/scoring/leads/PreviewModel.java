package io.tessera.scoring.leads;

import io.tessera.scoring.Band;
import io.tessera.scoring.model.PointsModel;
import io.tessera.scoring.scorecard.Scorer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a model would do, without putting it in force. */
@Service
@Transactional(readOnly = true)
public class PreviewModel {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    PreviewModel(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a model would do.
     *
     * @param leads how many leads there are
     * @param changed how many scores would change
     * @param moves how many leads would go from which band to which other, none of zero
     */
    public record Preview(int leads, int changed, List<Move> moves) {}

    /**
     * Leads that would change bands.
     *
     * @param from the band they are in
     * @param to the band they would be in
     * @param leads how many
     */
    public record Move(Band from, Band to, int leads) {}

    /**
     * Scores everyone by a model, for the answer only.
     *
     * @param model a model without faults
     * @return what would change
     */
    public Preview preview(PointsModel model) {
        var scorer = new Scorer(model);
        var bands = Band.values().length;
        var moved = new int[bands][bands];
        var counts = new int[2];
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(StoredLead.SELECT);
                    statement.setFetchSize(FETCHED_AT_ONCE);
                    return statement;
                },
                rs -> {
                    var lead = StoredLead.read(rs);
                    var card = scorer.score(lead.facts());
                    counts[0]++;
                    counts[1] += card.score() == lead.score() ? 0 : 1;
                    moved[lead.band().ordinal()][card.band().ordinal()]++;
                });
        return new Preview(counts[0], counts[1], moves(moved));
    }

    private static List<Move> moves(int[][] moved) {
        var moves = new ArrayList<Move>();
        for (var from : Band.values()) {
            for (var to : Band.values()) {
                var leads = moved[from.ordinal()][to.ordinal()];
                if (from != to && leads > 0) {
                    moves.add(new Move(from, to, leads));
                }
            }
        }
        return moves;
    }
}
