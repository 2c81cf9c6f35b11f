package io.tessera.verification.dns;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.tessera.verification.judgement.MailHostEvidence;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Resolver;

/**
 * What name servers say of domains. Each is asked about once while the answer holds, whoever wants to know and however many at
 * the same time; so many at once and so long at most, so that nobody waits for a resolver that is away.
 */
public final class MailHosts {

    private static final int REMEMBERED = 200_000;

    private final Supplier<Resolver> resolver;
    private final Semaphore atOnce;
    private final Duration budget;
    private final AsyncCache<String, MailHostAnswer> answers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<String, MailHostAnswer>creating((domain, answer) -> answer.holds()))
            .buildAsync();

    MailHosts(Supplier<Resolver> resolver, int concurrency, Duration budget) {
        this.resolver = resolver;
        this.atOnce = new Semaphore(concurrency);
        this.budget = budget;
    }

    /**
     * Asks about domains and waits for the answers, no longer than the budget.
     *
     * @param domains domains in ASCII form
     * @return what was said of each; {@link MailHostEvidence#NO_ANSWER} where nothing was said in time
     */
    public Map<String, MailHostEvidence> ask(Collection<String> domains) {
        var deadline = System.nanoTime() + budget.toNanos();
        var asked = new HashMap<String, CompletableFuture<MailHostAnswer>>();
        for (var domain : new LinkedHashSet<>(domains)) {
            var answer = answers.getIfPresent(domain);
            if (answer == null && acquire(deadline)) {
                answer = answers.get(domain, (key, executor) -> new MailHostQuery(resolver.get(), key).ask());
                answer.whenComplete((said, failure) -> atOnce.release());
            }
            if (answer != null) {
                asked.put(domain, answer);
            }
        }
        var evidence = new HashMap<String, MailHostEvidence>();
        domains.forEach(domain -> evidence.put(domain, await(asked.get(domain), deadline)));
        return evidence;
    }

    private boolean acquire(long deadline) {
        try {
            return atOnce.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static MailHostEvidence await(@Nullable CompletableFuture<MailHostAnswer> answer, long deadline) {
        if (answer == null) {
            return MailHostEvidence.NO_ANSWER;
        }
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
                    .evidence();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return MailHostEvidence.NO_ANSWER;
        } catch (ExecutionException | TimeoutException late) {
            return MailHostEvidence.NO_ANSWER;
        }
    }
}
