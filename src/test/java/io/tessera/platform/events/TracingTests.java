package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.tessera.committee.CommitteeErased;
import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.privacy.stage.AcknowledgementListener;
import io.tessera.testing.TestBroker;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** One trace over two processes with Kafka between them. */
class TracingTests {

    static Stage here;
    static Stage there;

    @BeforeAll
    static void putUp() {
        var settings = Split.settings(TestBroker.bootstrapServers());
        here = Stage.part(Stage.preparedDatabase(), "privacy", settings, AcknowledgementListener.class, Spans.class);
        there = Stage.part(
                Stage.preparedDatabase(),
                "contacts,committee",
                settings,
                SuppressionListener.class,
                ErasureListener.class,
                Spans.class);
    }

    @AfterAll
    static void strike() {
        here.close();
        there.close();
    }

    @BeforeEach
    void clear() {
        here.script().clear();
        there.script().clear();
        Spans.ENDED.clear();
    }

    @Test
    void whatListenersDoElsewhereIsToldBelowWhatCausedIt() {
        there.script()
                .write(
                        ErasureListener.ID,
                        cue -> there.publishInside(new CommitteeErased(((Fact) cue).aggregateId(), 1, 1)));
        here.script().write(AcknowledgementListener.ID, cue -> here.effect("privacy", "ack", (Fact) cue));
        var id = UUID.randomUUID();

        var cause = traced(() -> here.publish(new ErasureRequested(id, 1, null, null, null)));

        Awaitility.await()
                .untilAsserted(() -> assertThat(Spans.ENDED)
                        .extracting(SpanData::getName)
                        .contains(ErasureListener.ID, AcknowledgementListener.ID));
        var erasure = ended(ErasureListener.ID);
        var acknowledgement = ended(AcknowledgementListener.ID);
        assertThat(erasure.getTraceId()).isEqualTo(cause.getTraceId());
        assertThat(erasure.getParentSpanId()).isEqualTo(cause.getSpanId());
        assertThat(acknowledgement.getTraceId()).isEqualTo(cause.getTraceId());
        assertThat(acknowledgement.getParentSpanId()).isEqualTo(erasure.getSpanId());
        assertThat(acknowledgement.getAttributes().get(AttributeKey.stringKey("tessera.module")))
                .isEqualTo("privacy");
        assertThat(acknowledgement.getAttributes().get(AttributeKey.stringKey("tessera.flow")))
                .isEqualTo(erasure.getAttributes().get(AttributeKey.stringKey("tessera.flow")));
    }

    @Test
    void workInTheBackgroundBelongsToTheTraceThatOpenedItsFlow() {
        there.noteSuppressions(SuppressionListener.ID, "one");
        var flow = FlowId.random();
        var flows = here.bean(Flows.class);
        var cause = traced(() -> here.in("privacy", () -> {
            flows.open(flow, "test");
            return true;
        }));
        var suppression = Suppressions.some(1).getFirst();

        // as after a restart: nothing is known of the request but what is stored
        flows.within(flow, () -> here.publish(new SuppressionsChanged(List.of(suppression))));

        Awaitility.await()
                .until(() -> there.effects("contacts", "one", suppression.aggregateId())
                        .equals(List.of(suppression.version())));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(ended(SuppressionListener.ID).getTraceId()).isEqualTo(cause.getTraceId()));
    }

    @Test
    void logLinesOfListenersNameModuleFlowAndEvent() {
        Map<String, String> seen = new ConcurrentHashMap<>();
        there.script().write(ErasureListener.ID, cue -> seen.putAll(MDC.getCopyOfContextMap()));

        here.publish(new ErasureRequested(UUID.randomUUID(), 1, null, null, null));

        Awaitility.await().untilAsserted(() -> assertThat(seen).containsEntry("module", "committee"));
        assertThat(seen).containsKeys("flow", "event_id");
    }

    @Test
    void aTraceThatIsNoneIsNotTakenIn() {
        assertThat(EventTracing.checked("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isNotNull();
        assertThat(EventTracing.checked("00-4bf9-01")).isNull();
        assertThat(EventTracing.checked("'; drop table outbox; --")).isNull();
    }

    private static SpanData ended(String name) {
        return Spans.ENDED.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No span " + name + " among " + Spans.ENDED));
    }

    /** Runs work in a span of its own, as a request does. */
    private static SpanData traced(Runnable request) {
        var tracer = here.bean(Tracer.class);
        var span = tracer.nextSpan().name("request").start();
        try (var ignored = tracer.withSpan(span)) {
            request.run();
        } finally {
            span.end();
        }
        return ended("request");
    }
}
