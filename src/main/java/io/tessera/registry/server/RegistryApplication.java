package io.tessera.registry.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.netflix.eureka.EurekaClientConfigBean;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A Eureka server and nothing else: no component of Tessera's own is looked for, and no database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration",
            "org.springdoc.core.configuration.SpringDocConfiguration"
        })
@EnableEurekaServer
@Import(RegistrySecurity.class)
public class RegistryApplication {

    /** It is its own only server, and registers nowhere. */
    @Bean
    EurekaClientConfigBean registersNowhere() {
        var client = new EurekaClientConfigBean();
        client.setRegisterWithEureka(false);
        client.setFetchRegistry(false);
        return client;
    }
}
