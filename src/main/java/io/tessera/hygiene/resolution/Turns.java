package io.tessera.hygiene.resolution;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns: one change of the module at a time, held by a row lock until the running transaction ends. The number of the turn
 * is the version of all that is published in it.
 */
@Component
public class Turns {

    private final UUID writer = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Knowledge knowledge;

    Turns(JdbcClient jdbc, Knowledge knowledge) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
    }

    /**
     * Waits for the turn and takes it. What this process remembers is brought up to date where another one wrote since, or
     * where the last turn was rolled back.
     *
     * @return the number of the turn, higher than any before
     */
    public long take() {
        var turn = jdbc.sql("""
                        update hygiene.turn t set number = t.number + 1, writer = ?
                        from (select writer from hygiene.turn for update) before
                        returning t.number, before.writer""")
                .param(writer)
                .query((row, index) -> new Turn(row.getLong(1), row.getObject(2, UUID.class)))
                .single();
        knowledge.refresh(turn.number(), turn.writer().equals(writer));
        return turn.number();
    }

    private record Turn(long number, UUID writer) {}
}
