package io.tessera.platform.cli;

import io.tessera.platform.access.BootstrapKey;
import io.tessera.platform.access.FirstLink;
import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/** What is shown once Tessera serves: where it and its console are, the way in at the first start, and what to try. */
public final class Welcome {

    /** How the line begins that tells where the console is. */
    public static final String CONSOLE = "The console is at ";

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
        tessera.find(FirstLink.class).ifPresent(links -> showConsole(out, tessera, links));
        tessera.find(BootstrapKey.class)
                .flatMap(BootstrapKey::take)
                .ifPresentOrElse(
                        key -> showKey(out, key),
                        () -> out.println("%s is the key that was shown at the first start.".formatted(KEY_VARIABLE)));
        out.println("Try:");
        out.println("  " + curl(tessera, "'%s/api/scoring/leads?limit=3'"));
        out.println("  printf 'Name,Email\\nAda Lovelace,ada@lovelace-engines.com\\n' | "
                + curl(tessera, "-F 'file=@-;filename=ada.csv' '%s/api/discovery/imports'"));
        out.println("  " + curl(tessera, "'%s/api/contacts/people?q=ada'"));
        out.flush();
    }

    private static void showConsole(PrintStream out, RunningTessera tessera, FirstLink links) {
        links.take()
                .ifPresentOrElse(
                        path -> {
                            out.println();
                            out.println(
                                    "Open this link in a browser to become the administrator. It works once, for a day:");
                            out.println("  " + tessera.address() + path);
                        },
                        () -> out.println(CONSOLE + tessera.address() + "/"));
        out.println();
    }

    private static void showKey(PrintStream out, String key) {
        out.println();
        out.println("The administrator's API key, shown this once (bin/tessera key create makes others):");
        out.println("  export TESSERA_KEY=" + key);
        out.println();
    }

    private static String curl(RunningTessera tessera, String rest) {
        return "curl -H \"Authorization: Bearer %s\" ".formatted(KEY_VARIABLE) + rest.formatted(tessera.address());
    }
}
