package io.tessera.gateway.testing;

import io.tessera.platform.access.ServiceTokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Tokens that say in plain words whom they stand for and which module they are meant for. */
@TestConfiguration(proxyBeanMethods = false)
public class PlainTokens {

    @Bean
    @Primary
    ServiceTokens plainTokens() {
        return (caller, audience) -> "token-of-" + caller.name() + "-for-" + audience;
    }
}
