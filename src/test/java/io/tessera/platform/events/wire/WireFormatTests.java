package io.tessera.platform.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class WireFormatTests {

    static final WireEvent EVENT = new WireEvent(
            "privacy",
            42,
            41,
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            11,
            "privacy.SuppressionsChanged",
            UUID.fromString("2f1c1d9e-2f3b-4b53-a9c0-0d6a5e3f8f01"),
            Instant.parse("2026-11-27T10:00:00.123456Z"),
            "{\"items\": []}".getBytes(UTF_8),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    /** The names are a contract: other programs may read the topics. */
    @Test
    void writesTheAttributesOfCloudEventsAsHeaders() {
        var written = WireFormat.write(EVENT, "tessera.privacy");

        assertThat(written.partition()).isEqualTo(11);
        assertThat(new String(written.key(), UTF_8)).isEqualTo("11");
        assertThat(written.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=01890a5d-ac96-774b-bcce-b302099a8057",
                        "ce_source=/tessera/privacy",
                        "ce_type=privacy.SuppressionsChanged",
                        "ce_time=2026-11-27T10:00:00.123456Z",
                        "content-type=application/json",
                        "ce_flow=2f1c1d9e-2f3b-4b53-a9c0-0d6a5e3f8f01",
                        "ce_outboxid=42",
                        "ce_outboxupto=41",
                        "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void readsWhatItWrote() throws UnreadableRecordException {
        var read = WireFormat.read(received(WireFormat.write(EVENT, "tessera.privacy")), "privacy");

        assertThat(read).usingRecursiveComparison().isEqualTo(EVENT);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                0,
                sent.timestamp(),
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
