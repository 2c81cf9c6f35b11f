package io.tessera.architecture.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the Javadoc in the sources says. */
final class Sources {

    private static final Path ROOT = Path.of("src", "main", "java");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain|value)\\s+([^}]*)}");

    private final Map<Class<?>, String> texts = new HashMap<>();

    /** Returns what is said of a type, without its tags. */
    String of(Class<?> type) {
        return block(type, "\\b(?:record|interface|enum|class)\\s+" + type.getSimpleName() + "\\b")
                .map(block -> clean(beforeTags(block)))
                .orElse("");
    }

    /** Returns what is said of a component of a record. */
    String ofComponent(Class<?> type, String component) {
        return block(type, "\\brecord\\s+" + type.getSimpleName() + "\\b")
                .flatMap(block -> tag(block, component))
                .orElse("");
    }

    /** Returns what is said of a method, without its tags. */
    String ofMethod(Class<?> type, String method) {
        return block(type, "\\n    (?:[\\w.]+\\s+)*[\\w.<>\\[\\], ?@]+\\s" + method + "\\(")
                .map(block -> clean(beforeTags(block)))
                .orElse("");
    }

    private Optional<String> block(Class<?> type, String declaration) {
        var text = texts.computeIfAbsent(type, Sources::read);
        var found = Pattern.compile(declaration).matcher(text);
        while (found.find()) {
            var end = text.lastIndexOf("*/", found.start() + 1);
            var start = text.lastIndexOf("/**", end);
            // between a comment and what it belongs to stand annotations, and nothing that ends a declaration
            if (start >= 0 && !text.substring(end, found.start()).matches("(?s).*[;}].*")) {
                return Optional.of(text.substring(start + 3, end).replaceAll("\\n\\s*\\* ?", "\n"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tag(String block, String component) {
        var found = Pattern.compile("@param " + component + "\\s+(.*?)(?=\\n@|\\z)", Pattern.DOTALL)
                .matcher(block);
        return found.find() ? Optional.of(clean(found.group(1))) : Optional.empty();
    }

    private static String beforeTags(String block) {
        return block.replaceFirst("(?s)\\n\\s*@(param|return|throws|see).*", "");
    }

    private static String clean(String javadoc) {
        return INLINE.matcher(javadoc)
                .replaceAll("$1")
                .replaceAll("</?[a-zA-Z][^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Class<?> type) {
        var outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        var file = ROOT.resolve(outer.getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
