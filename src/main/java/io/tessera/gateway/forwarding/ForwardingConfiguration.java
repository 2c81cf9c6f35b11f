package io.tessera.gateway.forwarding;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.tessera.gateway.instances.Balancing;
import io.tessera.gateway.instances.InstanceHealth;
import io.tessera.gateway.instances.RemoteModules;
import io.tessera.gateway.instances.SomeModuleRunsElsewhere;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.web.ProblemWriter;
import io.tessera.platform.web.RequestsPassedOn;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Wires the passing on, where some module runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@Conditional(SomeModuleRunsElsewhere.class)
@EnableConfigurationProperties(ForwardingSettings.class)
class ForwardingConfiguration {

    @Bean
    CloseableHttpClient clientOfInstances(ForwardingSettings settings) {
        return Connections.client(settings);
    }

    @Bean
    ProblemAnswers problemAnswers(ProblemWriter writer) {
        return new ProblemAnswers(writer);
    }

    @Bean
    EdgeRequestHeaders edgeRequestHeaders(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        return new EdgeRequestHeaders(new TraceHeaders(tracers, propagators));
    }

    @Bean
    EdgeResponseHeaders edgeResponseHeaders() {
        return new EdgeResponseHeaders();
    }

    @Bean
    ProxyExchangeHandlerFunction exchangeWithInstances(
            CloseableHttpClient client,
            ForwardingSettings settings,
            ProblemAnswers problems,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        return new ProxyExchangeHandlerFunction(
                new StreamingExchange(client, settings, problems), requestHeaders, responseHeaders);
    }

    @Bean
    ForwardToModule forwardToModule(
            RemoteModules modules,
            Balancing balancing,
            InstanceHealth health,
            ProxyExchangeHandlerFunction exchange,
            ForwardingSettings settings,
            ServiceTokens tokens,
            ProblemAnswers problems) {
        var attempts = new Attempts(balancing, health, exchange, settings);
        return new ForwardToModule(modules, attempts, new ModuleGuards(settings), tokens, problems);
    }

    @Bean
    RouterFunction<ServerResponse> routesToModules(RemoteModules modules, ForwardToModule forward) {
        return RouterFunctions.route(
                request -> modules.addressedBy(request.servletRequest().getRequestURI())
                        .isPresent(),
                forward);
    }

    @Bean
    RequestsPassedOn requestsPassedOn(RemoteModules modules) {
        return request -> modules.addressedBy(request.getRequestURI()).isPresent();
    }
}
