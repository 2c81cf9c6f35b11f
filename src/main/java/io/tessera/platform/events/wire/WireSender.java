package io.tessera.platform.events.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends records and waits for all of Kafka's answers. After a failure it must be closed: a record that failed may have been
 * overtaken within this producer, so the next one begins again with the first that was not acknowledged. Not thread-safe.
 */
public final class WireSender implements AutoCloseable {

    private final Topics topics;
    private final Producer<byte[], byte[]> producer;

    /**
     * Connects.
     *
     * @param clients makes the producer
     */
    public WireSender(KafkaClients clients) {
        this.topics = new Topics(clients);
        this.producer = clients.producer();
    }

    /**
     * Sends events in order and waits until all are safe.
     *
     * @param events what to send
     * @param goOn asked several times a second whether waiting still makes sense
     * @return behind which offset the last event of each lane and flow stands
     * @throws InterruptedException when interrupted, or waiting makes no sense any more
     * @throws WireException when Kafka refuses an event
     */
    public List<Acknowledged> send(List<WireEvent> events, BooleanSupplier goOn) throws InterruptedException {
        var answers = send(
                events.stream()
                        .map(event -> WireFormat.write(event, topics.of(event.source())))
                        .toList(),
                goOn,
                "Events cannot be sent");
        Map<Acknowledged.Place, Long> last = new HashMap<>();
        for (var i = 0; i < answers.size(); i++) {
            var event = events.get(i);
            last.merge(
                    new Acknowledged.Place(event.flow(), event.lane()),
                    answers.get(i).offset() + 1,
                    Math::max);
        }
        return last.entrySet().stream()
                .map(entry -> new Acknowledged(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Sends records that are no events to a module's dead letters, as they came, with the reason.
     *
     * @param module the listening module
     * @param letters what cannot be read
     * @param goOn asked several times a second whether waiting still makes sense
     * @throws InterruptedException when interrupted, or waiting makes no sense any more
     * @throws WireException when Kafka refuses
     */
    public void sendDeadLetters(String module, List<DeadLetter> letters, BooleanSupplier goOn)
            throws InterruptedException {
        send(
                letters.stream()
                        .map(letter -> deadLetter(module, letter.record(), letter.reason()))
                        .toList(),
                goOn,
                "Dead letters cannot be sent");
    }

    private ProducerRecord<byte[], byte[]> deadLetter(
            String module, ConsumerRecord<byte[], byte[]> came, String reason) {
        var letter =
                new ProducerRecord<>(topics.deadLetters(module), null, null, came.key(), came.value(), came.headers());
        WireFormat.put(letter.headers(), "tessera_reason", reason);
        WireFormat.put(letter.headers(), "tessera_topic", came.topic());
        WireFormat.put(letter.headers(), "tessera_partition", Integer.toString(came.partition()));
        WireFormat.put(letter.headers(), "tessera_offset", Long.toString(came.offset()));
        return letter;
    }

    private List<RecordMetadata> send(
            List<ProducerRecord<byte[], byte[]>> records, BooleanSupplier goOn, String otherwise)
            throws InterruptedException {
        try {
            var pending = new ArrayList<Future<RecordMetadata>>(records.size());
            records.forEach(each -> pending.add(producer.send(each)));
            var answers = new ArrayList<RecordMetadata>(records.size());
            for (var answer : pending) {
                answers.add(await(answer, goOn));
            }
            return answers;
        } catch (ExecutionException e) {
            throw WireException.of(otherwise, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            throw WireException.of(otherwise, e);
        }
    }

    private static RecordMetadata await(Future<RecordMetadata> answer, BooleanSupplier goOn)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return answer.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!goOn.getAsBoolean()) {
                    throw new InterruptedException("Nobody waits for Kafka any more");
                }
            }
        }
    }

    /** Ends at once, whatever is unanswered. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /**
     * How far a flow's events are safe in a lane.
     *
     * @param place flow and lane
     * @param nextOffset the offset behind the last of them
     */
    public record Acknowledged(Place place, long nextOffset) {

        /**
         * A flow's events in a lane.
         *
         * @param flow the flow
         * @param lane the lane
         */
        public record Place(UUID flow, int lane) {}
    }

    /**
     * A record that cannot be read.
     *
     * @param record the record as it came
     * @param reason why, in a few words
     */
    public record DeadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {}
}
