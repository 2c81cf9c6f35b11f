package io.tessera.platform.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.EventOperations;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.platform.events.Script;
import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Flows, events under way and parked facts over HTTP, and the engine's figures. */
@Import({TokensOfTests.class, EventsApiTests.FailingListener.class})
@TesseraTest(
        modules = {"privacy", "contacts"},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tessera.events.back-off=5ms", "tessera.events.poll=100ms"})
class EventsApiTests {

    private static final String PARKED = "/api/platform/events/parked";

    /** A listener of contacts that fails at some aggregates. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FailingListener {

        @Bean
        Script script() {
            return new Script();
        }

        @Bean
        SuppressionListener suppressionListener(Script script) {
            return new SuppressionListener(script);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Script script;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Flows flows;

    @Autowired
    EventOperations operations;

    private final Set<UUID> poisonous = ConcurrentHashMap.newKeySet();
    private final Set<UUID> handled = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void fail() {
        script.write(
                SuppressionListener.ID,
                cue -> ((SuppressionsChanged) cue).items().forEach(this::take));
        operator()
                .get(PARKED)
                .json()
                .path("items")
                .forEach(parked -> discard(parked.path("id").asString()));
    }

    private void take(Suppression fact) {
        if (poisonous.contains(fact.aggregateId())) {
            throw new IllegalStateException("poison");
        }
        handled.add(fact.aggregateId());
    }

    @Test
    void showsParkedFactsToThoseWhoMayRead() {
        var flow = FlowId.random();
        var sick = park(flow);

        var parked = operator().get(PARKED).json().path("items");

        assertThat(parked).hasSize(1);
        var fact = parked.get(0);
        assertThat(fact.path("listener").asString()).isEqualTo(SuppressionListener.ID);
        assertThat(fact.path("module").asString()).isEqualTo("contacts");
        assertThat(fact.path("eventType").asString()).isEqualTo("privacy.SuppressionsChanged");
        assertThat(fact.path("aggregateId").asString()).isEqualTo(sick.toString());
        assertThat(fact.path("version").asLong()).isEqualTo(1);
        assertThat(fact.path("flow").asString()).isEqualTo(flow.value().toString());
        assertThat(fact.path("attempts").asInt()).isEqualTo(5);
        assertThat(fact.path("reason").asString()).contains("poison");
        assertThat(fact.path("since").asString()).isNotBlank();
        assertThat(Visit.to(port).get(PARKED).status()).isEqualTo(401);
        assertThat(Visit.to(port).as("but:platform:read").get(PARKED).status()).isEqualTo(403);
        assertThat(Visit.to(port).as("only:platform:read").get(PARKED).status()).isEqualTo(200);
    }

    @Test
    void countsWhatWaitsBehindAParkedFact() {
        var sick = park(FlowId.random());
        publish(FlowId.random(), sick, 2);

        Awaitility.await()
                .until(() -> operator()
                                .get(PARKED)
                                .json()
                                .path("items")
                                .path(0)
                                .path("behind")
                                .asInt()
                        == 1);
    }

    @Test
    void listsTheParkedFactsOfAFlowPageByPage() {
        var flow = FlowId.random();
        park(flow);
        park(flow);
        park(FlowId.random());
        var list = PARKED + "?limit=1&flow=" + flow.value();

        var first = operator().get(list).json();
        var second = operator()
                .get(list + "&cursor=" + first.path("next").asString())
                .json();

        assertThat(ids(first)).hasSize(1).doesNotContainAnyElementsOf(ids(second));
        assertThat(ids(second)).hasSize(1);
        assertThat(second.path("next").isString()).isFalse();
        assertThat(operator()
                        .get(PARKED + "?cursor=" + first.path("next").asString())
                        .problem())
                .isEqualTo("invalid-cursor");
        assertThat(operator().get(PARKED + "?limit=0").status()).isEqualTo(400);
        assertThat(operator().get(PARKED + "?limit=501").status()).isEqualTo(400);
        assertThat(operator().get(PARKED + "?flow=none").status()).isEqualTo(400);
    }

    @Test
    void triesAParkedFactAgainWhenAskedTo() {
        var sick = park(FlowId.random());
        var id = ids(operator().get(PARKED).json()).getFirst();
        poisonous.remove(sick);

        assertThat(redrive(Visit.to(port), id).status()).isEqualTo(401);
        assertThat(redrive(Visit.to(port).as("but:platform:operate"), id).status())
                .isEqualTo(403);
        assertThat(handled).doesNotContain(sick);
        assertThat(redrive(operator(), id).status()).isEqualTo(202);

        Awaitility.await().until(() -> handled.contains(sick));
        Awaitility.await().until(() -> ids(operator().get(PARKED).json()).isEmpty());
        assertThat(redrive(operator(), id).status()).isEqualTo(404);
        assertThat(redrive(operator(), id).problem()).isEqualTo("unknown-parked-event");
        assertThat(redrive(operator(), "contacts-").problem()).isEqualTo("unknown-parked-event");
        assertThat(redrive(operator(), "scoring-1").problem()).isEqualTo("unknown-parked-event");
    }

    @Test
    void givesAParkedFactUpAndGoesOnBehindIt() {
        var sick = park(FlowId.random());
        var id = ids(operator().get(PARKED).json()).getFirst();
        publish(FlowId.random(), sick, 2);
        poisonous.remove(sick);

        assertThat(Visit.to(port)
                        .as("but:platform:operate")
                        .send("DELETE", PARKED + "/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
        assertThat(discard(id).status()).isEqualTo(204);

        Awaitility.await().until(() -> handled.contains(sick));
        assertThat(discard(id).problem()).isEqualTo("unknown-parked-event");
    }

    @Test
    void tellsHowFarAFlowHasCome() {
        var flow = FlowId.random();
        transactions.run("privacy", () -> flows.open(flow, "test"));
        assertThat(flow(flow).path("settled").asBoolean()).isFalse();
        assertThat(flow(flow).path("open").asBoolean()).isTrue();

        park(flow);
        transactions.run("privacy", () -> flows.complete(flow));

        var settled = flow(flow);
        assertThat(settled.path("settled").asBoolean()).isTrue();
        assertThat(settled.path("open").asBoolean()).isFalse();
        assertThat(settled.path("pending").isEmpty()).isTrue();
        assertThat(settled.path("parked").path("contacts").asInt()).isEqualTo(1);
    }

    @Test
    void tellsFlowsToThoseWhoMayRead() {
        var flow = FlowId.random();
        publish(flow, UUID.randomUUID(), 1);
        var path = "/api/platform/flows/" + flow.value();

        Awaitility.await().until(() -> flow(flow).path("settled").asBoolean());
        assertThat(Visit.to(port).get(path).status()).isEqualTo(401);
        assertThat(Visit.to(port).as("but:platform:read").get(path).status()).isEqualTo(403);
        assertThat(operator().get("/api/platform/flows/none").status()).isEqualTo(400);
        assertThat(operator().get("/api/platform/flows/none").problem()).isNotBlank();
    }

    @Test
    void refusesAFlowThatNeverWas() {
        var path = "/api/platform/flows/" + UUID.randomUUID();

        assertThat(operator().get(path).status()).isEqualTo(404);
        assertThat(operator().get(path).problem()).isEqualTo("unknown-flow");
    }

    @Test
    void keepsKnowingASettledFlowWhenEventsArePruned() {
        var flow = FlowId.random();
        transactions.run("privacy", () -> flows.open(flow, "test"));
        transactions.run("privacy", () -> flows.complete(flow));

        operations.pruneHandled();

        assertThat(flow(flow).path("settled").asBoolean()).isTrue();
    }

    @Test
    void tellsAnotherProcessThatItDoesNotKnowAFlow() {
        var path = "/api/platform/flows/" + UUID.randomUUID();

        var part = operator().get(path, "Tessera-Asked-By", "another");

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.json().path("known").asBoolean()).isFalse();
    }

    @Test
    void showsWhoPublishesAndWhoListens() {
        park(FlowId.random());

        var traffic = operator().get("/api/platform/events").json();

        assertThat(traffic.path("publishers"))
                .anySatisfy(
                        module -> assertThat(module.path("module").asString()).isEqualTo("privacy"));
        var listener = listener(traffic);
        assertThat(listener.path("module").asString()).isEqualTo("contacts");
        assertThat(listener.path("hears").path(0).asString()).isEqualTo("privacy.SuppressionsChanged");
        assertThat(listener.path("backlog").asInt()).isZero();
        assertThat(listener.path("parked").asInt()).isEqualTo(1);
        assertThat(listener.path("positions").path("privacy").asLong()).isPositive();
        assertThat(Visit.to(port)
                        .as("but:platform:read")
                        .get("/api/platform/events")
                        .status())
                .isEqualTo(403);
    }

    private static JsonNode listener(JsonNode traffic) {
        for (var listener : traffic.path("listeners")) {
            if (listener.path("listener").asString().equals(SuppressionListener.ID)) {
                return listener;
            }
        }
        throw new AssertionError(traffic);
    }

    @Test
    void countsInMetricsWhatWasPublishedHandledAndParked() {
        var published = metric("tessera.events.published?tag=module:privacy");
        var delivered = metric("tessera.events.handled?tag=listener:" + SuppressionListener.ID);
        var id = UUID.randomUUID();
        publish(FlowId.random(), id, 1);
        Awaitility.await().until(() -> handled.contains(id));
        park(FlowId.random());

        assertThat(metric("tessera.events.published?tag=module:privacy")).isEqualTo(published + 2);
        Awaitility.await()
                .until(() -> metric("tessera.events.handled?tag=listener:" + SuppressionListener.ID) == delivered + 2);
        assertThat(metric("tessera.events.backlog?tag=listener:" + SuppressionListener.ID))
                .isZero();
        assertThat(metric("tessera.events.parked?tag=listener:" + SuppressionListener.ID))
                .isEqualTo(1);
    }

    private double metric(String query) {
        return Visit.to(port)
                .as("only:platform:metrics")
                .get("/actuator/metrics/" + query)
                .json()
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private Visit operator() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }

    private static Visit.Answer redrive(Visit visitor, String id) {
        return visitor.post(PARKED + "/" + id + "/redrive", "");
    }

    private Visit.Answer discard(String id) {
        return operator().send("DELETE", PARKED + "/" + id, BodyPublishers.noBody());
    }

    private JsonNode flow(FlowId flow) {
        return operator().get("/api/platform/flows/" + flow.value()).json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** Publishes a fact that its listener cannot take; returns what it is about once it is parked. */
    private UUID park(FlowId flow) {
        var sick = UUID.randomUUID();
        poisonous.add(sick);
        publish(flow, sick, 1);
        Awaitility.await()
                .until(() ->
                        operator().get(PARKED + "?flow=" + flow.value()).text().contains(sick.toString()));
        Awaitility.await().until(() -> flows.status(flow).pending().isEmpty());
        return sick;
    }

    private void publish(FlowId flow, UUID id, long version) {
        flows.within(
                flow,
                () -> transactions.run(
                        "privacy",
                        () -> publisher.publishEvent(new SuppressionsChanged(
                                List.of(new Suppression(id, version, IdentifierKind.EMAIL, true))))));
    }
}
