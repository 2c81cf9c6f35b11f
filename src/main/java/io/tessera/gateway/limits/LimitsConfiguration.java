package io.tessera.gateway.limits;

import io.tessera.gateway.instances.SomeModuleRunsElsewhere;
import io.tessera.platform.web.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts the limit behind Spring Security (-100) and before whatever looks at bodies (-50). */
@Configuration(proxyBeanMethods = false)
@Conditional(SomeModuleRunsElsewhere.class)
@EnableConfigurationProperties(LimitSettings.class)
class LimitsConfiguration {

    private static final int BEHIND_SECURITY = -60;

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(LimitSettings settings, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new RateFilter(settings, problems));
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }
}
