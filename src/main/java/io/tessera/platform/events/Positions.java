package io.tessera.platform.events;

/** The stored positions of one listener, as upkeep sees them: it moves on what deliveries leave behind. */
final class Positions {

    private final Listener listener;
    private final Inbox inbox;
    private final ModuleTransactionRunner transactions;

    Positions(Listener listener, Inbox inbox, ModuleTransactionRunner transactions) {
        this.listener = listener;
        this.inbox = inbox;
        this.transactions = transactions;
    }

    /** Stores how far this process has come with its lanes of a source, when that is not stored yet. */
    void save(OutboxReader reader, boolean patient) {
        var progress = reader.progress();
        if (!progress.rights().isEmpty() && (patient || progress != reader.saved())) {
            transactions.in(listener.module(), "position", () -> {
                inbox.save(listener.id(), reader.source(), progress.upTo(), progress.rights(), patient);
                return true;
            });
            reader.saved(progress);
        }
    }

    /** Returns up to which id a source is handled by whoever works for its lanes. */
    long stored(String source) {
        var found = transactions.in(listener.module(), "position", () -> inbox.positions(listener.id(), source));
        return Inbox.least(found);
    }
}
