package io.tessera.discovery.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How the bytes of a file are to be taken, found by looking at all of them once: an export whose first umlaut stands in row
 * 400,000 is still told from ASCII.
 *
 * @param charset the encoding
 * @param marker length of the byte order mark, in bytes
 * @param size length of the file, in bytes
 */
record FileForm(Charset charset, int marker, long size) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 1 << 16;

    /**
     * Looks at a file.
     *
     * @throws UnreadableFile when it is empty or no text
     */
    static FileForm of(Path file) throws IOException {
        var tally = new Utf8Tally();
        var zeros = 0L;
        var size = 0L;
        var head = new byte[0];
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[HEAD];
            for (var length = in.readNBytes(buffer, 0, HEAD); length > 0; length = in.readNBytes(buffer, 0, HEAD)) {
                if (size == 0) {
                    head = Arrays.copyOf(buffer, length);
                    BinaryContent.refuse(head);
                }
                tally.add(buffer, length);
                zeros += zerosIn(buffer, 0, length, 1);
                size += length;
            }
        }
        if (size == 0) {
            throw new UnreadableFile("empty-file", "The file is empty. Export it again with a header and rows.");
        }
        return judge(head, size, zeros, tally);
    }

    private static FileForm judge(byte[] head, long size, long zeros, Utf8Tally tally) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return text(StandardCharsets.UTF_8, 3, size, zeros);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new FileForm(StandardCharsets.UTF_16LE, 2, size);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new FileForm(StandardCharsets.UTF_16BE, 2, size);
        }
        if (zeros > size / 8 && head.length > 3) {
            return wide(head, size);
        }
        var utf8 = tally.broken() == 0 || tally.sequences() > 10 * tally.broken();
        return text(utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252, 0, size, zeros);
    }

    private static FileForm text(Charset charset, int marker, long size, long zeros) {
        // a stray zero byte costs its cell; many of them mean that this never was a table
        if (zeros > Math.max(4, size / 1_000) || zeros > 0 && size < 256) {
            throw BinaryContent.found();
        }
        return new FileForm(charset, marker, size);
    }

    private static FileForm wide(byte[] head, long size) {
        var pairs = head.length / 2;
        var high = zerosIn(head, 0, head.length, 2);
        var low = zerosIn(head, 1, head.length, 2);
        if (low > pairs / 4 && high < pairs / 50 + 1) {
            return new FileForm(StandardCharsets.UTF_16LE, 0, size);
        }
        if (high > pairs / 4 && low < pairs / 50 + 1) {
            return new FileForm(StandardCharsets.UTF_16BE, 0, size);
        }
        throw BinaryContent.found();
    }

    private static long zerosIn(byte[] bytes, int from, int to, int step) {
        var zeros = 0L;
        for (var i = from; i < to; i += step) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
