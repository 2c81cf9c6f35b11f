package io.tessera.testing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives each Spring context of the tests a database and a data directory of its own. */
final class TestDatabaseCustomizer implements ContextCustomizerFactory {

    /** Known to everybody, and the same in all contexts: an address has one hash in all tests. */
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        if (AnnotatedElementUtils.hasAnnotation(testClass, OwnDatabase.class)) {
            return null;
        }
        var test = AnnotatedElementUtils.findMergedAnnotation(testClass, TesseraTest.class);
        return new FreshDatabase(test == null ? null : String.join(",", test.modules()));
    }

    /** Equal ones share a cached context, and so its database. */
    private record FreshDatabase(@Nullable String modules) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var values = new ArrayList<>(List.of(
                    "tessera.data-dir=" + TestServer.freshDirectory(),
                    "tessera.secret=" + SECRET,
                    "tessera.database.pool-size=16",
                    // a module alone hears nothing of the others: its test sees to that itself
                    "management.health.bridge.enabled=false",
                    "management.health.identity-keys.enabled=false"));
            if (modules != null) {
                values.add("tessera.modules=" + modules);
            }
            var database = TestServer.preparedDatabase();
            values.add("spring.datasource.url=" + database.url());
            values.add("spring.datasource.username=" + database.user());
            values.add("spring.datasource.password=" + database.password());
            TestPropertyValues.of(values).applyTo(context);
        }
    }
}
