package io.tessera.platform.cli;

import io.tessera.platform.identifiers.Typing;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A word where a command is expected, and which command it may have been meant to be.
 *
 * @param word what was typed
 * @param meant a command like it, empty when none is
 */
record UnknownCommand(String word, Optional<String> meant) {

    /** Returns the unknown command that a mistake is about; empty when it is about something else. */
    static Optional<UnknownCommand> in(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        var commands = problem.getCommandLine().getSubcommands().keySet();
        var word = unmatched.getUnmatched().getFirst();
        return commands.isEmpty() || word.startsWith("-")
                ? Optional.empty()
                : Optional.of(new UnknownCommand(word, like(word.toLowerCase(Locale.ROOT), commands, unmatched)));
    }

    private static Optional<String> like(String word, Set<String> commands, UnmatchedArgumentException unmatched) {
        return commands.stream()
                .filter(command -> command.equals(word) || Typing.isOneApart(word, command))
                .findFirst()
                .or(() -> commands.stream()
                        .filter(command -> word.length() > 1 && command.startsWith(word))
                        .findFirst())
                .or(() -> unmatched.getSuggestions().stream()
                        .filter(commands::contains)
                        .findFirst());
    }

    /** Returns what to tell of it. */
    String text() {
        return "unknown command '%s'%s"
                .formatted(word, meant.map(", did you mean %s?"::formatted).orElse("."));
    }
}
