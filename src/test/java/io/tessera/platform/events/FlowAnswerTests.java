package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowAnswerTests {

    static final FlowAnswer SENDER = answer(true, Map.of("privacy", Map.of(3, 10L, 7, 2L)), Map.of());

    @Test
    void isSettledWhenEveryListenerHasReadWhatWasSent() {
        assertThat(FlowAnswer.settled(List.of(SENDER, reader("contacts", Map.of(3, 10L, 7, 99L)))))
                .isTrue();
    }

    @Test
    void isNotSettledWhileALaneIsBehind() {
        assertThat(FlowAnswer.settled(List.of(SENDER, reader("contacts", Map.of(3, 9L, 7, 99L)))))
                .isFalse();
        assertThat(FlowAnswer.settled(List.of(SENDER, reader("contacts", Map.of(3, 10L)))))
                .isFalse();
    }

    /** An instance that read earlier may have work that the one that read later does not know of. */
    @Test
    void isNotSettledWhileOneOfTwoInstancesIsBehind() {
        assertThat(FlowAnswer.settled(List.of(
                        SENDER, reader("contacts", Map.of(3, 10L, 7, 2L)), reader("contacts", Map.of(3, 10L, 7, 1L)))))
                .isFalse();
    }

    @Test
    void doesNotWaitForModulesThatListenToOthers() {
        var elsewhere = answer(true, Map.of(), Map.of("scoring", Map.of("committee", Map.of())));

        assertThat(FlowAnswer.settled(List.of(SENDER, elsewhere))).isTrue();
    }

    @Test
    void isNotSettledWhileAnyProcessHasSomethingLeft() {
        var busy = answer(false, Map.of(), Map.of());

        assertThat(FlowAnswer.settled(List.of(reader("contacts", Map.of()), busy)))
                .isFalse();
    }

    private static FlowAnswer reader(String module, Map<Integer, Long> lanes) {
        return answer(true, Map.of(), Map.of(module, Map.of("privacy", lanes)));
    }

    private static FlowAnswer answer(
            boolean settled,
            Map<String, Map<Integer, Long>> sent,
            Map<String, Map<String, Map<Integer, Long>>> received) {
        return new FlowAnswer(UUID.randomUUID(), true, settled, false, Map.of(), Map.of(), Map.of(), sent, received);
    }
}
