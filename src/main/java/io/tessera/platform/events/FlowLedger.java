package io.tessera.platform.events;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Counts, per flow and listening module, the deliveries still to come.
 *
 * <p>Why the count is exact without timers: a delivery is counted before the transaction that stores its event commits
 * (and taken back when it rolls back), and counted off after the transaction that handled it has committed. What that
 * transaction published is counted before its commit, so between a cause and its effects the sum never touches zero.
 * After a restart the counts are rebuilt from outboxes, inboxes and parked facts before anybody can ask.
 */
final class FlowLedger {

    private final Map<FlowId, Account> flows = new ConcurrentHashMap<>();
    private final AtomicLong pending = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private volatile int waiting;

    /** Changes how many deliveries a module has to expect of a flow, and how many it has parked. */
    void change(FlowId flow, String module, long pendingChange, long parkedChange) {
        flows.compute(flow, (id, known) -> {
            var account = known == null ? new Account() : known;
            account.add(module, pendingChange, parkedChange);
            return account.isVoid() ? null : account;
        });
        pending.addAndGet(pendingChange);
        if (pendingChange < 0 && waiting > 0) {
            signal();
        }
    }

    /** Notes that a flow's root may still publish, or will no more. */
    void open(FlowId flow, boolean open) {
        flows.compute(flow, (id, known) -> {
            var account = known == null ? new Account() : known;
            account.open = open;
            return account.isVoid() ? null : account;
        });
    }

    /** Forgets everything: the engine begins anew and will count again. */
    void reset() {
        flows.clear();
        pending.set(0);
    }

    FlowStatus status(FlowId flow) {
        var found = new FlowStatus[] {new FlowStatus(flow, false, Map.of(), Map.of())};
        flows.computeIfPresent(flow, (id, account) -> {
            found[0] = account.status(id);
            return account;
        });
        return found[0];
    }

    /** Returns how many deliveries are still to come, of all flows. */
    long pending() {
        return pending.get();
    }

    /** Waits until a count, taken by the caller, is below a limit; looks whenever something was handled. */
    void awaitBelow(long limit, LongSupplier count) throws InterruptedException {
        lock.lock();
        try {
            waiting++;
            while (count.getAsLong() > limit) {
                // the time-out is for counts that fall without anything handled: a listener that is found to hang
                fewer.awaitNanos(TimeUnit.SECONDS.toNanos(1));
            }
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is known of one flow; guarded by the map's compute. */
    private static final class Account {

        private boolean open;
        private final Map<String, Long> pending = new HashMap<>(4);
        private final Map<String, Long> parked = new HashMap<>(1);

        void add(String module, long pendingChange, long parkedChange) {
            add(pending, module, pendingChange);
            add(parked, module, parkedChange);
        }

        private static void add(Map<String, Long> counts, String module, long change) {
            if (change != 0) {
                counts.merge(module, change, (a, b) -> a + b == 0 ? null : a + b);
            }
        }

        boolean isVoid() {
            return !open && pending.isEmpty() && parked.isEmpty();
        }

        FlowStatus status(FlowId flow) {
            return new FlowStatus(flow, open, new TreeMap<>(pending), new TreeMap<>(parked));
        }
    }
}
