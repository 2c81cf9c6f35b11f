package io.tessera.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.data.DatabaseOwner;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import(TokensOfTests.class)
@TesseraTest(modules = "identity", webEnvironment = WebEnvironment.RANDOM_PORT)
class CheckTrailTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    CheckTrail check;

    @Autowired
    DatabaseOwner owner;

    @LocalServerPort
    int port;

    @AfterEach
    void mend() throws SQLException {
        asOwner("update identity.audit_entry set subject = 'second' where subject = 'forged'");
    }

    @Test
    void findsAnUntouchedTrailWhole() {
        write();

        var chain = check.check();

        assertThat(chain.whole()).isTrue();
        assertThat(chain.brokenAt()).isNull();
        assertThat(chain.entries()).isGreaterThanOrEqualTo(3);
        assertThat(chain.end()).hasSize(64);
    }

    @Test
    void findsWhereAnEntryWasChanged() throws SQLException {
        write();
        asOwner("update identity.audit_entry set subject = 'forged' where subject = 'second'");

        var chain = check.check();

        assertThat(chain.whole()).isFalse();
        assertThat(chain.brokenAt()).isNotNull();
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws InterruptedException {
        var before = check.check().entries();
        var done = new CountDownLatch(8);
        IntStream.range(0, 8)
                .forEach(writer -> Thread.startVirtualThread(() -> {
                    IntStream.range(0, 5)
                            .forEach(entry -> trail.note("w" + writer, Action.KEY_ISSUED, "e" + entry, "test"));
                    done.countDown();
                }));
        done.await();

        var chain = check.check();

        assertThat(chain.whole()).isTrue();
        assertThat(chain.entries()).isEqualTo(before + 40);
    }

    @Test
    void isToldToThoseWhoMayReadTheTrail() {
        var path = "/api/identity/audit/chain";

        assertThat(Visit.to(port)
                        .as(TokensOfTests.ALL)
                        .get(path)
                        .json()
                        .path("whole")
                        .asBoolean())
                .isTrue();
        assertThat(Visit.to(port).as("but:identity:audit").get(path).status()).isEqualTo(403);
    }

    private void write() {
        trail.note("mara", Action.KEY_ISSUED, "first", "test");
        trail.note("mara", Action.KEY_ISSUED, "second", "test");
        trail.note("mara", Action.KEY_REVOKED, "third", "test");
    }

    /** Whoever owns the database can switch the guards off. */
    private void asOwner(String sql) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table identity.audit_entry disable trigger all");
            statement.execute(sql);
            statement.execute("alter table identity.audit_entry enable trigger all");
        }
    }
}
