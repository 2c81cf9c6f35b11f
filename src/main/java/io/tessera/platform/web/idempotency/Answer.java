package io.tessera.platform.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it is kept and given again.
 *
 * @param status its HTTP status
 * @param headers those of its headers that belong to it rather than to the connection
 * @param body its body
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    static Answer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body);
    }

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(status);
            out.writeByte(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Answer read(byte[] written) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            var status = in.readShort();
            var count = in.readByte();
            var headers = new LinkedHashMap<String, String>();
            for (var index = 0; index < count; index++) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new Answer(status, headers, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
