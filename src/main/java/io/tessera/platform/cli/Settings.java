package io.tessera.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings as the application would see them, for commands that do not start it. */
final class Settings {

    private final ConfigurableEnvironment environment = new StandardEnvironment();

    /** Reads what was typed, the environment and the files, in the order of Spring Boot. */
    Settings(List<String> typed) {
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(typed.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
    }

    Path dataDirectory() {
        return Path.of(environment.getProperty("tessera.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }
}
