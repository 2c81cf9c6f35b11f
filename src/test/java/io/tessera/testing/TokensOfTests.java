package io.tessera.testing;

import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.PermissionCatalogue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets a test be any caller: the token {@code only:a:b} has one permission, {@code but:a:b} all the others. */
@TestConfiguration(proxyBeanMethods = false)
public class TokensOfTests {

    /** A token that may do everything. */
    public static final String ALL = "only:*";

    @Bean
    @Primary
    Authenticator tokensOfTests() {
        return token -> Optional.of(token)
                .filter(text -> text.startsWith("only:") || text.startsWith("but:"))
                .map(text -> new Caller("test", permissions(text)));
    }

    private static Set<String> permissions(String token) {
        var named = token.substring(token.indexOf(':') + 1);
        return token.startsWith("only:")
                ? Set.of(named)
                : PermissionCatalogue.all().stream()
                        .map(permission -> permission.name())
                        .filter(name -> !name.equals(named))
                        .collect(Collectors.toSet());
    }
}
