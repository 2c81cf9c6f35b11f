package io.tessera.identity.keys;

import io.tessera.platform.modules.ActiveModules;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Looks at a key given from outside before anything is made: a refusal leaves no database behind that somebody must remove. It
 * stands before the early start of the database in {@code spring.factories}, which decides the order.
 */
final class RefuseWeakKey implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var given = context.getEnvironment().getProperty(FirstKey.SETTING, "").strip();
        if (!given.isEmpty()
                && context.getBeanFactory().getBean(ActiveModules.class).has("identity")) {
            GivenKeys.check(given);
        }
    }
}
