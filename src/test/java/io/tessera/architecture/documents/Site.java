package io.tessera.architecture.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** The site: pages of one look, with a menu of all of them. Nothing is loaded from elsewhere. */
final class Site {

    private final Path folder;
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();

    Site(Path folder) throws IOException {
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    void add(String file, String title, String body) {
        titles.put(file, title);
        bodies.put(file, body);
    }

    void write() throws IOException {
        try (InputStream style = Site.class.getResourceAsStream("/documents/style.css")) {
            if (style == null) {
                throw new IllegalStateException("documents/style.css is missing");
            }
            Files.write(folder.resolve("style.css"), style.readAllBytes());
        }
        for (var file : titles.keySet()) {
            Files.writeString(folder.resolve(file), page(file), StandardCharsets.UTF_8);
        }
    }

    private String page(String file) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s · Tessera</title>
                <link rel="stylesheet" href="style.css">
                </head>
                <body>
                <a class="skip" href="#content">To the content</a>
                <header><p>Tessera</p><nav aria-label="Pages">%2$s</nav></header>
                <main id="content">
                <h1>%1$s</h1>
                %3$s
                </main>
                <footer><p>Made from the code by the build.</p></footer>
                </body>
                </html>
                """.formatted(Html.text(titles.getOrDefault(file, "")), menu(file), bodies.get(file));
    }

    private String menu(String current) {
        return titles.entrySet().stream()
                .map(page -> page.getKey().equals(current)
                        ? "<a href=\"%s\" aria-current=\"page\">%s</a>"
                                .formatted(page.getKey(), Html.text(page.getValue()))
                        : Html.link(page.getKey(), page.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
