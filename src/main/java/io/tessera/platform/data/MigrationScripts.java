package io.tessera.platform.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migration scripts of one folder, read once and handed to Flyway, which would search the whole class path each time. */
final class MigrationScripts implements ResourceProvider {

    private static final PathMatchingResourcePatternResolver CLASS_PATH =
            new PathMatchingResourcePatternResolver(MigrationScripts.class.getClassLoader());

    private final List<Script> scripts;

    private MigrationScripts(List<Script> scripts) {
        this.scripts = scripts;
    }

    /** Reads {@code db/migration/<folder>}; a module without a folder has no scripts. */
    static MigrationScripts of(String folder) {
        try {
            return new MigrationScripts(
                    Arrays.stream(CLASS_PATH.getResources("classpath*:db/migration/" + folder + "/*.sql"))
                            .map(Script::read)
                            .sorted(Comparator.comparing(Script::name))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of %s cannot be read".formatted(folder), e);
        }
    }

    boolean isEmpty() {
        return scripts.isEmpty();
    }

    /** Everything that decides what the schema looks like, as text. */
    String content() {
        var all = new StringBuilder();
        scripts.forEach(script ->
                all.append(script.name()).append('\n').append(script.sql()).append('\n'));
        return all.toString();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.name().equals(name))
                .map(Loaded::new)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.name().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.name()::endsWith))
                .<LoadableResource>map(Loaded::new)
                .toList();
    }

    private record Script(String name, String sql) {

        static Script read(Resource resource) {
            try {
                return new Script(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("Migration %s cannot be read".formatted(resource), e);
            }
        }
    }

    /** A script as Flyway wants it. */
    private static final class Loaded extends LoadableResource {

        private final Script script;

        Loaded(Script script) {
            this.script = script;
        }

        @Override
        public Reader read() {
            return new StringReader(script.sql());
        }

        @Override
        public String getAbsolutePath() {
            return script.name();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return script.name();
        }

        @Override
        public String getFilename() {
            return script.name();
        }

        @Override
        public String getRelativePath() {
            return script.name();
        }
    }
}
