package harbour;

import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import io.tessera.platform.data.InstallationSecret;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Tessera's web conventions around one controller, without database and modules. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
        })
@ComponentScan(
        basePackages = {"harbour", "io.tessera.platform.access", "io.tessera.platform.web"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.tessera\\.platform\\.(web\\.(idempotency|reference)|access\\.tokens)\\..*"))
public class HarbourApplication {

    /** A token that may do everything. */
    public static final String MASTER = "harbour-master";

    /** A token that may only look. */
    public static final String VISITOR = "visitor";

    private static final Map<String, Caller> CALLERS = Map.of(
            MASTER,
            new Caller("master", Set.of("*")),
            VISITOR,
            new Caller("visitor", Set.of("harbour:read")),
            "engineer",
            new Caller("engineer", Set.of("platform:metrics")),
            "operator",
            new Caller("operator", Set.of("platform:operate")));

    @Bean
    InstallationSecret installationSecret() {
        return InstallationSecret.of("aGFyYm91ciBoYXJib3VyIGhhcmJvdXIgaGFyYm91ciAzMmI=");
    }

    @Bean
    Authenticator authenticator() {
        return token -> Optional.ofNullable(CALLERS.get(token));
    }
}
