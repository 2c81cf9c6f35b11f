package io.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.access.BootstrapKey;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.testing.TesseraTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API keys from first to last, over HTTP. */
@TesseraTest(
        modules = "identity",
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "tessera.bootstrap-api-key=" + ApiKeysTests.GIVEN)
class ApiKeysTests {

    static final String GIVEN = "given-0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String KEYS = "/api/identity/keys";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    BootstrapKey bootstrapKey;

    private Visit administrator;

    @BeforeEach
    void visit() {
        administrator = Visit.to(port).as(GIVEN);
    }

    @Test
    void givenOneFromOutsideAdministersFromTheFirstStart() {
        assertThat(administrator.get(KEYS).status()).isEqualTo(200);
        assertThat(administrator.get("/api/platform/modules").status()).isEqualTo(200);
        assertThat(bootstrapKey.take()).isEmpty();
    }

    @Test
    void areShownOnceAndKeptAsPrefixAndHash() {
        var made = create("crm", "identity:read");

        var token = made.json().path("token").asString();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .hasValue(KEYS + "/" + made.json().path("id").asString());
        assertThat(token)
                .matches("tsr_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}")
                .contains(made.json().path("prefix").asString());
        assertThat(administrator.get(KEYS).text()).doesNotContain(token).contains("\"crm\"");
        assertThat(kept()).doesNotContain(token, token.substring(13), GIVEN);
    }

