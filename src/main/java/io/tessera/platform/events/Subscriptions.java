package io.tessera.platform.events;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Takes the methods annotated with {@link ApplicationModuleListener} from Spring: they are noted as subscriptions, and what
 * Spring gets instead hears nothing.
 */
final class Subscriptions implements EventListenerFactory, Ordered {

    private final Map<String, Subscription> byId = new LinkedHashMap<>();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supportsMethod(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);
    }

    @Override
    public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method method) {
        var subscription = Subscription.of(beanName, type, method);
        var other = byId.put(subscription.id(), subscription);
        if (other != null) {
            throw new IllegalStateException("Two listeners have the id %s: %s and %s"
                    .formatted(subscription.id(), other.method(), subscription.method()));
        }
        return new Deaf();
    }

    Collection<Subscription> all() {
        return byId.values();
    }

    /** The listener that Spring keeps in place of the method. */
    private static final class Deaf implements GenericApplicationListener {

        @Override
        public boolean supportsEventType(ResolvableType eventType) {
            return false;
        }

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            // never called: no event type is supported
        }
    }
}
