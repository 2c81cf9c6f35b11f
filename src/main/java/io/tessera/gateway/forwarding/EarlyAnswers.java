package io.tessera.gateway.forwarding;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;

/**
 * Looks now and then whether an instance has answered before it was sent the whole body: a refused upload need not be sent to
 * its end. The library's own way waits a millisecond each time, which would slow uploads down.
 */
final class EarlyAnswers implements ResponseOutOfOrderStrategy {

    private static final int EVERY = 1 << 18;

    @Override
    public boolean isEarlyResponseDetected(
            ClassicHttpRequest request, HttpClientConnection connection, InputStream input, long sent, long next)
            throws IOException {
        return sent / EVERY != (sent + next) / EVERY && input.available() > 0;
    }
}
