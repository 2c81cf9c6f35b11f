package io.tessera.platform.events;

import java.util.Optional;

/** The flow that the running code works for. */
final class FlowScope {

    private static final ScopedValue<FlowId> CURRENT = ScopedValue.newInstance();

    private FlowScope() {}

    static Optional<FlowId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    static <X extends Throwable> void within(FlowId flow, Fallible<X> work) throws X {
        ScopedValue.where(CURRENT, flow).call(() -> {
            work.run();
            return flow;
        });
    }

    /** Work that may fail. */
    interface Fallible<X extends Throwable> {
        void run() throws X;
    }
}
