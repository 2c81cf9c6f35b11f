package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.HarbourApplication;
import io.tessera.testing.OwnDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uploads cost disk, not memory, and only from callers who may upload. */
@OwnDatabase
@SpringBootTest(
        classes = HarbourApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "tessera.web.max-upload=300MB"})
class UploadsTests {

    private static final String BOUNDARY = "harbour-boundary";
    private static final String HEAD = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cargo.bin\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    private static final String TAIL = "\r\n--" + BOUNDARY + "--\r\n";

    @TempDir
    static Path dataDirectory;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("tessera.data-dir", dataDirectory::toString);
    }

    @Test
    void passThroughWithoutBeingHeldInMemory() throws Exception {
        var size = 256L * 1024 * 1024;
        var before = allocated();

        var answer = uploadOverSocket(HarbourApplication.MASTER, size);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(Long.toString(size));
        // everything allocated meanwhile, garbage and the client's part included, is less than the file
        assertThat(allocated() - before).isLessThan(size / 2);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void areRefusedWhenTooLarge() throws Exception {
        var answer = upload(HarbourApplication.MASTER, 301L * 1024 * 1024);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:tessera:problem:too-large");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void areNotReadFromCallersWhoMayNotUpload() throws Exception {
        assertThat(upload(HarbourApplication.VISITOR, 1024 * 1024).status()).isEqualTo(403);
        assertThat(upload("nobody", 1024 * 1024).status()).isEqualTo(401);
    }

    @Test
    void areForTheOwnersEyesOnlyAlsoWhereTheDataDirectoryIsNotMadeYet() throws IOException {
        var data = dataDirectory.resolve("not-yet");

        UploadFolder.emptied(data.resolve("uploads-tmp"));

        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void thatWereCutOffByAKillAreRemovedAtTheNextStart() throws IOException {
        var folder = Files.createDirectories(dataDirectory.resolve("killed"));
        Files.writeString(folder.resolve("upload_1.tmp"), "somebody's data");

        UploadFolder.emptied(folder);

        assertThat(folder).isEmptyDirectory();
    }

    private record Reply(int status, String body) {}

    private Reply upload(String token, long size) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/harbour/cargo"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        Collections.enumeration(List.of(stream(HEAD), new Zeros(size), stream(TAIL))))))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = client.send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    /** Over a plain socket: an HTTP client of Java's allocates as much as it sends. */
    private Reply uploadOverSocket(String token, long size) throws IOException {
        var request = """
                POST /api/harbour/cargo HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=%s\r
                Content-Length: %d\r
                \r
                """.formatted(token, BOUNDARY, HEAD.length() + size + TAIL.length());
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write((request + HEAD).getBytes(StandardCharsets.US_ASCII));
            send(size, out);
            out.write(TAIL.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    private static void send(long size, OutputStream out) throws IOException {
        var zeros = new byte[64 * 1024];
        for (var left = size; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Path> leftovers() throws IOException {
        try (var files = Files.list(dataDirectory.resolve("uploads-tmp"))) {
            return files.toList();
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getTotalThreadAllocatedBytes();
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
