package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestBroker;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OffsetTests {

    @Test
    void moveOnlyWhenWhatWasTakenInIsStored() throws Exception {
        try (var split = Split.over(TestBroker.bootstrapServers());
                var admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            split.there().noteSuppressions(SuppressionListener.ID, "one");
            var fact = Suppressions.one();
            var lane = new TopicPartition(split.topic("privacy"), fact.lane());
            var database = split.there().database();
            try (var blocking = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                blocking.setAutoCommit(false);
                lockInbound(blocking);

                split.here().publish(new SuppressionsChanged(List.of(fact)));
                Awaitility.await().until(() -> waitsForInbound(blocking));

                assertThat(committed(admin, split.topic("contacts"), lane)).isZero();
                blocking.rollback();
            }

            Awaitility.await().until(() -> committed(admin, split.topic("contacts"), lane) == 1);
            assertThat(split.there().count("contacts", "inbound")).isEqualTo(1);
        }
    }

    private static void lockInbound(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table contacts.inbound in share mode");
        }
    }

    private static boolean waitsForInbound(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select exists (select from pg_locks"
                        + " where relation = 'contacts.inbound'::regclass and not granted)")) {
            return found.next() && found.getBoolean(1);
        }
    }

    private static long committed(Admin admin, String group, TopicPartition lane)
            throws ExecutionException, InterruptedException {
        var offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(lane);
        return offset == null ? 0 : offset.offset();
    }
}
