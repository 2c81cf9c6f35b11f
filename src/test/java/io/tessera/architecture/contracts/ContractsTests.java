package io.tessera.architecture.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.events.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares what modules publish with the contracts in {@code src/main/resources/contracts}. {@code -Dcontracts=renew} stores
 * what is new, once nothing breaks. To break a contract on purpose, remove its file first: the difference shows it.
 */
class ContractsTests {

    private static final ContractFiles FILES = ContractFiles.OF_TESSERA;
    private static final List<Wire.Published> EVENTS = Wire.published();

    private final ContractCheck check = new ContractCheck(FILES, EVENTS);

    @Test
    void letVersionsUnderstandEachOther() {
        assertThat(check.incompatible()).isEmpty();
        if ("renew".equals(System.getProperty("contracts"))) {
            EVENTS.forEach(FILES::renew);
        }
        assertThat(check.stale()).isEmpty();
    }

    @Test
    void sayWhatIsWritten() {
        var seed = System.nanoTime();
        var sample = new Sample(new Random(seed), false);
        for (var event : EVENTS) {
            var judge = Judge.by(FILES.derived(event));
            for (var n = 0; n < 50; n++) {
                var written = new String(Wire.write(sample.of(event.javaClass())), StandardCharsets.UTF_8);
                assertThat(judge.faults(written))
                        .as("%s with seed %d: %s", event.name(), seed, written)
                        .isEmpty();
            }
        }
    }

    @Test
    void coverEveryEventOfEveryModuleThatPublishes() {
        assertThat(EVENTS).extracting(Wire.Published::name).isNotEmpty().containsExactlyElementsOf(FILES.events());
    }
}
