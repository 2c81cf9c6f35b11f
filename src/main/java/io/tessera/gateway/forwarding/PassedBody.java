package io.tessera.gateway.forwarding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** The body of a client's request on its way to an instance, never more of it in memory than one buffer. */
final class PassedBody extends AbstractHttpEntity {

    private static final int BUFFER = 64 * 1024;

    private final HttpServletRequest request;
    private boolean touched;

    private PassedBody(HttpServletRequest request) {
        super((String) null, null, request.getContentLengthLong() < 0);
        this.request = request;
    }

    /** Returns the request's body; null when it has none. */
    static @Nullable PassedBody of(HttpServletRequest request) {
        var announced = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return announced ? new PassedBody(request) : null;
    }

    /** Returns whether anything of it was read: then it cannot be sent again. */
    boolean isTouched() {
        return touched;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        touched = true;
        var buffer = new byte[BUFFER];
        var source = getContent();
        for (var count = read(source, buffer); count >= 0; count = read(source, buffer)) {
            target.write(buffer, 0, count);
        }
    }

    private static int read(InputStream source, byte[] buffer) throws IOException {
        try {
            return source.read(buffer);
        } catch (IOException broken) {
            throw new ClientBrokeOffException(broken);
        }
    }

    @Override
    public InputStream getContent() throws IOException {
        return request.getInputStream();
    }

    @Override
    public long getContentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void close() {
        // the container closes its requests
    }
}
