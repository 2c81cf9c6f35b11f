package io.tessera.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.Tessera;
import io.tessera.testing.TestServer;
import io.tessera.testing.WithoutTestClasses;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A module that does not run contributes nothing, and the others start without it. */
class ModuleActivationTests {

    /** Each module alone, and all but each. */
    static Stream<Set<String>> subsets() {
        var all = new LinkedHashSet<>(ModuleNames.all());
        all.removeAll(ModuleNames.alone());
        return Stream.concat(
                all.stream().map(Set::of),
                all.stream()
                        .map(left -> all.stream()
                                .filter(name -> !name.equals(left))
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void startsWithSomeModulesAndNothingOfTheOthers(Set<String> active) {
        try (var context = start(String.join(",", active))) {
            var inactive = new ArrayList<>(ModuleNames.all());
            inactive.removeAll(active);

            assertThat(context.getBean(ActiveModules.class).names()).isEqualTo(active);
            assertThat(modulesOfBeans(context)).as("beans").doesNotContainAnyElementsOf(inactive);
            assertThat(modulesOfRoutes(context)).as("routes").doesNotContainAnyElementsOf(inactive);
            var kept = new LinkedHashSet<>(active);
            kept.retainAll(ModuleNames.withData());
            assertThat(schemas(context)).as("schemas").containsAll(kept).doesNotContainAnyElementsOf(inactive);
        }
    }

    @Test
    void stopsTheStartAtAnUnknownName() {
        assertThatThrownBy(() -> start("*,-whales")).isInstanceOf(UnknownModulesException.class);
    }

    private static ConfigurableApplicationContext start(String modules) {
        var database = TestServer.freshDatabase();
        return new SpringApplicationBuilder(Tessera.class)
                .initializers(new WithoutTestClasses())
                .logStartupInfo(false)
                .run(
                        "--tessera.modules=" + modules,
                        "--tessera.data-dir=" + TestServer.freshDirectory(),
                        "--tessera.database.pool-size=4",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--server.port=0");
    }

    private static Set<String> modulesOfBeans(ConfigurableApplicationContext context) {
        return Stream.of(context.getBeanDefinitionNames())
                .map(name -> context.getBeanFactory().getType(name, false))
                .filter(type -> type != null)
                .map(type -> ModuleNames.of(ClassUtils.getUserClass(type)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Set<String> modulesOfRoutes(ConfigurableApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/"))
                .map(pattern -> pattern.split("/")[2])
                .collect(Collectors.toSet());
    }

    private static List<String> schemas(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select nspname from pg_namespace")
                .query(String.class)
                .list();
    }
}
