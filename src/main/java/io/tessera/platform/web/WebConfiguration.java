package io.tessera.platform.web;

import io.tessera.platform.installation.DataDirectory;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every request meets before a controller: limits, and JSON read strictly. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    /** Behind Spring Security (-100): only known callers' bodies are looked at. */
    private static final int BEHIND_SECURITY = -50;

    private static final Set<String> FOREIGN_FORMATS = Set.of("xml", "yaml", "cbor", "x-jackson-smile");

    @Bean
    FilterRegistrationBean<ConcurrencyFilter> concurrencyFilter(
            WebSettings settings, ObjectProvider<RequestsPassedOn> passedOn, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new ConcurrencyFilter(
                settings.maxConcurrentRequests(),
                settings.maxWait(),
                request -> passedOn.stream().anyMatch(requests -> requests.include(request)),
                problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    NoteAddress noteAddress(ObjectProvider<DataDirectory> directory) {
        return new NoteAddress(directory);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebSettings settings, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(
                settings.maxBody().toBytes(), settings.maxUpload().toBytes(), problems));
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }

    /**
     * JSON of callers is read strictly: what is not understood is refused by name, never ignored. Events and stored JSON
     * keep the lenient mapper, since they must be readable when they have grown.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper lenient) {
        var strict = lenient.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return converters -> converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(strict))
                .configureMessageConvertersList(all -> all.removeIf(WebConfiguration::isForeign));
    }

    /** Libraries that lie in the jar for other reasons would have Spring read and write these, too. */
    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> FOREIGN_FORMATS.contains(type.getSubtype()));
    }

    /**
     * Uploads go straight to disk, below the data directory: a file of two gigabytes costs no memory, and what it holds
     * is never left in a temporary folder of the system's.
     */
    @Bean
    MultipartConfigElement uploads(WebSettings settings, @Value("${tessera.data-dir:./data}") Path dataDirectory)
            throws IOException {
        var folder = UploadFolder.emptied(dataDirectory.resolve("uploads-tmp"));
        var limit = settings.maxUpload().toBytes();
        return new MultipartConfigElement(folder.toString(), limit, limit, 0);
    }
}
