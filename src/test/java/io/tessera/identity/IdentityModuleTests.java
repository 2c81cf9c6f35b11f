package io.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.identity.keys.IssueKey;
import io.tessera.identity.keys.IssueKeys;
import io.tessera.identity.keys.Issuing;
import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.BootstrapKey;
import io.tessera.platform.access.Caller;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The module by itself, with nothing of any other. */
@ApplicationModuleTest
class IdentityModuleTests {

    private static final Caller ADMINISTRATOR = new Caller("administrator", Set.of("*"));

    @Autowired
    IssueKeys issueKeys;

    @Autowired
    Authenticator authenticator;

    @Autowired
    BootstrapKey bootstrapKey;

    @Test
    void recognisesTheKeysItIssued() {
        var issuing = issueKeys.issue(new IssueKey("crm", Set.of("scoring:read"), null), ADMINISTRATOR, "test");

        assertThat(issuing).isInstanceOfSatisfying(Issuing.Issued.class, issued -> {
            assertThat(authenticator.authenticate(issued.token())).hasValueSatisfying(caller -> {
                assertThat(caller.may("scoring:read")).isTrue();
                assertThat(caller.may("identity:read")).isFalse();
                assertThat(caller.name()).contains("crm");
            });
            assertThat(issued.toString()).doesNotContain(issued.token());
        });
        assertThat(bootstrapKey.take()).as("a first key after the first").isEmpty();
        assertThat(authenticator.authenticate("tsr_00000000_00000000000000000000000000000000"))
                .isEmpty();
        assertThat(authenticator.authenticate("")).isEmpty();
    }
}
