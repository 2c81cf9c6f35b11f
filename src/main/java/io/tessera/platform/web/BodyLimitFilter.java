package io.tessera.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies other than uploads are read into memory by somebody: none may be long. Uploads go to disk, and may be longer. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long body;
    private final long upload;
    private final ProblemWriter problems;

    BodyLimitFilter(long body, long upload, ProblemWriter problems) {
        this.body = body;
        this.upload = upload;
        this.problems = problems;
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isUpload = isUpload(request);
        var limit = isUpload ? upload : body;
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, isUpload ? TooLarge.upload() : TooLarge.body());
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    /** A request whose body ends in an error once it is too long: its length need not have been announced. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream body;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedInputStream(super.getInputStream(), limit);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
