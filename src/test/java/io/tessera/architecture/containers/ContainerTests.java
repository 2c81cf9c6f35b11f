package io.tessera.architecture.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.DatabaseRequirements;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.testing.DebianServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;

class ContainerTests {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern EXACT = Pattern.compile("[\\w./-]+:\\d+\\.\\d+[\\w.-]*");

    private final Dockerfile image = Dockerfile.read(DOCKER.resolve("Dockerfile"));
    private final Map<String, Object> composition = yaml("compose.yaml");

    @Test
    void buildOnImagesOfAnExactVersion() {
        var names = Stream.concat(
                image.all("FROM").stream().map(line -> line.split(" ")[0]),
                services().values().stream().map(service -> (String) service.get("image")));

        assertThat(names).hasSize(4).allMatch(EXACT.asMatchPredicate());
    }

    @Test
    void runAsAnOrdinaryUserWhoseFilesAreInAVolume() {
        assertThat(image.all("USER")).containsExactly("tessera");
        assertThat(image.last("USER")).as("before the process").isLessThan(image.last("ENTRYPOINT"));
        assertThat(image.last("RUN")).as("nothing is installed by that user").isLessThan(image.last("USER"));
        assertThat(image.all("VOLUME")).containsExactly(image.variables().get("TESSERA_DATA_DIR"));
        assertThat(image.all("FROM").getLast()).contains("-jre-").contains(":25.");
    }

    @Test
    void copyOnlyWhatIsInTheRepositoryAndSentToTheEngine() throws IOException {
        var sent = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        var copied = image.all("COPY").stream()
                .filter(line -> !line.startsWith("--from"))
                .map(line -> line.split(" ")[0])
                .toList();

        assertThat(copied).isNotEmpty().allMatch(path -> Files.exists(Path.of(path)));
        assertThat(copied).hasSameElementsAs(sent);
    }

    @Test
    void setOnlySettingsThatExist() throws IOException {
        var launcher = Files.readString(Path.of("bin/tessera"));
        var tessera = service("tessera");
        var set = new TreeSet<>(image.variables().keySet());
        set.addAll(section(tessera, "environment").keySet());
        var known = knownSettings().stream().map(ContainerTests::variable).collect(Collectors.toSet());

        assertThat(set).allMatch(name -> known.contains(name) || launcher.contains("${" + name));
        assertThat(secretsOf(tessera)).isNotEmpty().allMatch(name -> known.contains(variable(name)));
    }

    @Test
    void readSecretsFromFilesNamedAsTheSettings(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("spring.datasource.password"), "ahoy\n");
        var source = image.variables().get("SPRING_CONFIG_IMPORT");
        assertThat(source).endsWith("configtree:/run/secrets/");
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "image", Map.of("spring.config.import", source.replace("/run/secrets", secrets.toString()))));

        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("ahoy");
    }

    @Test
    void mountNoPathOfAMachineAndOpenNoPortToTheWorld() {
        var volumes = section(composition, "volumes").keySet();

        services().values().stream()
                .flatMap(service -> list(service, "volumes"))
                .forEach(mount -> {
                    var source = mount.split(":")[0];
                    assertThat(volumes.contains(source)
                                    || Files.exists(DOCKER.resolve(source)) && source.startsWith("./"))
                            .as(mount)
                            .isTrue();
                });
        assertThat(services().values().stream().flatMap(service -> list(service, "ports")))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void holdNoSecret() throws IOException {
        var text = Files.readString(DOCKER.resolve("compose.yaml"));

        assertThat(section(service("database"), "environment").keySet()).doesNotContain("POSTGRES_PASSWORD");
        assertThat(section(composition, "secrets").values())
                .isNotEmpty()
                .allSatisfy(secret ->
                        assertThat(((Map<?, ?>) secret).get("file").toString()).startsWith("./secrets/"));
        assertThat(text).doesNotContainIgnoringCase("password: ");
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/docker/secrets/");
    }

    @Test
    void askTheServerHowItIs() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        var status = new int[] {200};
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        var port = server.getAddress().getPort();

        assertThat(health(port)).as("up").isZero();
        status[0] = 503;
        assertThat(health(port)).as("down").isNotZero();
        server.stop(0);
        assertThat(health(port)).as("away").isNotZero();
        assertThat(image.all("HEALTHCHECK").getFirst()).contains("CMD [\"/opt/tessera/bin/healthcheck\"]");
    }

    @Test
    void giveTheDatabasesUserAllThatIsNeededAndNoMore() throws IOException, SQLException {
        assumeTrue(DebianServer.isInstalled(), "Debian's PostgreSQL 15 is not installed");
        var script = Files.readString(DOCKER.resolve("initdb/10-tessera.sh"));
        var sql = script.substring(script.indexOf("<<'SQL'\n") + 8, script.lastIndexOf("SQL"))
                .replace(":'password'", "'ahoy'");
        try (var server = DebianServer.start()) {
            server.administer("postgres", Arrays.stream(sql.split(";\\s*")).toArray(String[]::new));
            var owner = new DatabaseOwner(server.url("tessera"), "tessera", "ahoy");

            assertThat(DatabaseRequirements.check(
                            owner, ActiveModules.selectedBy("*").names()))
                    .isEmpty();
            try (var connection = owner.connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select rolsuper or rolcreatedb or rolreplication from pg_roles where rolname = current_user")) {
                row.next();
                assertThat(row.getBoolean(1)).isFalse();
            }
        }
    }

    private static int health(int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(DOCKER.resolve("healthcheck").toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** The settings in the application's file, those that the code asks for, and Spring Boot's own that matter here. */
    private static TreeSet<String> knownSettings() throws IOException {
        var settings = new TreeSet<String>();
        settings.add("spring.config.import");
        flatten("", new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml"))), settings);
        var asked = Pattern.compile("@Value\\(\"\\$\\{([\\w.-]+)");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                asked.matcher(Files.readString(source)).results().forEach(one -> settings.add(one.group(1)));
            }
        }
        return settings;
    }

    private static void flatten(String prefix, Map<String, Object> tree, TreeSet<String> into) {
        tree.forEach((key, value) -> {
            into.add(prefix + key);
            if (value instanceof Map<?, ?> branch) {
                flatten(prefix + key + ".", cast(branch), into);
            }
        });
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static List<String> secretsOf(Map<String, Object> service) {
        return ((List<?>) service.get("secrets"))
                .stream()
                        .map(secret -> ((Map<?, ?>) secret).get("target").toString())
                        .toList();
    }

    private Map<String, Map<String, Object>> services() {
        return section(composition, "services").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cast((Map<?, ?>) entry.getValue())));
    }

    private Map<String, Object> service(String name) {
        return services().get(name);
    }

    private static Stream<String> list(Map<String, Object> from, String name) {
        return ((List<?>) from.getOrDefault(name, List.of())).stream().map(Object::toString);
    }

    private static Map<String, Object> section(Map<String, Object> from, String name) {
        return cast((Map<?, ?>) from.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Map<String, Object> yaml(String name) {
        try {
            return new Yaml().load(Files.readString(DOCKER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
