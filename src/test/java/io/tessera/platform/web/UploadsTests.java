package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.HarbourApplication;
import io.tessera.testing.OwnDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

        var answer = upload(HarbourApplication.MASTER, size);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Long.toString(size));
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
    void thatWereCutOffByAKillAreRemovedAtTheNextStart() throws IOException {
        var folder = Files.createDirectories(dataDirectory.resolve("killed"));
        Files.writeString(folder.resolve("upload_1.tmp"), "somebody's data");

        UploadFolder.emptied(folder);

        assertThat(folder).isEmptyDirectory();
    }

    private record Reply(int status, String body) {}

    private Reply upload(String token, long size) throws IOException, InterruptedException {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cargo.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/harbour/cargo"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        Collections.enumeration(List.of(stream(head), new Zeros(size), stream(tail))))))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = client.send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
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
