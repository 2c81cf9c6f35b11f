package io.tessera.identity.users;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks users up. */
@Service
@Transactional
public class KnowUsers {

    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private final UserTable users;
    private final Clock clock;

    KnowUsers(UserTable users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * Lists all users, those shut out last.
     *
     * @return the users
     */
    public List<User> all() {
        return users.all();
    }

    /**
     * Finds a user.
     *
     * @param id the user
     * @return the user
     */
    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    /**
     * Notes that a user does something, at most once a minute.
     *
     * @param user the user as known
     */
    public void seen(User user) {
        var now = clock.instant();
        var last = user.lastSeenAt();
        if (last == null || last.isBefore(now.minus(NOTICED_EVERY))) {
            users.seen(user.id(), now);
        }
    }

    /** Finds the user of a name with the hash of their password; without one nobody has joined. */
    Optional<Known> named(String name) {
        return users.named(name).map(user -> new Known(user, users.password(user.id())));
    }

    /** A user and the hash of their password. */
    record Known(User user, Optional<String> password) {}
}
