package io.tessera.platform.web.pages;

import io.tessera.platform.modules.ModuleNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires what pages share, in every process: modules bring their pages with them wherever they run. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLocale();
    }

    /** Texts of every module in the jar, running here or not: the frame names them all. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Stream.concat(Stream.of("platform"), ModuleNames.all().stream())
                .map(module -> "messages/" + module)
                .filter(PagesConfiguration::isThere)
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    Shown shown(MessageSource messages) {
        return new Shown(messages);
    }

    private static boolean isThere(String bundle) {
        return PagesConfiguration.class.getResource("/" + bundle + ".properties") != null;
    }

    @Bean
    WebMvcConfigurer assetHandlers(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                var forAYear =
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
                registry.addResourceHandler(Assets.ROOT + assets.version() + "/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(forAYear);
                // of the libraries only what pages name: some bring demonstrations and whole editors
                registry.addResourceHandler(Assets.ROOT + "lib/tabler__core/*/dist/css/*.css")
                        .addResourceLocations(LIBRARIES + "tabler__core/")
                        .setCacheControl(forAYear);
                registry.addResourceHandler(Assets.ROOT + "lib/htmx.org/*/dist/*.js")
                        .addResourceLocations(LIBRARIES + "htmx.org/")
                        .setCacheControl(forAYear);
            }
        };
    }
}
