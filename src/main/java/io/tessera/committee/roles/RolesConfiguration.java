package io.tessera.committee.roles;

import io.tessera.committee.titles.TitleReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the reader of titles a bean: it is plain Java and knows nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class RolesConfiguration {

    @Bean
    TitleReader titleReader() {
        return new TitleReader();
    }
}
