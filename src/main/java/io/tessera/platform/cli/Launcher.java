package io.tessera.platform.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Starts Tessera inside this process, for the commands that need it. */
public final class Launcher {

    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.root", "ERROR",
            "logging.level.io.tessera", "WARN",
            "logging.level.org.springframework.boot", "OFF",
            "spring.main.log-startup-info", "false",
            "springdoc.api-docs.enabled", "false",
            "tessera.tracing.enabled", "false");

    private final Class<?> application;
    private final List<String> settings;
    private final Terminal terminal;

    Launcher(Class<?> application, List<String> settings, Terminal terminal) {
        this.application = application;
        this.settings = List.copyOf(settings);
        this.terminal = terminal;
    }

    /**
     * Returns where the command writes.
     *
     * @return the terminal
     */
    public Terminal terminal() {
        return terminal;
    }

    /**
     * Returns what the user asked for on the command line beyond the command's own options.
     *
     * @return settings of the form {@code --name.of.setting=value}
     */
    public List<String> settings() {
        return settings;
    }

    /**
     * Starts the application to serve: on the configured port, with the configured logs.
     *
     * @return the running application, which ends when the process is told to stop
     */
    public RunningTessera serve() {
        var sessionKey = SessionKey.random();
        return new RunningTessera(builder(Map.of()).initializers(sessionKey).run(arguments()), sessionKey.token());
    }

    /**
     * Starts the application of a module that runs in a process of its own.
     *
     * @param own the module's application
     * @return the running application
     */
    RunningTessera serve(Class<?> own) {
        // without auto-configuration there is no web server either
        var web = AnnotatedElementUtils.hasAnnotation(own, EnableAutoConfiguration.class);
        var context = new SpringApplicationBuilder(own)
                .bannerMode(Banner.Mode.OFF)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .run(arguments());
        return new RunningTessera(context, SessionKey.random().token());
    }

    /**
     * Starts the application for one command: on a free port of the loopback interface, quiet, with a key that only this
     * process knows and that is never stored. Nothing stops it but {@link RunningTessera#close}.
     *
     * @param overrides settings that go before all others
     * @return the running application
     */
    public RunningTessera headless(Map<String, Object> overrides) {
        var sessionKey = SessionKey.random();
        var properties = new LinkedHashMap<String, Object>(QUIET);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", "0");
        properties.put("server.shutdown", "immediate");
        properties.putAll(overrides);
        var context = builder(properties)
                .registerShutdownHook(false)
                .initializers(sessionKey)
                .run(arguments());
        return new RunningTessera(context, sessionKey.token());
    }

    private SpringApplicationBuilder builder(Map<String, Object> overrides) {
        var builder = new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .properties("tessera.database.start-early=true");
        if (!overrides.isEmpty()) {
            // before the environment's own sources, so that neither a file nor a variable changes what a command relies
            // on
            builder.listeners(new OverridingSettings(overrides));
        }
        return builder;
    }

    private String[] arguments() {
        return settings.toArray(String[]::new);
    }
}
