package io.tessera.identity.tokens;

import io.tessera.platform.access.tokens.TokenForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys there are at a time, and what follows from the times they were given: a key is published before it signs, signs
 * until the next one does, and is published on until the last token it signed has ended. No key has a state that somebody
 * would have to change in time.
 */
final class KeyRing {

    /** How long a key is published before it signs: several times as long as any process takes to read it. */
    static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(5);

    /** How long it is published after the next one began: no token may hold for longer, plus what clocks may differ. */
    static final Duration PUBLISHED_AFTER = TokenForm.LONGEST_LIFETIME.plusMinutes(1);

    private final List<SigningKey> keys;

    KeyRing(List<SigningKey> keys) {
        this.keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::id))
                .toList();
    }

    /** The key that signs: of those that may by now and can, the one that began last. */
    Optional<SigningKey> signing(Instant now) {
        return keys.stream()
                .filter(SigningKey::canSign)
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((earlier, later) -> later);
    }

    /** The key that is published and does not sign yet. */
    Optional<SigningKey> coming(Instant now) {
        return keys.stream().filter(key -> key.signsFrom().isAfter(now)).findFirst();
    }

    /** Finds a key that is published. */
    Optional<SigningKey> find(String id, Instant now) {
        return published(now).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<SigningKey> all() {
        return keys;
    }

    List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> !isOver(key, now)).toList();
    }

    /** The keys whose last tokens have ended. */
    List<SigningKey> over(Instant now) {
        return keys.stream().filter(key -> isOver(key, now)).toList();
    }

    private boolean isOver(SigningKey key, Instant now) {
        return keys.stream()
                .filter(other -> other.signsFrom().isAfter(key.signsFrom()))
                .findFirst()
                .filter(next -> !next.signsFrom().plus(PUBLISHED_AFTER).isAfter(now))
                .isPresent();
    }
}
