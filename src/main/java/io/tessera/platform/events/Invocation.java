package io.tessera.platform.events;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Calls the listening method, with the flow of what it is given. */
final class Invocation {

    private final Subscription subscription;
    private final Supplier<Object> target;

    Invocation(Subscription subscription, Supplier<Object> target) {
        this.subscription = subscription;
        this.target = target;
        subscription.method().setAccessible(true);
    }

    /**
     * An event for the listener.
     *
     * @param event the record
     * @param flow its flow
     */
    record Input(Object event, FlowId flow) {}

    /** Calls once per event, or once per run of events of one flow where the method takes lists. */
    void call(List<Input> inputs) throws Throwable {
        if (!subscription.batch()) {
            for (var input : inputs) {
                FlowScope.within(input.flow(), () -> invoke(input.event()));
            }
            return;
        }
        for (var from = 0; from < inputs.size(); ) {
            var flow = inputs.get(from).flow();
            var run = new ArrayList<>();
            while (from < inputs.size() && inputs.get(from).flow().equals(flow)) {
                run.add(inputs.get(from++).event());
            }
            FlowScope.within(flow, () -> invoke(run));
        }
    }

    private void invoke(Object argument) throws Throwable {
        try {
            subscription.method().invoke(target.get(), argument);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
