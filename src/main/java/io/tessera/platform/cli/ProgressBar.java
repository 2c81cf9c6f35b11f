package io.tessera.platform.cli;

import java.io.PrintStream;
import java.util.Locale;

/** One line on a terminal that tells how far the work is. Writes nothing where nobody watches. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 28;
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream stream;
    private final boolean shown;
    private String last = "";

    ProgressBar(PrintStream stream, boolean shown) {
        this.stream = stream;
        this.shown = shown;
    }

    /**
     * Draws the bar.
     *
     * @param label what is being done
     * @param percent 0 to 100; below 0 where it cannot be told
     * @param detail figures for people, may be empty
     */
    public void show(String label, int percent, String detail) {
        if (!shown) {
            return;
        }
        var line = percent < 0 ? "%s  %s".formatted(label, detail) : bar(label, Math.min(percent, 100), detail);
        if (!line.equals(last)) {
            stream.print(ERASE_LINE + line);
            stream.flush();
            last = line;
        }
    }

    private static String bar(String label, int percent, String detail) {
        var done = percent * WIDTH / 100;
        return "%-10s [%s%s] %3d %%  %s"
                .formatted(label, "#".repeat(done), ".".repeat(WIDTH - done), percent, detail)
                .stripTrailing();
    }

    /**
     * Writes a count with separators, as people read it.
     *
     * @param count a count
     * @return such as {@code 12,345}
     */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (shown && !last.isEmpty()) {
            stream.print(ERASE_LINE);
            stream.flush();
            last = "";
        }
    }
}
