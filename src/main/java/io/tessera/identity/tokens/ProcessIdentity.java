package io.tessera.identity.tokens;

import io.tessera.platform.access.Caller;
import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.access.ServiceIdentity;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A process that runs identity needs no key to call others: it signs for itself, and may only look. */
@Component
class ProcessIdentity implements ServiceIdentity {

    /** No API key has this name: theirs end in their prefix. */
    private static final Caller SELF = new Caller("service identity", Set.of(PermissionCatalogue.READ));

    private final IssueTokens issueTokens;

    ProcessIdentity(IssueTokens issueTokens) {
        this.issueTokens = issueTokens;
    }

    @Override
    public String token(String audience) {
        return issueTokens.issue(SELF, audience);
    }
}
