package io.tessera.identity.keys;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Names an API key for ever, revoked or not.
 *
 * @param value the id
 */
public record ApiKeyId(@Column("id") UUID value) implements Identifier {

    static ApiKeyId random() {
        return new ApiKeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
