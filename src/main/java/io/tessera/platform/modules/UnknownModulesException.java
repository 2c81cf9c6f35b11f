package io.tessera.platform.modules;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ExitCodeGenerator;

/** {@code tessera.modules} names a module that this jar does not hold, or leaves none to run. */
public final class UnknownModulesException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> known;

    UnknownModulesException(List<String> unknown, String selection, Set<String> known) {
        super(
                unknown.isEmpty()
                        ? "tessera.modules=%s leaves no module to run.".formatted(selection)
                        : "tessera.modules=%s names what is no module here: %s."
                                .formatted(selection, String.join(", ", unknown)));
        this.known = known;
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
