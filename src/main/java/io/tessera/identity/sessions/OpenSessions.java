package io.tessera.identity.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tessera.platform.access.Sessions;
import io.tessera.platform.access.UserSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sessions in use, remembered for a short while so that not every request asks the database. Unknown ones never are. */
@Component
public class OpenSessions implements Sessions {

    /** The longest a session ended elsewhere, or of a user shut out, still counts in this process. */
    public static final Duration MEMORY = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private record Seen(UserSession session, Instant at) {}

    private final KeepSessions keep;
    private final Clock clock;
    private final Cache<String, Seen> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(REMEMBERED)
            .build();

    OpenSessions(KeepSessions keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public Optional<UserSession> find(String cookie) {
        var token = new SessionToken(cookie);
        var name = name(token);
        var now = clock.instant();
        var held = remembered.getIfPresent(name);
        if (held != null && !now.isBefore(held.at()) && now.isBefore(held.at().plus(MEMORY))) {
            return Optional.of(held.session());
        }
        var found = keep.find(token);
        found.ifPresentOrElse(
                session -> remembered.put(name, new Seen(session, now)), () -> remembered.invalidate(name));
        return found;
    }

    /**
     * Ends a session.
     *
     * @param cookie the cookie's value
     * @param origin where the request came from, for the trail
     */
    public void end(String cookie, String origin) {
        var token = new SessionToken(cookie);
        keep.end(token, origin);
        remembered.invalidate(name(token));
    }

    /** By hash: a copy of the memory opens no session. */
    private static String name(SessionToken token) {
        return HexFormat.of().formatHex(token.hash());
    }
}
