package io.tessera.gateway.testing;

import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * Starts an edge: gateway and identity, with no business module. All tests that use it share one; where modules run is told to
 * an {@link Edge}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@TesseraTest(
        modules = {"gateway", "identity"},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "tessera.gateway.connect-timeout=500ms",
            "tessera.gateway.response-timeout=1s",
            "tessera.gateway.health-interval=50ms",
            "tessera.gateway.concurrent-requests=4",
            "tessera.gateway.concurrent-streams=2",
            "tessera.gateway.patience=10ms",
            "tessera.gateway.pause=200ms",
            "tessera.web.max-body=100KB",
            "tessera.web.max-upload=200MB"
        })
@Import({TokensOfTests.class, PlainTokens.class, Edge.class})
public @interface EdgeTest {}
