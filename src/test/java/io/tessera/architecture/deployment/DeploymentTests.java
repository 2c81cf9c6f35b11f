package io.tessera.architecture.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.cli.split.SplitPlan;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.modules.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Compares the descriptions of a split with the list of modules. {@code mvn -Dquick test -Dtest=DeploymentTests
 * -Ddeployment=renew} writes them anew.
 */
class DeploymentTests {

    private static final Path DOCKER = Path.of("docker");
    private static final SplitPlan PLAN = SplitPlan.ofThisJar();

    @Test
    void describesTheModulesThereAre() throws IOException {
        var files = files(PLAN);
        if ("renew".equals(System.getProperty("deployment"))) {
            for (var file : files.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
        }

        for (var file : files.entrySet()) {
            assertThat(file.getKey()).as("renew with -Ddeployment=renew").hasContent(file.getValue());
        }
        try (var there = Files.list(DOCKER.resolve("kubernetes"))) {
            assertThat(there).as("no file of a module that is gone").allMatch(files::containsKey);
        }
    }

    @Test
    void isSeenToBeStaleWhenAModuleIsAdded() throws IOException {
        var more = new ArrayList<>(ModuleNames.descriptors());
        more.add(new Lighthouse());

        var files = files(SplitPlan.of(more));

        assertThat(files).containsKey(DOCKER.resolve("kubernetes/lighthouse.yaml"));
        assertThat(files.get(DOCKER.resolve("compose.split.yaml")))
                .contains("TESSERA_MODULES: lighthouse", "INSTANCES_LIGHTHOUSE_0_URI")
                .isNotEqualTo(files(PLAN).get(DOCKER.resolve("compose.split.yaml")));
    }

    @Test
    void givesEveryModuleOneContainer() throws IOException {
        var services =
                map(map(yaml(DOCKER.resolve("compose.split.yaml")).getFirst()).get("services"));

        var modules = services.values().stream()
                .map(service ->
                        map(map(service).getOrDefault("environment", Map.of())).get("TESSERA_MODULES"))
                .filter(String.class::isInstance)
                .flatMap(names -> List.of(((String) names).split(",")).stream())
                .toList();

        assertThat(modules)
                .containsExactlyInAnyOrderElementsOf(ModuleNames.descriptors().stream()
                        .filter(module -> module.ownApplication().isEmpty())
                        .map(ModuleDescriptor::name)
                        .toList());
    }

    @Test
    void givesEveryModuleWhatKubernetesKeepsItRunningWith() throws IOException {
        for (var module : PLAN.modules()) {
            var kinds = yaml(DOCKER.resolve("kubernetes/" + module + ".yaml")).stream()
                    .map(document -> String.valueOf(map(document).get("kind")))
                    .toList();
            assertThat(kinds)
                    .as(module)
                    .contains("Deployment", "Service", "PodDisruptionBudget")
                    .containsAnyOf("HorizontalPodAutoscaler", "PersistentVolumeClaim");
        }
        assertThat(yaml(DOCKER.resolve("kubernetes/network-policies.yaml")))
                .allMatch(document -> "NetworkPolicy".equals(map(document).get("kind")));
        var listed = map(yaml(DOCKER.resolve("kubernetes/kustomization.yaml")).getFirst())
                .get("resources");
        assertThat(listed)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .allSatisfy(file -> assertThat(DOCKER.resolve("kubernetes").resolve(String.valueOf(file)))
                        .exists());
    }

    @Test
    void setsSettingsByNamesThatArrive() throws IOException {
        var services =
                map(map(yaml(DOCKER.resolve("compose.split.yaml")).getFirst()).get("services"));
        var edge = new HashMap<String, Object>(map(map(services.get("edge")).get("environment")));

        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", edge));
        ConfigurationPropertySources.attach(environment);

        assertThat(environment.getProperty("tessera.modules")).contains("identity");
        assertThat(environment.getProperty("tessera.kafka.bootstrap-servers")).isEqualTo("kafka:9092");
        assertThat(environment.getProperty("tessera.identity.jwks-uri")).endsWith("/api/identity/jwks");
        assertThat(environment.getProperty("tessera.database.pool-size")).isEqualTo("8");
        assertThat(environment.getProperty("spring.datasource.url")).contains("database:5432");
        for (var module : PLAN.modules()) {
            assertThat(Binder.get(environment)
                            .bind(
                                    "spring.cloud.discovery.client.simple.instances.%s[0].uri".formatted(module),
                                    String.class)
                            .orElse("nowhere"))
                    .isEqualTo("http://%s:8080".formatted(module));
        }
    }

    private static Map<Path, String> files(SplitPlan plan) throws IOException {
        var images = Images.ofThisBuild();
        var files = new LinkedHashMap<Path, String>();
        files.put(DOCKER.resolve("compose.split.yaml"), ComposeFile.of(plan, images));
        KubernetesFiles.of(plan, images)
                .forEach((name, text) -> files.put(DOCKER.resolve("kubernetes").resolve(name), text));
        return files;
    }

    private static List<Object> yaml(Path file) throws IOException {
        var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
        return StreamSupport.stream(documents.spliterator(), false).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static final class Lighthouse implements ModuleDescriptor {

        @Override
        public String name() {
            return "lighthouse";
        }

        @Override
        public String purpose() {
            return "Shows the way.";
        }

        @Override
        public boolean holdsPersonalData() {
            return false;
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }
    }
}
