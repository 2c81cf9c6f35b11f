package io.tessera.testing;

import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.FlowStatus;
import io.tessera.platform.events.Flows;
import io.tessera.platform.modules.ModuleNames;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/**
 * Publishes events as their modules would, and waits until all that follows is done:
 *
 * <pre>{@code
 * @TesseraTest(modules = {"discovery", "hygiene"})
 * class MergePeopleTests {
 *     @Autowired ApplicationContext context;
 *
 *     @Test void ... {
 *         TestEvents.in(context).publishAndSettle(new SourceRecordsCollected(records));
 *     }
 * }
 * }</pre>
 *
 * The publishing module must be active: its schema holds the outbox.
 */
public final class TestEvents {

    private final ApplicationContext context;

    private TestEvents(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Uses a running context.
     *
     * @param context the test's context
     * @return a publisher into it
     */
    public static TestEvents in(ApplicationContext context) {
        return new TestEvents(context);
    }

    /**
     * Publishes events, each in a transaction of its module, all of one new flow.
     *
     * @param events events between modules
     * @return the flow
     */
    public FlowId publish(Object... events) {
        var flow = FlowId.random();
        publish(flow, events);
        return flow;
    }

    /**
     * Publishes events of a flow, each in a transaction of its module.
     *
     * @param flow the flow
     * @param events events between modules
     */
    public void publish(FlowId flow, Object... events) {
        var transactions = context.getBean(ModuleTransactions.class);
        context.getBean(Flows.class)
                .within(
                        flow,
                        () -> List.of(events).forEach(event -> {
                            var module = ModuleNames.of(event.getClass()).orElseThrow();
                            transactions.run(module, () -> context.publishEvent(event));
                        }));
    }

    /**
     * Publishes events and waits until everything that follows is done.
     *
     * @param events events between modules
     * @return the flow's state: settled, nothing parked
     */
    public FlowStatus publishAndSettle(Object... events) {
        return awaitSettled(publish(events));
    }

    /**
     * Waits until a flow has settled, at most a minute.
     *
     * @param flow the flow
     * @return its state: settled, nothing parked
     * @throws AssertionError when a listener gave up on a fact
     */
    public FlowStatus awaitSettled(FlowId flow) {
        var flows = context.getBean(Flows.class);
        var status = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> flows.status(flow), FlowStatus::settled);
        if (!status.parked().isEmpty()) {
            throw new AssertionError("Facts were parked by " + status.parked());
        }
        return status;
    }
}
