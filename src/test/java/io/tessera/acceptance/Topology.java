package io.tessera.acceptance;

import io.tessera.platform.cli.split.SplitPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Into which processes the suite's Tessera is cut. {@code -Dtessera.topology} says it: {@code one} process, the usual; {@code
 * split}, each module in its own; the name of a module, that one outside and all others together with the edge; {@code edge}, the
 * edge apart from one process of all others; {@code first} and {@code second}, the two single ones whose turn it is today.
 *
 * @param name one of these, the turns resolved
 */
record Topology(String name) {

    static final String PROPERTY = "tessera.topology";
    private static final String ONE = "one";
    private static final String SPLIT = "split";

    /** The single extractions there are, in turn. */
    static List<String> singles() {
        var singles = new ArrayList<>(SplitPlan.ofThisJar().modules());
        singles.add(SplitPlan.EDGE);
        return singles;
    }

    /** Returns what this run of the suite is about. */
    static Topology current() {
        var wanted = System.getProperty(PROPERTY, ONE);
        return switch (wanted) {
            case "first" -> inTurn(0);
            case "second" -> inTurn(1);
            default -> named(wanted);
        };
    }

    /** Each day two others, so that all have had their turn within a working week. */
    private static Topology inTurn(int place) {
        var singles = singles();
        var day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        return new Topology(singles.get((int) ((2 * day + place) % singles.size())));
    }

    private static Topology named(String name) {
        if (!name.equals(ONE) && !name.equals(SPLIT) && !singles().contains(name)) {
            throw new IllegalArgumentException("%s=%s: there are one, split, first, second, %s"
                    .formatted(PROPERTY, name, String.join(", ", singles())));
        }
        return new Topology(name);
    }

    boolean isOne() {
        return name.equals(ONE);
    }

    /** Starts a Tessera cut so. */
    Installation start(Path dataDirectory) {
        if (isOne()) {
            return Server.on(dataDirectory);
        }
        return name.equals(SPLIT) ? SplitServer.on(dataDirectory) : SplitServer.on(dataDirectory, "--alone", name);
    }
}
