package io.tessera.verification.domains;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Knows domains. Precedence, in this order: a domain that cannot exist is nothing else; a provider of our own list of free
 * providers is never made disposable by a list from outside, since large lists wrongly hold some; a disposable domain is not
 * called free; only a domain that is neither can be a misspelling.
 */
public final class DomainKnowledge {

    private static final int REMEMBERED = 200_000;

    private final DomainList disposable;
    private final DomainList free;
    private final Cache<String, DomainFacts> cache =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Uses the lists of this version.
     *
     * @param moreDisposable further domains that give out throw-away addresses; may be empty
     */
    public DomainKnowledge(DomainList moreDisposable) {
        this.free = DomainList.ofResource("free-providers.txt");
        this.disposable = moreDisposable.without(free).and(DomainList.ofResource("disposable-domains.txt"));
    }

    /**
     * Returns what is known of a domain.
     *
     * @param domain a domain in lower case and ASCII form, or whatever stood behind the {@code @}
     * @return the facts; remembered, so that asking again costs little
     */
    public DomainFacts of(String domain) {
        var known = cache.getIfPresent(domain);
        if (known == null) {
            known = find(domain);
            cache.put(domain, known);
        }
        return known;
    }

    private DomainFacts find(String domain) {
        if (!HostNames.canReceiveMail(domain)) {
            // a well-known name under a top level that is not one (gmail.con) is still worth a suggestion
            var suggestion = DomainTypos.suggestionFor(domain);
            return suggestion.isEmpty()
                    ? DomainFacts.IMPOSSIBLE
                    : new DomainFacts(false, false, false, suggestion.get());
        }
        if (disposable.containsOrIsBelow(domain)) {
            return new DomainFacts(true, true, false, null);
        }
        if (free.contains(domain)) {
            return new DomainFacts(true, false, true, null);
        }
        return new DomainFacts(
                true, false, false, DomainTypos.suggestionFor(domain).orElse(null));
    }
}
