package io.tessera.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a caller may ask of this process.
 *
 * @param maxConcurrentRequests requests handled at a time; more wait, since threads are cheap here and connections to
 *     the database are not
 * @param maxWait how long a request waits for its turn before it is refused with 503
 * @param maxBody the longest body that is not an upload
 * @param maxUpload the longest upload, all its parts together
 */
@ConfigurationProperties("tessera.web")
record WebSettings(
        @DefaultValue("128") int maxConcurrentRequests,
        @DefaultValue("10s") Duration maxWait,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("2GB") DataSize maxUpload) {}
