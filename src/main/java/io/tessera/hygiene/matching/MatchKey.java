package io.tessera.hygiene.matching;

/**
 * A key of one kind.
 *
 * @param kind the kind
 * @param value the hash, never 0
 */
public record MatchKey(KeyKind kind, long value) {

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }
}
