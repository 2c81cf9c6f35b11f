package io.tessera.platform.access.tokens;

import io.tessera.platform.access.IdentityLocation;
import io.tessera.platform.access.ServiceIdentity;
import io.tessera.platform.access.TokenVerifier;
import io.tessera.platform.modules.ActiveModules;
import java.net.URI;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import tools.jackson.databind.json.JsonMapper;

/** How tokens are verified here: with identity's own keys where it runs in this process, else with fetched ones. */
@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

    @Bean
    TokenVerifier tokenVerifier(VerificationKeys keys, ActiveModules modules, Clock clock) {
        return new VerifyTokens(keys, modules, clock);
    }

    @Bean
    @Fallback
    IdentityLocation configuredIdentity(@Value("${tessera.identity.jwks-uri:}") String addresses) {
        var configured = Stream.of(addresses.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(URI::create)
                .toList();
        return () -> configured;
    }

    /** Not where identity runs: its own component is known by now, since components come before bean methods. */
    @Bean(initMethod = "start")
    @ConditionalOnMissingBean(VerificationKeys.class)
    FetchedKeys fetchedKeys(IdentityLocation location, Clock clock) {
        return new FetchedKeys(location, clock);
    }

    @Bean
    @ConditionalOnBean(FetchedKeys.class)
    @ConditionalOnEnabledHealthIndicator("identity-keys")
    IdentityKeysHealth identityKeysHealthIndicator(FetchedKeys keys) {
        return new IdentityKeysHealth(keys);
    }

    /** Not where identity runs, which signs for itself. */
    @Bean
    @ConditionalOnMissingBean
    ServiceIdentity exchangedIdentity(
            IdentityLocation location, @Value("${tessera.service-key:}") String key, Clock clock, JsonMapper json) {
        return new ExchangedIdentity(location, key.strip(), clock, json);
    }
}
