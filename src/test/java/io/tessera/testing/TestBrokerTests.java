package io.tessera.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TestBrokerTests {

    @Test
    void keepsRecordsAndCommittedOffsetsWhileItIsStopped() throws Exception {
        try (var broker = TestBroker.start()) {
            createTopic(broker, "letters");
            send(broker, "letters", "first");
            assertThat(read(broker, "letters", 1)).containsExactly("first");

            broker.stop();
            broker.resume();

            send(broker, "letters", "second");
            assertThat(read(broker, "letters", 1)).containsExactly("second");
        }
    }

    private static void createTopic(TestBroker broker, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(TestBroker broker, String topic, String value)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(TestBroker broker, String topic, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.address(),
                        "group.id",
                        "reader",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(read -> values.add(read.value()));
                return values.size() >= count;
            });
            consumer.commitSync();
            return values;
        }
    }
}
