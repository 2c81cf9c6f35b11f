package io.tessera.gateway.forwarding;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** An instance's answer on its way to the client: each part is handed on when it comes. */
final class PassedAnswer implements ServerResponse {

    private static final int BUFFER = 16 * 1024;

    /** What reading returns at the end, and when the instance has broken off. */
    private static final int AT_END = -1;

    private static final int BROKEN = -2;

    private enum End {
        WHOLE,
        INSTANCE_BROKE_OFF,
        CLIENT_LEFT
    }

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final ProblemAnswers problems;
    private final HttpHeaders headers = new HttpHeaders();
    private Runnable atEnd = () -> {};

    PassedAnswer(HttpUriRequestBase request, ClassicHttpResponse response, ProblemAnswers problems) {
        this.request = request;
        this.response = response;
        this.problems = problems;
    }

    /** Sets what is done once when the answer is over, however it ends. */
    void atEnd(Runnable done) {
        atEnd = done;
    }

    /** Ends it before anything of it was passed on. */
    void refuse() {
        request.cancel();
        try {
            response.close();
        } catch (IOException alreadyClosed) {
            // it was to be closed
        }
    }

    /** Returns whether it ends when somebody wants it to. */
    boolean isEventStream() {
        return EventStreams.areIn(response);
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(response.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest client, HttpServletResponse answer, Context context)
            throws IOException {
        var end = End.INSTANCE_BROKE_OFF;
        try {
            answer.setStatus(response.getCode());
            headers.forEach((name, values) -> values.forEach(value -> answer.addHeader(name, value)));
            end = response.getEntity() == null
                    ? End.WHOLE
                    : copy(
                            response.getEntity().getContent(),
                            response.getEntity().getContentLength() < 0,
                            answer);
            if (end == End.INSTANCE_BROKE_OFF) {
                breakOff(client, answer);
            }
        } finally {
            end(end == End.WHOLE);
        }
        return null;
    }

    private static End copy(InputStream source, boolean endless, HttpServletResponse answer) {
        try {
            var target = answer.getOutputStream();
            if (endless && available(source) == 0) {
                answer.flushBuffer();
            }
            var buffer = new byte[BUFFER];
            var count = read(source, buffer);
            while (count >= 0) {
                target.write(buffer, 0, count);
                // nothing more has come yet, and nobody knows when it will
                if (endless && available(source) == 0) {
                    target.flush();
                }
                count = read(source, buffer);
            }
            return count == AT_END ? End.WHOLE : End.INSTANCE_BROKE_OFF;
        } catch (IOException left) {
            // nobody is left to be told
            return End.CLIENT_LEFT;
        }
    }

    private static int read(InputStream source, byte[] buffer) {
        try {
            return source.read(buffer);
        } catch (IOException broken) {
            return BROKEN;
        }
    }

    private static int available(InputStream source) {
        try {
            return source.available();
        } catch (IOException broken) {
            return 0;
        }
    }

    /** An answer cut off must not look like a whole one: the connection is broken, as the instance's was. */
    private void breakOff(HttpServletRequest client, HttpServletResponse answer) throws IOException {
        if (answer.isCommitted()) {
            throw new IOException("The instance broke off its answer");
        }
        answer.reset();
        problems.brokenOff(client, answer);
    }

    private void end(boolean whole) throws IOException {
        try {
            if (!whole) {
                // closing would first read what is left, to the end of a stream that has none
                request.cancel();
            }
            response.close();
        } finally {
            atEnd.run();
        }
    }
}
