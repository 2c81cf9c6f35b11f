package io.tessera.platform.events;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the listening method, with the flow of what it is given, in the trace that flow runs in. */
final class Invocation {

    private final Subscription subscription;
    private final Supplier<Object> target;
    private final EventTracing tracing;
    private final EventMeters meters;

    Invocation(Subscription subscription, Supplier<Object> target, EventTracing tracing, EventMeters meters) {
        this.subscription = subscription;
        this.target = target;
        this.tracing = tracing;
        this.meters = meters;
        subscription.method().setAccessible(true);
    }

    /**
     * An event for the listener.
     *
     * @param event the record
     * @param flow its flow
     * @param trace the trace it was published in, null when none
     * @param type the name of its type
     * @param eventId its id
     */
    record Input(Object event, FlowId flow, @Nullable String trace, String type, UUID eventId) {

        /** Takes an event, or what is left of it, from its delivery. */
        static Input of(Delivery delivery, Object event) {
            return new Input(
                    event, delivery.flow(), delivery.trace(), delivery.type().name(), delivery.eventId());
        }
    }

    /** Calls once per event, or once per run of events of one flow where the method takes lists. */
    void call(List<Input> inputs) throws Throwable {
        if (!subscription.batch()) {
            for (var input : inputs) {
                call(input, input.event());
            }
            return;
        }
        for (var from = 0; from < inputs.size(); ) {
            var first = inputs.get(from);
            var run = new ArrayList<>();
            while (from < inputs.size() && inputs.get(from).flow().equals(first.flow())) {
                run.add(inputs.get(from++).event());
            }
            call(first, run);
        }
    }

    /** Several events are told of as the first of them. */
    private void call(Input first, Object argument) throws Throwable {
        var cause = new EventTracing.Cause(
                subscription.id(),
                subscription.module(),
                first.type(),
                first.eventId().toString());
        FlowScope.within(
                first.flow(),
                () -> tracing.<Throwable>within(first.trace(), first.flow(), cause, () -> invoke(argument)));
    }

    private void invoke(Object argument) throws Throwable {
        var start = System.nanoTime();
        try {
            subscription.method().invoke(target.get(), argument);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            meters.called(subscription.id(), System.nanoTime() - start);
        }
    }
}
