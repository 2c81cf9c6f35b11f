package io.tessera.platform.cli;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings a command relies on: put before all other sources, so that neither a file nor a variable of the environment
 * changes them, and before the logging system reads its own.
 */
record OverridingSettings(Map<String, Object> settings)
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
