package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.privacy.SuppressionsChanged;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

class SubscriptionTests {

    private final Subscriptions subscriptions = new Subscriptions();

    /** Listeners that nobody can keep apart, or deliver to. */
    @SuppressWarnings("unused")
    static class Confused {

        @ApplicationModuleListener
        void nameless(SuppressionsChanged event) {}

        @ApplicationModuleListener(id = "conditional", condition = "#event.items.size() > 1")
        void conditional(SuppressionsChanged event) {}

        @ApplicationModuleListener(id = "answering")
        String answering(SuppressionsChanged event) {
            return "";
        }

        @ApplicationModuleListener(id = "twin")
        void twin(SuppressionsChanged event) {}
    }

    @Test
    void needsAnId() {
        assertThatThrownBy(() -> subscribe("nameless")).hasMessageContaining("needs an id");
    }

    @Test
    void mustNotHaveACondition() {
        assertThatThrownBy(() -> subscribe("conditional")).hasMessageContaining("must not have a condition");
    }

    @Test
    void mustReturnNothing() {
        assertThatThrownBy(() -> subscribe("answering")).hasMessageContaining("return nothing");
    }

    @Test
    void liesInAModule() {
        assertThatThrownBy(() -> subscribe("twin")).hasMessageContaining("lies in no module");
    }

    private void subscribe(String method) throws NoSuchMethodException {
        subscriptions.createApplicationListener(
                "confused", Confused.class, Confused.class.getDeclaredMethod(method, SuppressionsChanged.class));
    }
}
