package io.tessera.platform.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.modules.ModuleNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** Texts of pages: German as complete as English, and every text that a template names is there. */
class TextsTests {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern NAMED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)[}(]");

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void areAsCompleteInGermanAsInEnglish(String module) throws IOException {
        var english = read(module);
        var german = read(module + "_de");

        // names of pages stand in the descriptors in English
        assertThat(german.stringPropertyNames().stream().filter(key -> !key.startsWith("name.")))
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(german.getProperty(key)).getFormats())
                    .as("values in %s", key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormats());
        }
    }

    @Test
    void nameEveryPagePanelCommandAndSearchInGerman() throws IOException {
        var messages = new StaticMessageSource();
        var shown = new Shown(messages);
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            for (var module : ModuleNames.descriptors()) {
                var german = Files.exists(MESSAGES.resolve(module.name() + "_de.properties"))
                        ? read(module.name() + "_de")
                        : new Properties();
                german.forEach(
                        (key, text) -> messages.addMessage(String.valueOf(key), Locale.GERMAN, String.valueOf(text)));
                var pages = module.pages();
                Stream.of(
                                pages.navigation().stream().map(entry -> entry.path()),
                                pages.panels().stream().map(panel -> panel.path()),
                                pages.commands().stream().map(command -> command.path()),
                                pages.searches().stream().map(search -> search.path()))
                        .flatMap(paths -> paths)
                        .forEach(path -> assertThat(shown.name(path, "?"))
                                .as("German name of %s", path)
                                .isNotEqualTo("?"));
            }
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void areThereForEveryTemplate() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                var module = TEMPLATES.relativize(file).getName(0).toString();
                var known = Stream.of("platform", module)
                        .flatMap(bundle -> keys(bundle))
                        .collect(Collectors.toSet());
                var named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    if (!known.contains(named.group(1))) {
                        missing.add(file + ": " + named.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> keys(String bundle) {
        try {
            return read(bundle).stringPropertyNames().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
