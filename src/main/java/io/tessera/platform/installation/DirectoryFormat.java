package io.tessera.platform.installation;

import java.io.IOException;
import java.io.StringReader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which version wrote a data directory: an older program never touches what a newer one wrote. */
final class DirectoryFormat {

    /** Grows when the layout of the directory changes in a way that an older program would damage. */
    static final int CURRENT = 1;

    private static final String FILE = "tessera.properties";
    private static final String OWN_DATABASES = "own-databases";

    private DirectoryFormat() {}

    static void check(Path directory, @Nullable String version) throws IOException {
        var written = read(directory.resolve(FILE));
        var format = Integer.parseInt(written.getProperty("format", Integer.toString(CURRENT)));
        var writer = written.getProperty("version");
        if (format > CURRENT || isNewer(writer, version)) {
            throw new InstallationException(
                    "The data directory %s was written by a newer version of Tessera (%s, format %d; this is %s, format %d)."
                            .formatted(directory, writer, format, version, CURRENT),
                    "Run that version or a newer one; an older one could damage the data.");
        }
        if (format != CURRENT || version != null && !version.equals(writer)) {
            if (version != null) {
                written.setProperty("version", version);
            }
            write(directory, written);
        }
    }

    /** Returns the processes of a split that have databases of their own here; empty where all is in one. */
    static List<String> ownDatabases(Path directory) throws IOException {
        var names = read(directory.resolve(FILE)).getProperty(OWN_DATABASES, "");
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    static void keepOwnDatabases(Path directory, List<String> processes) throws IOException {
        var written = read(directory.resolve(FILE));
        written.setProperty(OWN_DATABASES, String.join(",", processes));
        write(directory, written);
    }

    private static void write(Path directory, Properties content) throws IOException {
        content.setProperty("format", Integer.toString(CURRENT));
        var lines = content.stringPropertyNames().stream()
                .sorted()
                .map(name -> "%s=%s%n".formatted(name, content.getProperty(name)))
                .collect(Collectors.joining());
        PrivateFiles.write(directory.resolve(FILE), lines);
    }

    /** Returns the version of the running program; null where the build left no note of it, as in an IDE. */
    static @Nullable String program() {
        try (var note = DirectoryFormat.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (note != null) {
                properties.load(note);
            }
            return properties.getProperty("build.version");
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        return properties;
    }

    private static boolean isNewer(@Nullable String writer, @Nullable String version) {
        return writer != null && version != null && Version.parse(writer).compareTo(Version.parse(version)) > 0;
    }
}
