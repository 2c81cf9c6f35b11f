package io.tessera.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One Tessera for all tests that need none of their own, cut into processes as {@link Topology} says and started with the first of
 * them. Where {@code tessera.acceptance.url}
 * names one that is there already, that one is used, and tests that look into its files are skipped.
 */
final class SharedServer implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var wantsServer = context.getTestMethod().stream()
                .flatMap(method -> Stream.of(method.getParameterTypes()))
                .anyMatch(Installation.class::equals);
        return wantsServer && System.getProperty("tessera.acceptance.url") != null
                ? ConditionEvaluationResult.disabled(
                        "the files and the database of a server elsewhere are out of reach")
                : ConditionEvaluationResult.enabled("the server is within reach");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Api.class || type == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var url = System.getProperty("tessera.acceptance.url");
        var wantsApi = parameter.getParameter().getType() == Api.class;
        if (url != null) {
            return new Api(URI.create(url), System.getProperty("tessera.acceptance.key"));
        }
        var server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .server;
        return wantsApi ? server.api() : server;
    }

    /** The server and its folder, gone at the end of the run. */
    private static final class Started implements AutoCloseable {

        private final Path folder = folder();
        private final Installation server = Topology.current().start(folder.resolve("data"));

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("tessera-acceptance");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
