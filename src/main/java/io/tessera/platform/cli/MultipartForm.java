package io.tessera.platform.cli;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A form with a file (RFC 7578), sent as it is read: the file is never held in memory. */
public final class MultipartForm {

    private final String boundary = "tessera-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    /**
     * Adds a field.
     *
     * @param name its name
     * @param value its value
     * @return this form
     */
    public MultipartForm field(String name, String value) {
        return text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value));
    }

    /**
     * Adds a file.
     *
     * @param name the field's name
     * @param fileName the file's name, without a folder
     * @param content opens the content; called once
     * @return this form
     */
    public MultipartForm file(String name, String fileName, Supplier<InputStream> content) {
        text(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary, name, quoted(fileName)));
        parts.add(BodyPublishers.ofInputStream(content));
        return text("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(bytes("--%s--\r\n".formatted(boundary)));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private MultipartForm text(String text) {
        parts.add(bytes(text));
        return this;
    }

    private static BodyPublisher bytes(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Escapes as browsers do (HTML, section 4.10.21.8). */
    private static String quoted(String fileName) {
        return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
