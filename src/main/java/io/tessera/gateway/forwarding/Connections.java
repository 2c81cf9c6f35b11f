package io.tessera.gateway.forwarding;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The client that speaks to instances: it adds nothing, follows nothing, repeats nothing and remembers nothing. */
final class Connections {

    private static final int MODULES_AT_MOST = 64;

    /** Shorter than any server of ours keeps an idle connection, so that seldom one is closed while it is taken. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    private static final TimeValue LOOKED_AT_AFTER = TimeValue.ofSeconds(1);

    private Connections() {}

    static CloseableHttpClient client(ForwardingSettings settings) {
        var perInstance = settings.concurrentRequests() + settings.concurrentStreams();
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(new EarlyAnswers())
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(perInstance)
                .setMaxConnTotal(perInstance * MODULES_AT_MOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                        .setValidateAfterInactivity(LOOKED_AT_AFTER)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(manager)
                .setKeepAliveStrategy((response, context) -> IDLE)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setConnectionRequestTimeout(Timeout.of(settings.patience()))
                        .setResponseTimeout(Timeout.of(settings.responseTimeout()))
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }
}
