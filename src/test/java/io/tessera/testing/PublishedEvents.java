package io.tessera.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Notes what modules publish, in the order of publishing, rolled back or not. Bring it with
 * {@code @Import(PublishedEvents.class)}.
 */
public final class PublishedEvents implements ApplicationListener<PayloadApplicationEvent<?>> {

    private final List<Object> published = new CopyOnWriteArrayList<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        published.add(event.getPayload());
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }

    /**
     * Returns the events of a type.
     *
     * @param type the type
     * @param <E> the type
     * @return in the order of publishing
     */
    public <E> List<E> of(Class<E> type) {
        return published.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Forgets what was published so far. */
    public void clear() {
        published.clear();
    }
}
