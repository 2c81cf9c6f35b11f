package io.tessera.platform.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command writes: data to standard output, messages to standard error. */
public final class Terminal {

    private static final String STDERR_IS_TERMINAL = "tessera.cli.stderr-is-terminal";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** The streams of this process. The launcher script says whether standard error is a terminal; Java cannot. */
    static Terminal ofProcess() {
        var told = System.getProperty(STDERR_IS_TERMINAL);
        var console = System.console();
        var interactive = told == null ? console != null && console.isTerminal() : Boolean.parseBoolean(told);
        return new Terminal(
                System.out, new PrintStream(System.err, true, StandardCharsets.UTF_8), interactive && notDumb());
    }

    private static boolean notDumb() {
        return !"dumb".equals(System.getenv("TERM"));
    }

    /**
     * Returns the stream for data.
     *
     * @return standard output
     */
    public PrintStream out() {
        return out;
    }

    /**
     * Returns the stream for messages.
     *
     * @return standard error
     */
    public PrintStream err() {
        return err;
    }

    /**
     * Writes a message for people.
     *
     * @param message one or more lines
     */
    public void say(String message) {
        err.println(message);
        err.flush();
    }

    /**
     * Begins a progress bar, which shows on a terminal only.
     *
     * @return the bar, not yet drawn
     */
    public ProgressBar progress() {
        return new ProgressBar(err, interactive);
    }
}
