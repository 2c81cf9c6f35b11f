package io.tessera.platform.cli;

import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The key by which a command calls the application it has started in its own process. It lives as long as the process and is
 * never stored or shown. All other keys are still left to whoever knows them.
 */
final class SessionKey implements Authenticator, ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int BYTES = 32;

    private final String token;
    private Supplier<Stream<Authenticator>> others = Stream::empty;

    private SessionKey(String token) {
        this.token = token;
    }

    static SessionKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SessionKey(HexFormat.of().formatHex(bytes));
    }

    String token() {
        return token;
    }

    @Override
    public Optional<Caller> authenticate(String presented) {
        var same = MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(new Caller("command line", Set.of("*"))) : others(presented);
    }

    private Optional<Caller> others(String presented) {
        return others.get().filter(other -> other != this).findFirst().flatMap(other -> other.authenticate(presented));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var bean = new RootBeanDefinition(Authenticator.class, () -> this);
        bean.setPrimary(true);
        others = () -> context.getBeanProvider(Authenticator.class).stream();
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerBeanDefinition("sessionKey", bean);
    }
}
