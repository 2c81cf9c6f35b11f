package io.tessera.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether the trail is as it was written: computes every hash anew, from the first entry to the last. */
@Service
public class CheckTrail {

    private static final int READ_AT_ONCE = 1_000;
    private static final String ENTRIES =
            "select at, actor, action, subject, origin, hash from identity.audit_entry order by id";

    private final ChainHash hashes;
    private final JdbcTemplate database;

    CheckTrail(ChainHash hashes, JdbcTemplate database) {
        this.hashes = hashes;
        this.database = new JdbcTemplate(java.util.Objects.requireNonNull(database.getDataSource()));
        this.database.setFetchSize(READ_AT_ONCE);
    }

    /**
     * What was found.
     *
     * @param whole whether each entry follows the one before, up to the last that was written
     * @param entries how many entries are chained
     * @param before how many entries stand before the chain, from the time when there was none
     * @param brokenAt the time of the first entry that does not follow; absent when the chain is whole, or when entries are
     *     missing at its end
     * @param end the hash of the last entry in hexadecimal: noted elsewhere, it shows later that nothing up to it was rewritten
     */
    public record Chain(
            boolean whole,
            long entries,
            long before,
            @Nullable Instant brokenAt,
            String end) {}

    /**
     * Checks the trail.
     *
     * @return what was found
     */
    @Transactional
    public Chain check() {
        // held until the end: nothing is added meanwhile
        var end = database.queryForObject("select hash from identity.audit_end for update", byte[].class);
        var walk = new Walk();
        database.query(ENTRIES, (RowCallbackHandler) walk::next);
        return walk.end(end == null ? new byte[0] : end);
    }

    /** Goes from entry to entry. */
    private final class Walk {

        private byte[] last = new byte[0];
        private long chained;
        private long before;
        private @Nullable Instant brokenAt;

        void next(ResultSet row) throws SQLException {
            var hash = row.getBytes("hash");
            if (hash == null && chained == 0) {
                before++;
                return;
            }
            chained++;
            var at = row.getTimestamp("at").toInstant();
            var expected = hashes.of(
                    last,
                    at,
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("origin"));
            if (brokenAt == null && !Arrays.equals(expected, hash)) {
                brokenAt = at;
            }
            last = hash == null ? expected : hash;
        }

        Chain end(byte[] written) {
            var whole = brokenAt == null && Arrays.equals(last, written);
            return new Chain(whole, chained, before, brokenAt, HexFormat.of().formatHex(last));
        }
    }
}
