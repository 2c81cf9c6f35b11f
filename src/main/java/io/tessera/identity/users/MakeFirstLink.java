package io.tessera.identity.users;

import io.tessera.platform.access.FirstLink;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link by which the first administrator joins. */
@Component
class MakeFirstLink implements FirstLink {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final OneTimeLinks links;
    private final UserTable users;

    MakeFirstLink(OneTimeLinks links, UserTable users) {
        this.links = links;
        this.users = users;
    }

    @Override
    @Transactional
    public Optional<String> take() {
        users.lock();
        return users.isEmpty() ? Optional.of(links.path(links.make(null, LIFETIME, "first start"))) : Optional.empty();
    }
}
