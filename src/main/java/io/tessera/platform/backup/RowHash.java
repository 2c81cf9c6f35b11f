package io.tessera.platform.backup;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of rows that does not depend on their order: the sum of the rows' SHA-256. Fed with what COPY writes in text
 * format, where a line is a row.
 */
final class RowHash extends OutputStream {

    private final MessageDigest digest = sha256();
    private final long[] sum = new long[4];
    private long rows;

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var begin = offset;
        for (var index = offset; index < offset + length; index++) {
            if (bytes[index] == '\n') {
                digest.update(bytes, begin, index - begin);
                endRow();
                begin = index + 1;
            }
        }
        digest.update(bytes, begin, offset + length - begin);
    }

    private void endRow() {
        var hash = ByteBuffer.wrap(digest.digest());
        for (var part = 0; part < sum.length; part++) {
            sum[part] += hash.getLong();
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        var bytes = ByteBuffer.allocate(sum.length * Long.BYTES);
        for (var part : sum) {
            bytes.putLong(part);
        }
        return HexFormat.of().formatHex(bytes.array());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
