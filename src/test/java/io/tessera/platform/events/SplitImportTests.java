package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.Tessera;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.testing.TestBroker;
import io.tessera.testing.TestServer;
import io.tessera.testing.TokensOfTests;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** One file, from its rows to the ranked list: in one process, and in three that share nothing but a server and a broker. */
class SplitImportTests {

    private static final List<String> PARTS =
            List.of("discovery,privacy,identity", "verification,hygiene", "contacts,committee,scoring");

    @Test
    void endsInTheSameListAsInOneProcess() {
        var kafka = Split.settings(TestBroker.bootstrapServers());
        var shared = TestServer.freshDatabase();
        var own = TestServer.freshDatabase();
        try (var whole = start("*", TestServer.freshDatabase(), List.of());
                var first = start(PARTS.get(0), shared, kafka);
                var second = start(PARTS.get(1), shared, kafka);
                var third = start(PARTS.get(2), own, kafka)) {
            var file = file();

            var expected = ranked(whole, post(whole, file), whole);
            var actual = ranked(third, post(first, file), first, second, third);

            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(actual).containsExactlyElementsOf(expected);
        }
    }

    private static ConfigurableApplicationContext start(String modules, OwnedDatabase database, List<String> settings) {
        var arguments = new ArrayList<>(List.of(
                "--tessera.modules=" + modules,
                "--tessera.data-dir=" + TestServer.freshDirectory(),
                "--tessera.secret=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--tessera.database.pool-size=10",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--server.port=0"));
        settings.stream().filter(setting -> setting.startsWith("--")).forEach(arguments::add);
        return new SpringApplicationBuilder(Tessera.class, AnyCaller.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("withoutTestClasses", new WithoutTestClasses()))
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    private static FlowId post(ConfigurableApplicationContext to, String csv) {
        var body = """
                --b\r
                Content-Disposition: form-data; name="file"; filename="leads.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --b--\r
                """.formatted(csv);
        var answer = visit(to)
                .send(
                        "POST",
                        "/api/discovery/imports",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=b");
        assertThat(answer.status()).isEqualTo(202);
        return new FlowId(UUID.fromString(answer.json().path("id").asString()));
    }

    /** Waits until the flow is settled in all processes; returns the list without ranks, which ties decide by random ids. */
    private static List<String> ranked(
            ConfigurableApplicationContext scoring, FlowId flow, ConfigurableApplicationContext... processes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> FlowAnswer.settled(Stream.of(processes)
                        .map(process -> process.getBean(FlowAnswers.class).answer(flow))
                        .toList()));
        return visit(scoring)
                .get("/api/scoring/leads.csv")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',') + 1))
                .sorted()
                .toList();
    }

    private static Visit visit(ConfigurableApplicationContext process) {
        var port = process.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return Visit.to(port).as(TokensOfTests.ALL);
    }

    /** People, some of them twice, of a dozen companies. */
    private static String file() {
        var titles = List.of("CEO", "VP Sales", "Head of Marketing", "Software Engineer", "CFO", "Werkstudent");
        var rows = IntStream.range(0, 180).mapToObj(row -> {
            var person = row % 150;
            return "Ada%1$d,Lovelace%1$d,%2$s,Harbour %3$d Ltd,ada%1$d.lovelace@harbour%3$d.com,+4930%4$d"
                    .formatted(person, titles.get(person % titles.size()), person % 12, 1_000_000 + person);
        });
        return Stream.concat(Stream.of("first name,last name,title,company,email,phone"), rows)
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }

    /** The processes take any token of the tests: who is allowed what is not the question here. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(TokensOfTests.class)
    static class AnyCaller {}

    /** What lies among the tests' classes is no part of the program. */
    private static final class WithoutTestClasses extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }
    }
}
