package io.tessera.platform.web.idempotency;

import io.tessera.platform.web.RequestsPassedOn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts keys in front of every controller: the filter inside of all limits, the interceptor behind the permission. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyConfiguration implements WebMvcConfigurer {

    private static final int INSIDE_THE_LIMITS = -40;

    private final IdempotencyKeys keys;

    IdempotencyConfiguration(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new IdempotencyInterceptor(keys)).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    /** Static, so that the filter does not wait for MVC. */
    @Bean
    static FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotencyKeys keys, ObjectProvider<RequestsPassedOn> passedOn) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(
                keys, request -> passedOn.stream().anyMatch(requests -> requests.include(request))));
        filter.setOrder(INSIDE_THE_LIMITS);
        return filter;
    }
}
