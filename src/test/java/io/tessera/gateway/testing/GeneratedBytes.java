package io.tessera.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** Bytes made up as they are read: as many as wanted, none of them kept. */
public final class GeneratedBytes extends InputStream {

    /** A prime, so that blocks of any usual size differ from each other. */
    private static final int LENGTH = 1_048_573;

    private static final byte[] PATTERN = pattern();

    private final long length;
    private long place;

    private GeneratedBytes(long length) {
        this.length = length;
    }

    /** Returns so many bytes, the same each time. */
    public static InputStream of(long length) {
        return new GeneratedBytes(length);
    }

    /**
     * What a stream held.
     *
     * @param length how many bytes
     * @param checksum their CRC-32C
     */
    public record Digest(long length, long checksum) {}

    /** Reads a stream to its end. */
    public static Digest digest(InputStream stream) throws IOException {
        var checksum = new CRC32C();
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            checksum.update(buffer, 0, count);
            length += count;
        }
        return new Digest(length, checksum.getValue());
    }

    @Override
    public int read() {
        return place < length ? PATTERN[(int) (place++ % PATTERN.length)] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        if (place >= length) {
            return -1;
        }
        var count = (int) Math.min(wanted, length - place);
        var within = (int) (place % PATTERN.length);
        var copied = Math.min(count, PATTERN.length - within);
        System.arraycopy(PATTERN, within, target, offset, copied);
        place += copied;
        return copied;
    }

    private static byte[] pattern() {
        var pattern = new byte[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            pattern[i] = (byte) (i ^ (i >> 13));
        }
        return pattern;
    }
}
