package io.tessera.identity.tokens;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys as they are kept, for all instances of identity. */
@Component
class SigningKeys {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tessera.identity.signing-keys'))";

    private final JdbcClient database;
    private final SealedKeys sealedKeys;

    SigningKeys(JdbcClient database, SealedKeys sealedKeys) {
        this.database = database;
        this.sealedKeys = sealedKeys;
    }

    @Transactional(readOnly = true)
    public KeyRing all() {
        return new KeyRing(
                database.sql("select id, public_key, sealed, created_at, signs_from from identity.signing_key")
                        .query(this::key)
                        .list());
    }

    /** Within a transaction: keeps other instances from changing the keys until it ends. */
    void lock() {
        database.sql(LOCK).query((row, number) -> true).list();
    }

    void add(ECKey pair, Instant createdAt, Instant signsFrom) {
        database.sql("""
                        insert into identity.signing_key (id, public_key, sealed, created_at, signs_from)
                        values (:id, :published, :sealed, :created, :signs)
                        """)
                .param("id", pair.getKeyID())
                .param("published", pair.toPublicJWK().toJSONString())
                .param("sealed", sealedKeys.seal(pair))
                .param("created", createdAt.atOffset(ZoneOffset.UTC))
                .param("signs", signsFrom.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(List<SigningKey> keys) {
        keys.forEach(key -> database.sql("delete from identity.signing_key where id = ?")
                .param(key.id())
                .update());
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        return new SigningKey(
                id,
                published(id, row.getString("public_key")),
                sealedKeys.open(id, row.getBytes("sealed")).orElse(null),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("signs_from").toInstant());
    }

    private static ECKey published(String id, String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("The public part of the signing key " + id + " cannot be read", e);
        }
    }
}
