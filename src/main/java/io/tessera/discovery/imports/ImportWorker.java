package io.tessera.discovery.imports;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads imports one after the other, and takes undone ones back beside it; both go on at the start where they were. Threads of
 * the operating system, not virtual ones: reading computes, and would hold up everybody else's virtual threads.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportStates states;
    private final ReadImport read;
    private final UndoWork undo;
    private final UploadedFiles uploads;
    private final Loop reading = new Loop("discovery-imports", this::readNext);
    private final Loop undoing = new Loop("discovery-undo", this::undoNext);
    private volatile boolean running;

    ImportWorker(ImportStates states, ReadImport read, UndoWork undo, UploadedFiles uploads) {
        this.states = states;
        this.read = read;
        this.undo = undo;
        this.uploads = uploads;
    }

    /** Says that there may be something to do. */
    void wake() {
        reading.wake();
        undoing.wake();
    }

    @Override
    public void start() {
        running = true;
        try {
            uploads.sweep(states::isRead);
        } catch (IOException e) {
            LOG.warn("Leftover uploads cannot be removed: {}", e.toString());
        }
        reading.start();
        undoing.start();
    }

    @Override
    public void stop() {
        reading.stop();
        undoing.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean readNext() throws InterruptedException {
        var next = states.nextToRead();
        if (next.isPresent()) {
            read.read(next.get());
        }
        return next.isPresent();
    }

    private boolean undoNext() throws InterruptedException {
        return undo.next();
    }
}
