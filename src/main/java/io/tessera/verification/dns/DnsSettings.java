package io.tessera.verification.dns;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How name servers are asked: settings {@code tessera.verification.resolver} and so on.
 *
 * @param resolver {@code host} or {@code host:port} of the resolver; the system's when absent
 * @param dnsTimeout how long one question waits for its answer
 * @param dnsConcurrency how many domains are asked about at the same time
 * @param dnsBudget how long a batch of domains may take; those not answered by then count as not told
 */
@ConfigurationProperties("tessera.verification")
public record DnsSettings(
        @Nullable String resolver,
        @DefaultValue("3s") Duration dnsTimeout,
        @DefaultValue("200") int dnsConcurrency,
        @DefaultValue("20s") Duration dnsBudget) {}
