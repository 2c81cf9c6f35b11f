package io.tessera.platform.web.idempotency;

import io.tessera.platform.data.InstallationSecret;
import io.tessera.platform.data.ModuleTransactions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps keys, and the answers under them, in the schema of the module that was asked.
 *
 * <p>A key is claimed in a transaction of its own before the request is handled. When the process dies in between, the
 * key stays claimed and later attempts are told so: handling the request again could double its effect, which is the one
 * thing a caller with a key asked not to happen.
 */
@Component
class IdempotencyKeys {

    /** How long a key counts. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int PRUNED_AT_A_TIME = 100;

    private final JdbcClient database;
    private final ModuleTransactions transactions;
    private final Sealing sealing;
    private final Clock clock;
    private final UUID process = UUID.randomUUID();

    IdempotencyKeys(JdbcClient database, ModuleTransactions transactions, InstallationSecret secret, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.sealing = new Sealing(secret);
        this.clock = clock;
    }

    /** Claims a key for a request, or says what became of it before. */
    Claim claim(Attempt attempt) {
        return transactions.call(attempt.module(), () -> {
            prune(attempt.module());
            return insert(attempt) ? new Claim.Mine(attempt) : earlier(attempt);
        });
    }

    /** Keeps the answer for later attempts. */
    void answer(Attempt attempt, Answer answer) {
        transactions.run(
                attempt.module(),
                () -> database.sql("update %s.idempotency_key set answer = :answer where key_hash = :key"
                                .formatted(attempt.module()))
                        .param("answer", sealing.seal(attempt, answer.written()))
                        .param("key", sealing.keyHash(attempt))
                        .update());
    }

    /** Gives the key back: the request had no effect, and may be tried again under it. */
    void release(Attempt attempt) {
        transactions.run(
                attempt.module(),
                () -> database.sql("delete from %s.idempotency_key where key_hash = :key and answer is null"
                                .formatted(attempt.module()))
                        .param("key", sealing.keyHash(attempt))
                        .update());
    }

    private boolean insert(Attempt attempt) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.sql("""
                                insert into %s.idempotency_key as kept (key_hash, request_hash, process, created_at)
                                values (:key, :request, :process, :now)
                                on conflict (key_hash) do update
                                set request_hash = excluded.request_hash, process = excluded.process,
                                    created_at = excluded.created_at, answer = null
                                where kept.created_at < :expired
                                """.formatted(attempt.module()))
                        .param("key", sealing.keyHash(attempt))
                        .param("request", sealing.requestHash(attempt))
                        .param("process", process)
                        .param("now", now)
                        .param("expired", now.minus(KEPT))
                        .update()
                == 1;
    }

    private record Kept(byte[] request, UUID process, byte @Nullable [] answer) {}

    private Claim earlier(Attempt attempt) {
        return find(attempt).map(kept -> judge(attempt, kept)).orElseGet(Claim.UnderWay::new);
    }

    private Optional<Kept> find(Attempt attempt) {
        return database.sql("select request_hash, process, answer from %s.idempotency_key where key_hash = :key"
                        .formatted(attempt.module()))
                .param("key", sealing.keyHash(attempt))
                .query((row, number) -> new Kept(row.getBytes(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .optional();
    }

    private Claim judge(Attempt attempt, Kept kept) {
        if (!MessageDigest.isEqual(kept.request(), sealing.requestHash(attempt))) {
            return new Claim.Taken();
        }
        if (kept.answer() != null) {
            return new Claim.Answered(Answer.read(sealing.open(attempt, kept.answer())));
        }
        return kept.process().equals(process) ? new Claim.UnderWay() : new Claim.CutOff();
    }

    /** A few at a time, whenever the table grows: it needs no timer and never lags behind. */
    private void prune(String module) {
        database.sql("""
                        delete from %1$s.idempotency_key where key_hash in (
                            select key_hash from %1$s.idempotency_key where created_at < :expired
                            order by created_at limit :count for update skip locked)
                        """.formatted(module))
                .param("expired", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("count", PRUNED_AT_A_TIME)
                .update();
    }
}
