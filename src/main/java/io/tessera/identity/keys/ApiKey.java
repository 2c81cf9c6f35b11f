package io.tessera.identity.keys;

import io.tessera.platform.access.Caller;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** An API key as it is kept: all of it but the secret, of which there is a hash. */
@Table(schema = "identity", value = "api_key")
public class ApiKey implements AggregateRoot<ApiKey, ApiKeyId> {

    @Id
    @Embedded.Empty
    private final ApiKeyId id;

    private final String prefix;
    private final byte[] hash;
    private final String name;
    private final Set<String> scopes;
    private final Instant createdAt;
    private final String createdBy;
    private final @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private final @Nullable Instant lastUsedAt;

    @Version
    private final long version;

    @PersistenceCreator
    ApiKey(
            ApiKeyId id,
            String prefix,
            byte[] hash,
            String name,
            Set<String> scopes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            long version) {
        this.id = id;
        this.prefix = prefix;
        this.hash = hash;
        this.name = name;
        this.scopes = new TreeSet<>(scopes);
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
        this.revokedAt = revokedAt;
        this.lastUsedAt = lastUsedAt;
        this.version = version;
    }

    static ApiKey of(KeyToken token, IssueKey wanted, String by, Instant now) {
        return new ApiKey(
                ApiKeyId.random(),
                token.prefix(),
                token.hash(),
                wanted.name(),
                wanted.scopes(),
                now,
                by,
                wanted.expiresAt(),
                null,
                null,
                0);
    }

    /** Takes the key out of use, from now on and for good. A second time changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isOf(KeyToken token) {
        return MessageDigest.isEqual(hash, token.hash());
    }

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Named so that no two keys are the same caller, even when people gave them the same name. */
    Caller caller() {
        return new Caller(name + " (" + prefix + ")", scopes);
    }

    @Override
    public ApiKeyId getId() {
        return id;
    }

    /**
     * Returns the part of the key that may be shown.
     *
     * @return what stands between the underscores
     */
    public String prefix() {
        return prefix;
    }

    /**
     * Returns what people call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns what its holder may do.
     *
     * @return permissions, sorted
     */
    public Set<String> scopes() {
        return scopes;
    }

    /**
     * Returns when it was made.
     *
     * @return the time
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * Returns who made it.
     *
     * @return the caller's name
     */
    public String createdBy() {
        return createdBy;
    }

    /**
     * Returns when it ends by itself.
     *
     * @return the time, empty when it does not
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * Returns when it was revoked.
     *
     * @return the time, empty when it was not
     */
    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /**
     * Returns when it was last used, to within a minute.
     *
     * @return the time, empty when never
     */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
