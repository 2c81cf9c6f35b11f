package io.tessera.platform.cli;

import io.tessera.platform.access.BootstrapKey;
import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/** What is shown once Tessera serves: where it is, the administrator's key at the first start, and what to try. */
public final class Welcome {

    private static final String KEY_VARIABLE = "$TESSERA_KEY";

    private Welcome() {}

    /**
     * Shows it on standard output.
     *
     * @param tessera the running application
     * @param terminal where to
     */
    public static void show(RunningTessera tessera, Terminal terminal) {
        var out = terminal.out();
        out.println(
                Ansi.AUTO.string("@|bold Tessera " + Version.current() + "|@ at @|bold " + tessera.address() + "|@"));
        tessera.find(BootstrapKey.class).flatMap(BootstrapKey::take).ifPresent(key -> showKey(out, key));
        out.println("Try:");
        out.println("  " + curl(tessera, "/api/platform/modules"));
        out.println("  " + curl(tessera, "/api/discovery/imports -F file=@leads.csv"));
        out.println("  " + curl(tessera, "/api/scoring/leads?limit=10"));
        out.flush();
    }

    private static void showKey(PrintStream out, String key) {
        out.println();
        out.println("The administrator's API key, shown this once (bin/tessera key create makes others):");
        out.println("  export TESSERA_KEY=" + key);
        out.println();
    }

    private static String curl(RunningTessera tessera, String rest) {
        var path = rest.split(" ", 2);
        var options = path.length > 1 ? " " + path[1] : "";
        return "curl -H \"Authorization: Bearer %s\" '%s%s'%s"
                .formatted(KEY_VARIABLE, tessera.address(), path[0], options);
    }
}
