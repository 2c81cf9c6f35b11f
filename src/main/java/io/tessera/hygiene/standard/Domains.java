package io.tessera.hygiene.standard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import io.tessera.platform.identifiers.EmailAddresses;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads domains from web addresses, e-mail addresses and plain text, and cuts them to what somebody registered: one label
 * more than the public suffix (publicsuffix.org, as packed in Guava).
 */
public final class Domains {

    private static final Set<String> SHARED = new HashSet<>(Resource.lines(Domains.class, "shared-hosts.txt"));

    private static final Cache<String, Optional<String>> REGISTRABLE =
            Caffeine.newBuilder().maximumSize(50_000).build();

    private Domains() {}

    /**
     * Reads the domain of a company from what a source wrote into that column.
     *
     * @param raw a domain, web address or e-mail address
     * @return the registrable domain, lower case, ASCII; empty when there is none, and for a page on a host that lends
     *     pages to everybody
     */
    public static Optional<String> ofCompany(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null || text.length() > 2_000) {
            return Optional.empty();
        }
        var host = host(text);
        var domain = registrable(host);
        return domain.filter(name -> !SHARED.contains(name) || !hasPath(text));
    }

    /**
     * Cuts a host to its registrable domain. Below a suffix that nobody runs ({@code .example}) it is the last two labels.
     *
     * @param host a host name
     * @return the domain, lower case; empty for addresses of machines, single labels and public suffixes
     */
    public static Optional<String> registrable(String host) {
        return REGISTRABLE.get(host, Domains::cut);
    }

    private static Optional<String> cut(String host) {
        var lower = EmailAddresses.normalise("x@" + strip(host)).substring(2);
        if (!InternetDomainName.isValid(lower) || InetAddresses.isInetAddress(lower)) {
            return Optional.empty();
        }
        var name = InternetDomainName.from(lower);
        if (name.isUnderPublicSuffix()) {
            return Optional.of(name.topPrivateDomain().toString());
        }
        var parts = name.parts();
        return parts.size() < 2
                        || name.isPublicSuffix()
                        || !Character.isLetter(parts.getLast().charAt(0))
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 2) + "." + parts.getLast());
    }

    private static String strip(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String host(String text) {
        var scheme = text.indexOf("://");
        var rest = scheme >= 0 ? text.substring(scheme + 3) : text.startsWith("//") ? text.substring(2) : text;
        if (rest.regionMatches(true, 0, "mailto:", 0, 7)) {
            rest = rest.substring(7);
        }
        var end = rest.length();
        for (var i = 0; i < end; i++) {
            if ("/?#\\ ,;".indexOf(rest.charAt(i)) >= 0) {
                end = i;
            }
        }
        var authority = rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
        var port = authority.indexOf(':');
        return port < 0 ? authority : authority.substring(0, port);
    }

    private static boolean hasPath(String text) {
        var scheme = text.indexOf("://");
        var slash = text.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash > 0 && slash < text.length() - 1;
    }
}
