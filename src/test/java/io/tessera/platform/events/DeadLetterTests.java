package io.tessera.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that are no events: seen by people, never skipped in silence, and the rest goes on. */
class DeadLetterTests {

    static Split split;
    static KafkaProducer<byte[], byte[]> producer;

    @BeforeAll
    static void putUp() {
        split = Split.over(TestBroker.bootstrapServers());
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        // the topics are there once something has come through
        split.here().publish(new SuppressionsChanged(List.of(Suppressions.one())));
        Awaitility.await().until(() -> split.there().count("contacts", "inbox") == 1);
    }

    @AfterAll
    static void strike() {
        producer.close();
        split.close();
    }

    @BeforeEach
    void clear() {
        split.clear();
        split.there().noteSuppressions(SuppressionListener.ID, "one");
    }

    @Test
    void parksWhatCannotBeReadAndGoesOn() throws Exception {
        var good = UUID.randomUUID();
        var lane = Lanes.of(good);
        var before = deadLetters("contacts").size();
        send(lane, Map.of(), "no headers at all");
        send(lane, headers("ce_id", "not an id"), "{}");
        send(lane, headers("ce_type", "privacy.NotInventedYet"), "{}");
        send(lane, headers("ce_type", "contacts.ContactsErased"), "{}");
        send(lane, headers("ce_time", "yesterday"), "{}");
        send(lane, headers("ce_flow", "a\u0000b"), "{}");
        send(lane, headers(), "{ this is no JSON");
        send(lane, headers(), null);
        send(lane, headers(), "{\"items\": [{\"version\": 1}]}");
        send((lane + 1) % Lanes.COUNT, headers(), json(good));
        send(lane, headers(), json(good));

        Awaitility.await()
                .until(() -> split.there().effects("contacts", "one", good).equals(List.of(1L)));
        var parked = split.there().bean(EventOperations.class).parked(null, null, 20).stream()
                .filter(letter -> letter.module().equals("contacts"))
                .toList();
        assertThat(parked)
                .allSatisfy(letter -> assertThat(letter.listener()).isEqualTo(DeadLetters.RECEIVER))
                .extracting(letter -> letter.reason().replaceAll(" \\(" + split.topic("privacy") + ".*", ""))
                .containsExactlyInAnyOrder(
                        "header ce_specversion is missing",
                        "header ce_id is no UUID",
                        "type privacy.NotInventedYet is unknown here",
                        "contacts.ContactsErased is no event of privacy",
                        "header ce_time is no time",
                        "header ce_flow is too long or no text",
                        "payload is no privacy.SuppressionsChanged (StreamReadException)",
                        "the record has no value",
                        "payload is no privacy.SuppressionsChanged (what it is about is missing)",
                        "its facts belong into lane " + lane);
        var letters = deadLetters("contacts");
        assertThat(letters).hasSize(before + 10);
        assertThat(letters)
                .anySatisfy(letter -> assertThat(
                                letter.headers().lastHeader("tessera_reason").value())
                        .isEqualTo("the record has no value".getBytes(UTF_8)));
    }

    @Test
    void skipsWhatIsKnownAndNobodyListensTo() throws Exception {
        var good = UUID.randomUUID();
        var lane = Lanes.of(good);
        send(lane, headers("ce_type", "privacy.ErasureRequested"), "no JSON");
        send(lane, headers(), json(good));

        Awaitility.await()
                .until(() -> split.there().effects("contacts", "one", good).equals(List.of(1L)));
        assertThat(split.there().count("contacts", "parked")).isZero();
        assertThat(split.there().count("committee", "parked")).isEqualTo(1);
    }

    @Test
    void readsAgainWhatIsRedriven() throws Exception {
        var id = UUID.randomUUID();
        send(Lanes.of(id), headers("ce_type", "privacy.NotInventedYet"), json(id));
        var operations = split.there().bean(EventOperations.class);
        Awaitility.await().until(() -> split.there().count("contacts", "parked") == 1);
        var letter = operations.parked(null, null, 20).stream()
                .filter(each -> each.module().equals("contacts"))
                .findFirst()
                .orElseThrow();

        // redriven, found unknown still, and parked again: else it could not be redriven a second time
        assertThat(operations.redrive(letter.id())).isTrue();
        Awaitility.await().until(() -> operations.redrive(letter.id()));
        assertThat(split.there().effects("contacts", "one", id)).isEmpty();

        // as a newer version would, which knows the type
        split.there().asOwner("update contacts.parked set type = 'privacy.SuppressionsChanged'");

        Awaitility.await()
                .until(() -> operations.redrive(letter.id()) || split.there().count("contacts", "parked") == 0);
        Awaitility.await()
                .until(() -> split.there().effects("contacts", "one", id).equals(List.of(1L)));
        assertThat(split.there().count("contacts", "parked")).isZero();
    }

    @Test
    void countsWhatIsParkedForItsFlow() throws Exception {
        var flow = UUID.randomUUID();
        var unreadable = headers();
        unreadable.put("ce_flow", flow.toString());
        send(6, unreadable, "no JSON");

        Awaitility.await()
                .until(() -> split.there().status(new FlowId(flow)).parked().equals(Map.of("contacts", 1L)));
        assertThat(split.settled(new FlowId(flow))).isTrue();
    }

    private static Map<String, String> headers(String... changed) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/tessera/privacy",
                "ce_type", "privacy.SuppressionsChanged",
                "ce_time", "2026-11-27T10:00:00Z",
                "ce_flow", UUID.randomUUID().toString(),
                "ce_outboxid", "1"));
        for (var i = 0; i < changed.length; i += 2) {
            headers.put(changed[i], changed[i + 1]);
        }
        return headers;
    }

    private static String json(UUID id) {
        return """
                {"items": [{"aggregateId": "%s", "version": 1, "kind": "EMAIL", "active": true}]}""".formatted(id);
    }

    private static void send(int lane, Map<String, String> headers, String value)
            throws ExecutionException, InterruptedException {
        var sent = new ProducerRecord<byte[], byte[]>(
                split.topic("privacy"), lane, null, value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
        producer.send(sent).get();
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(String module) {
        var partition = new TopicPartition(split.topic(module) + ".dead-letter", 0);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(partition.topic())) {
                return found;
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
        }
        return found;
    }
}
