package io.tessera.platform.modules;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ExitCodeGenerator;

/** {@code tessera.modules} names a module that this jar does not hold, leaves none to run, or combines what cannot be. */
public final class UnknownModulesException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> known;

    private UnknownModulesException(String message, Set<String> known) {
        super(message);
        this.known = known;
    }

    static UnknownModulesException notAlone(String module, String selection, Set<String> known) {
        return new UnknownModulesException(
                "tessera.modules=%s: %s runs in a process of its own, without other modules."
                        .formatted(selection, module),
                known);
    }

    UnknownModulesException(List<String> unknown, String selection, Set<String> known) {
        this(
                unknown.isEmpty()
                        ? "tessera.modules=%s leaves no module to run.".formatted(selection)
                        : "tessera.modules=%s names what is no module here: %s."
                                .formatted(selection, String.join(", ", unknown)),
                known);
    }

    /**
     * Tells how to choose modules.
     *
     * @return one or two sentences that list the valid names
     */
    public String advice() {
        return "Choose among: %s. Write * for all of them and a hyphen before a name to leave it out (*,-scoring)."
                .formatted(String.join(", ", known));
    }

    /** Bad usage, since the selection was typed by somebody. */
    @Override
    public int getExitCode() {
        return 2;
    }
}
