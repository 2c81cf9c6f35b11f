package io.tessera.verification.domains;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A set of domains read from a text: one or several a line, {@code #} begins a comment. */
public final class DomainList {

    private final Set<String> domains;

    private DomainList(Set<String> domains) {
        this.domains = Set.copyOf(domains);
    }

    /**
     * Returns a list without domains.
     *
     * @return the empty list
     */
    public static DomainList empty() {
        return new DomainList(Set.of());
    }

    /**
     * Reads a list from a file in UTF-8.
     *
     * @param file the file
     * @return the list
     * @throws UncheckedIOException when it cannot be read; the message names the file
     */
    public static DomainList ofFile(Path file) {
        try (var lines = Files.lines(file)) {
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of domains " + file, e);
        }
    }

    static DomainList ofResource(String name) {
        var stream = Objects.requireNonNull(DomainList.class.getResourceAsStream(name), name);
        try (stream) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DomainList of(Stream<String> lines) {
        var domains = new HashSet<String>();
        lines.forEach(line -> {
            for (var word :
                    line.split("#", 2)[0].toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    domains.add(word);
                }
            }
        });
        return new DomainList(domains);
    }

    DomainList without(DomainList other) {
        var rest = new HashSet<>(domains);
        rest.removeAll(other.domains);
        return new DomainList(rest);
    }

    DomainList and(DomainList other) {
        var both = new HashSet<>(domains);
        both.addAll(other.domains);
        return new DomainList(both);
    }

    boolean contains(String domain) {
        return domains.contains(domain);
    }

    boolean containsOrIsBelow(String domain) {
        for (var at = 0; at >= 0 && at < domain.length(); at = next(domain, at)) {
            if (domains.contains(domain.substring(at))) {
                return true;
            }
        }
        return false;
    }

    Set<String> domains() {
        return domains;
    }

    private static int next(String domain, int from) {
        var dot = domain.indexOf('.', from);
        return dot < 0 ? -1 : dot + 1;
    }
}
