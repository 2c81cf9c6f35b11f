package io.tessera.platform.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the listeners on a stage what to do with what they get. Without a line they do nothing. */
public final class Script {

    /** What a listener does. */
    public interface Line {

        /**
         * Acts on what came.
         *
         * @param cue an event or a list of events
         * @throws Exception to fail
         */
        void act(Object cue) throws Exception;
    }

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /**
     * Writes a line.
     *
     * @param listener the listener's id
     * @param line what it does from now on
     */
    public void write(String listener, Line line) {
        lines.put(listener, line);
    }

    /** Forgets all lines. */
    void clear() {
        lines.clear();
    }

    /**
     * Acts a line out.
     *
     * @param listener the listener's id
     * @param cue what it got
     * @throws Exception when its line says so
     */
    public void act(String listener, Object cue) throws Exception {
        lines.getOrDefault(listener, ignored -> {}).act(cue);
    }
}
