package io.tessera.platform.events;

import io.tessera.platform.modules.ModuleNames;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.util.ClassUtils;

/**
 * A method that listens.
 *
 * @param id the listener's stable name: the key of its inbox and position
 * @param module the module it works for
 * @param beanName the bean to call
 * @param method the method to call
 * @param listensTo the event, or the interface that events implement
 * @param batch whether the method takes a list of events
 */
record Subscription(String id, String module, String beanName, Method method, Class<?> listensTo, boolean batch) {

    /** Reads the annotation and the signature; refuses what the engine cannot keep. */
    static Subscription of(String beanName, Class<?> beanType, Method method) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(method, ApplicationModuleListener.class);
        var where = "%s.%s".formatted(beanType.getName(), method.getName());
        if (annotation == null || annotation.id().isBlank()) {
            throw refused(where, "needs an id: @ApplicationModuleListener(id = \"stable-name\")");
        }
        if (!annotation.condition().isEmpty()) {
            throw refused(where, "must not have a condition: decide in the method");
        }
        if (method.getParameterCount() != 1 || method.getReturnType() != void.class) {
            throw refused(where, "must take one parameter and return nothing");
        }
        var module = ModuleNames.of(ClassUtils.getUserClass(beanType))
                .orElseThrow(() -> refused(where, "lies in no module"));
        var parameter = method.getParameterTypes()[0];
        var batch = List.class.isAssignableFrom(parameter);
        return new Subscription(annotation.id(), module, beanName, method, batch ? element(method) : parameter, batch);
    }

    private static Class<?> element(Method method) {
        return method.getGenericParameterTypes()[0] instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static IllegalStateException refused(String where, String why) {
        return new IllegalStateException("Listener " + where + " " + why);
    }
}
