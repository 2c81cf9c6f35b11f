package io.tessera.platform.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;

/**
 * What makes a request this one: method, address, kind and content of the body (SHA-256). Of a multipart body its parts
 * count and not its bytes, since the boundary between them is made up anew with each attempt. Bodies are streamed.
 */
final class Fingerprint {

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /**
     * Takes the fingerprint.
     *
     * @param request a request whose body can be read again
     * @return 32 bytes
     * @throws IOException when the body cannot be read
     */
    static byte[] of(HttpServletRequest request) throws IOException {
        var fingerprint = new Fingerprint();
        fingerprint.add(request.getMethod());
        fingerprint.add(request.getRequestURI());
        fingerprint.add(request.getQueryString());
        if (isMultipart(request)) {
            fingerprint.addParts(request);
        } else {
            fingerprint.add(request.getContentType());
            fingerprint.add(request.getInputStream());
        }
        return fingerprint.digest.digest();
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void addParts(HttpServletRequest request) throws IOException {
        try {
            for (var part : request.getParts()) {
                add(part);
            }
        } catch (ServletException | IllegalStateException unreadable) {
            throw new MultipartException("The parts of an upload cannot be read", unreadable);
        }
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(part.getSubmittedFileName());
        add(part.getContentType());
        add(Long.toString(part.getSize()));
        try (var content = part.getInputStream()) {
            add(content);
        }
    }

    private void add(InputStream content) throws IOException {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    /** With its length before it, so that no two lists of texts are written alike. */
    private void add(@Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + (text == null ? "-" : ":")).getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
