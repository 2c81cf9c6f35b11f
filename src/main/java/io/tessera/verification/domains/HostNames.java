package io.tessera.verification.domains;

import com.google.common.net.InternetDomainName;
import java.util.Set;

/** Tells names that can stand in the public DNS from those that cannot. */
final class HostNames {

    /** Set aside for other uses: RFC 2606, 6761, 6762 (local), 7686 (onion), 8375 (arpa), 9476 (alt). */
    private static final Set<String> NOT_FOR_MAIL =
            Set.of("test", "example", "invalid", "localhost", "local", "onion", "alt", "arpa", "internal");

    private HostNames() {}

    /**
     * Whether mail could be sent to a name: a valid host name of at least two labels under a suffix of the public suffix list.
     * Names like {@code example.com} exist and pass; their owner says by a null MX that they take no mail.
     */
    static boolean canReceiveMail(String domain) {
        var dot = domain.lastIndexOf('.');
        if (dot <= 0 || NOT_FOR_MAIL.contains(domain.substring(dot + 1))) {
            return false;
        }
        return domain.indexOf('_') < 0
                && InternetDomainName.isValid(domain)
                && InternetDomainName.from(domain).hasPublicSuffix();
    }
}