    @Test
    void letTheirHolderDoWhatTheirScopesSayAndNoMore() {
        var holder = Visit.to(port)
                .as(create("reader", "identity:read").json().path("token").asString());

        assertThat(holder.get(KEYS).status()).isEqualTo(200);
        assertThat(holder.get("/api/platform/modules").status()).isEqualTo(403);
        assertThat(holder.post(KEYS, "{\"name\":\"more\",\"scopes\":[\"identity:read\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void cannotBeGivenWhatTheirMakerDoesNotHave() {
        var maker = Visit.to(port)
                .as(create("maker", "identity:write").json().path("token").asString());

        assertThat(maker.post(KEYS, "{\"name\":\"a\",\"scopes\":[\"identity:write\"]}")
                        .status())
                .isEqualTo(201);
        assertThat(maker.post(KEYS, "{\"name\":\"b\",\"scopes\":[\"identity:read\"]}")
                        .problem())
                .isEqualTo("scope-not-held");
        assertThat(maker.post(KEYS, "{\"name\":\"c\",\"scopes\":[\"*\"]}").problem())
                .isEqualTo("scope-not-held");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"scopes\":[\"moon:walk\"]}|422|unknown-scope",
                "{\"name\":\"a\",\"scopes\":[\"*\"],\"expiresAt\":\"2001-01-01T00:00:00Z\"}|422|ends-in-the-past",
                "{\"name\":\" \",\"scopes\":[\"*\"]}|400|invalid-request",
                "{\"name\":\"a\\nb\",\"scopes\":[\"*\"]}|400|invalid-request",
                "{\"name\":\"a\",\"scopes\":[]}|400|invalid-request",
                "{\"scopes\":[\"*\"]}|400|invalid-request",
                "{\"name\":\"a\",\"scopes\":[\"*\"],\"admin\":true}|400|invalid-request",
            })
    void areRefusedWithTheReason(String body, int status, String problem) {
        var answer = administrator.post(KEYS, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void areWorthNothingFromTheMomentTheyAreRevoked() {
        var made = create("short-lived", "identity:read").json();
        var holder = Visit.to(port).as(made.path("token").asString());
        var own = KEYS + "/" + made.path("id").asString();
        assertThat(holder.get(KEYS).status()).isEqualTo(200);

        var revoked = administrator.send("DELETE", own, BodyPublishers.noBody());

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(holder.get(KEYS).status()).isEqualTo(401);
        assertThat(administrator.send("DELETE", own, BodyPublishers.noBody()).status())
                .isEqualTo(204);
        assertThat(administrator
                        .send("DELETE", KEYS + "/00000000-0000-4000-8000-000000000000", BodyPublishers.noBody())
                        .problem())
                .isEqualTo("key-not-found");
    }

    @Test
    void areNotRecognisedWithAnotherSecret() {
        var token = create("guessed", "identity:read").json().path("token").asString();
        assertThat(Visit.to(port).as(token).get(KEYS).status()).isEqualTo(200);

        var forged = token.substring(0, token.length() - 1) + (token.endsWith("x") ? "y" : "x");

        assertThat(Visit.to(port).as(forged).get(KEYS).status()).isEqualTo(401);
    }

    @Test
    void tellWhenTheyWereLastUsed() {
        var made = create("used", "identity:read").json();
        assertThat(made.path("lastUsedAt").isMissingNode()
                        || made.path("lastUsedAt").isNull())
                .isTrue();

        Visit.to(port).as(made.path("token").asString()).get(KEYS);

        var listed = administrator
                .get(KEYS + "?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(key -> key.path("id").equals(made.path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("lastUsedAt").asString("")).isNotBlank();
    }

    @Test
    void areListedInPages() {
        for (var count = 0; count < 5; count++) {
            create("page " + count, "identity:read");
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = administrator.get(KEYS + "?limit=2" + next).json();
            page.path("items").forEach(key -> seen.add(key.path("id").asString()));
            next = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates().hasSize(count());
        assertThat(administrator.get(KEYS + "?cursor=forged").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void leaveATrail() {
        var made = create("trailed", "identity:read").json();
        Visit.to(port).as(made.path("token").asString()).get("/api/identity/audit");
        administrator.send("DELETE", KEYS + "/" + made.path("id").asString(), BodyPublishers.noBody());

        var trail = administrator
                .get("/api/identity/audit?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.toString().contains(made.path("prefix").asString()))
                .map(line -> line.path("action").asString())
                .toList();

        assertThat(trail).containsExactly("KEY_REVOKED", "ACCESS_DENIED", "KEY_ISSUED");
    }

    @Test
    void cannotHaveTheirTrailRewrittenByTheModule() {
        assertThat(refused("update identity.audit_entry set actor = 'nobody'")).isTrue();
        assertThat(refused("delete from identity.audit_entry")).isTrue();
    }

    @Test
    void areMadeOnceUnderOneIdempotencyKey() {
        var body = "{\"name\":\"once\",\"scopes\":[\"identity:read\"]}";

        var first = administrator.post(KEYS, body, "Idempotency-Key", "once-1");
        var again = administrator.post(KEYS, body, "Idempotency-Key", "once-1");
        var other = administrator.post(KEYS, body.replace("once", "twice"), "Idempotency-Key", "once-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(named("once")).isEqualTo(1);
        assertThat(kept()).doesNotContain(first.json().path("token").asString());
    }

    @Test
    void keepTheirIdempotencyKeysApart() {
        var maker = Visit.to(port)
                .as(create("other maker", "identity:write").json().path("token").asString());
        var body = "{\"name\":\"apart\",\"scopes\":[\"identity:write\"]}";

        administrator.post(KEYS, body, "Idempotency-Key", "apart-1");
        maker.post(KEYS, body, "Idempotency-Key", "apart-1");

        assertThat(named("apart")).isEqualTo(2);
    }

    @Test
    void areMadeOnceHoweverManyAskAtATime() throws Exception {
        var body = "{\"name\":\"raced\",\"scopes\":[\"identity:read\"]}";
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Visit.Answer>>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var racer = 0; racer < 50; racer++) {
                answers.add(racers.submit(() -> {
                    start.await();
                    return administrator.post(KEYS, body, "Idempotency-Key", "race-1");
                }));
            }
            start.countDown();
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(named("raced")).isEqualTo(1);
        assertThat(statuses).contains(201).isSubsetOf(List.of(201, 409));
        assertThat(administrator.post(KEYS, body, "Idempotency-Key", "race-1").status())
                .isEqualTo(201);
    }

    @Test
    void mayBeAskedForAgainAfterARefusal() {
        var maker = Visit.to(port)
                .as(create("third maker", "identity:write").json().path("token").asString());
        var body = "{\"name\":\"refused\",\"scopes\":[\"identity:audit\"]}";

        assertThat(maker.post(KEYS, body, "Idempotency-Key", "again-1").status())
                .isEqualTo(403);
        assertThat(maker.post(KEYS, body, "Idempotency-Key", "again-1").header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(administrator.post(KEYS, body, "Idempotency-Key", "").problem())
                .isEqualTo("invalid-idempotency-key");
    }

    private Visit.Answer create(String name, String scope) {
        return administrator.post(KEYS, "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(name, scope));
    }

    private boolean refused(String sql) {
        try {
            transactions.run("identity", () -> database.sql(sql).update());
            return false;
        } catch (NonTransientDataAccessException refusal) {
            return String.valueOf(refusal.getMostSpecificCause().getMessage()).contains("permission denied");
        }
    }

    private int named(String name) {
        return transactions.call(
                "identity",
                () -> database.sql("select count(*) from identity.api_key where name = ?")
                        .param(name)
                        .query(Integer.class)
                        .single());
    }

    private int count() {
        return transactions.call(
                "identity",
                () -> database.sql("select count(*) from identity.api_key")
                        .query(Integer.class)
                        .single());
    }

    private String kept() {
        return transactions.call(
                "identity", () -> database.sql("""
                        select string_agg(line, ' ') from (
                            select k::text from identity.api_key k union all select a::text from identity.audit_entry a
                            union all select encode(answer, 'escape') from identity.idempotency_key) all_rows (line)
                        """).query(String.class).single());
    }
}
