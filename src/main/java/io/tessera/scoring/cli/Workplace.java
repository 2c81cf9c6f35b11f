package io.tessera.scoring.cli;

import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.RunningTessera;
import io.tessera.platform.cli.TemporaryInstallation;
import io.tessera.platform.cli.Timings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the work is done: in a data directory that is kept, or in one of its own that is gone afterwards, also when the run
 * is interrupted.
 *
 * @param kept the data directory to keep, empty for a temporary one
 * @param durable whether a temporary one is durable, too
 * @param timed whether to say where the time went
 */
record Workplace(Optional<Path> kept, boolean durable, boolean timed) {

    /** Starts the application, does the work and stops it again. */
    void run(Launcher launcher, RankRun work) {
        var timings = Timings.sinceProcessStart();
        var temporary = kept.isPresent()
                ? Optional.<TemporaryInstallation>empty()
                : Optional.of(TemporaryInstallation.create());
        var directory = kept.orElseGet(() -> temporary.orElseThrow().dataDirectory());
        timings.lap("JVM and command line");
        var cleaner = new Cleaner(temporary);
        Runtime.getRuntime().addShutdownHook(cleaner.asHook());
        try {
            cleaner.opened(launcher.headless(settings(directory)));
            timings.lap("start, database included");
            work.run(cleaner.tessera.orElseThrow(), timings);
        } finally {
            cleaner.clean();
            timings.lap("stop");
        }
        if (timed) {
            launcher.terminal().say(timings.table());
        }
    }

    private Map<String, Object> settings(Path directory) {
        return Map.of(
                "tessera.data-dir", directory.toString(),
                "tessera.database.durable", Boolean.toString(durable || kept.isPresent()));
    }

    /** Stops the application and removes the temporary directory, once, from whichever thread comes first. */
    private static final class Cleaner {

        private final Optional<TemporaryInstallation> temporary;
        private final AtomicBoolean done = new AtomicBoolean();
        private volatile Optional<RunningTessera> tessera = Optional.empty();

        Cleaner(Optional<TemporaryInstallation> temporary) {
            this.temporary = temporary;
        }

        void opened(RunningTessera running) {
            tessera = Optional.of(running);
        }

        Thread asHook() {
            return new Thread(this::clean, "clean-up");
        }

        synchronized void clean() {
            if (done.compareAndSet(false, true)) {
                tessera.ifPresent(RunningTessera::close);
                temporary.ifPresent(TemporaryInstallation::close);
            }
        }
    }
}
