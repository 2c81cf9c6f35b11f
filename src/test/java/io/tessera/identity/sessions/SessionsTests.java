package io.tessera.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.identity.audit.AuditTrail;
import io.tessera.identity.users.ChangeUsers;
import io.tessera.identity.users.InviteUsers;
import io.tessera.identity.users.Inviting;
import io.tessera.identity.users.Join;
import io.tessera.identity.users.Joining;
import io.tessera.identity.users.KnowUsers;
import io.tessera.identity.users.Outbox;
import io.tessera.identity.users.Passwords;
import io.tessera.identity.users.Role;
import io.tessera.identity.users.User;
import io.tessera.identity.users.UserChange;
import io.tessera.platform.access.UserSession;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.testing.SettableClock;
import io.tessera.testing.TesseraTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions and the users they belong to, with time told by the test. */
@TesseraTest(modules = "identity")
class SessionsTests {

    private static final String PASSWORD = "seven tiles in a row";

    @Autowired
    SessionTable table;

    @Autowired
    KnowUsers users;

    @Autowired
    InviteUsers invite;

    @Autowired
    ChangeUsers change;

    @Autowired
    Join join;

    @Autowired
    Outbox outbox;

    @Autowired
    AuditTrail trail;

    @Autowired
    SignIn signIn;

    @Autowired
    ModuleTransactions transactions;

    private final SettableClock clock = new SettableClock();

    @Test
    void outliveTheProcessThatBeganThem() {
        var user = joined(Role.OPERATOR);
        var cookie = keep(() -> keeper().begin(user, "test").value());

        var afterARestart = new OpenSessions(new InTransaction(), clock);

        assertThat(afterARestart.find(cookie)).hasValueSatisfying(session -> {
            assertThat(session.caller().name()).isEqualTo(user.name());
            assertThat(session.caller().may("contacts:write")).isTrue();
            assertThat(session.caller().may("identity:write")).isFalse();
            assertThat(session.caller().may("platform:operate")).isFalse();
        });
    }

    @Test
    void endWhenNothingIsDoneInThemAndAfterAWeekWhateverIsDone() {
        var user = joined(Role.VIEWER);
        var idle = keep(() -> keeper().begin(user, "test"));
        clock.advance(KeepSessions.IDLE);
        assertThat(keep(() -> keeper().find(idle))).isEmpty();

        var busy = keep(() -> keeper().begin(user, "test"));
        for (var passed = Duration.ZERO; passed.compareTo(KeepSessions.LONGEST) < 0; passed = passed.plusHours(6)) {
            assertThat(keep(() -> keeper().find(busy))).as("after %s", passed).isPresent();
            clock.advance(Duration.ofHours(6));
        }
        assertThat(keep(() -> keeper().find(busy))).isEmpty();
    }

    @Test
    void endWithTheRoleTheyBeganWith() {
        var user = joined(Role.OPERATOR);
        var before = keep(() -> keeper().begin(user, "test"));

        change.role(user.id(), Role.VIEWER, "test", "test");

        assertThat(keep(() -> keeper().find(before))).isEmpty();
        var after = keep(() -> keeper().begin(users.find(user.id()).orElseThrow(), "test"));
        assertThat(keep(() -> keeper().find(after)).orElseThrow().caller().may("contacts:write"))
                .isFalse();
    }

    @Test
    void endWhenTheirUserIsShutOut() {
        var user = joined(Role.VIEWER);
        var session = keep(() -> keeper().begin(user, "test"));

        assertThat(change.shutOut(user.id(), "test", "test")).isEqualTo(UserChange.DONE);

        assertThat(keep(() -> keeper().find(session))).isEmpty();
        assertThat(signIn.signIn(user.name(), PASSWORD, "192.0.2.1")).isInstanceOf(SigningIn.Refused.class);
        change.letIn(user.id(), "test", "test");
        assertThat(signIn.signIn(user.name(), PASSWORD, "192.0.2.1")).isInstanceOf(SigningIn.SignedIn.class);
    }

    @Test
    void leaveNoUserWithoutAnAdministrator() {
        users.all().stream()
                .filter(user -> user.role() == Role.ADMINISTRATOR)
                .forEach(user -> change.shutOut(user.id(), "test", "test"));
        var last = joined(Role.ADMINISTRATOR);

        assertThat(change.role(last.id(), Role.VIEWER, "test", "test")).isEqualTo(UserChange.LAST_ADMINISTRATOR);
        assertThat(change.shutOut(last.id(), "test", "test")).isEqualTo(UserChange.LAST_ADMINISTRATOR);
        joined(Role.ADMINISTRATOR);
        assertThat(change.role(last.id(), Role.VIEWER, "test", "test")).isEqualTo(UserChange.DONE);
    }

    @Test
    void areJoinedByALinkThatALaterOneReplaces() {
        var user = invited(Role.VIEWER);
        var first = link(user);
        assertThat(invite.sendLink(user.id(), "test", "test")).isTrue();
        var second = link(user);

        assertThat(join.join(first, "", PASSWORD, "test")).isInstanceOf(Joining.NoSuchLink.class);
        assertThat(join.join(second, "", "short", "test"))
                .isEqualTo(new Joining.BadPassword(Passwords.Fault.TOO_SHORT));
        assertThat(join.join(second, "", "abababababababab", "test"))
                .isEqualTo(new Joining.BadPassword(Passwords.Fault.TOO_PLAIN));
        assertThat(join.join(second, "", user.name() + " and more", "test"))
                .isEqualTo(new Joining.BadPassword(Passwords.Fault.HOLDS_NAME));
        assertThat(join.join(second, "", PASSWORD, "test")).isInstanceOf(Joining.Joined.class);
        assertThat(join.join(second, "", PASSWORD + "!", "test")).isInstanceOf(Joining.NoSuchLink.class);
        assertThat(join.join(second.substring(0, second.length() - 1), "", PASSWORD, "test"))
                .isInstanceOf(Joining.NoSuchLink.class);
    }

    private User joined(Role role) {
        var user = invited(role);
        assertThat(join.join(link(user), "", PASSWORD, "test")).isInstanceOf(Joining.Joined.class);
        return users.find(user.id()).orElseThrow();
    }

    private User invited(Role role) {
        var name = "user-" + UUID.randomUUID();
        assertThat(invite.invite(name, "", role, "test", "test")).isInstanceOf(Inviting.Invited.class);
        return users.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String link(User user) {
        return outbox.newest(1_000).stream()
                .filter(message -> message.recipient().equals(user.name()) && message.open())
                .map(message -> message.link().substring(message.link().indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    private KeepSessions keeper() {
        return new KeepSessions(table, users, trail, clock);
    }

    private <T> T keep(Supplier<T> work) {
        return transactions.call("identity", work);
    }

    /** What the process that was restarted has: the database and nothing else. */
    private final class InTransaction extends KeepSessions {

        InTransaction() {
            super(table, users, trail, clock);
        }

        @Override
        Optional<UserSession> find(SessionToken token) {
            return keep(() -> super.find(token));
        }
    }
}
