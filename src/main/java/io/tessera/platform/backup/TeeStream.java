package io.tessera.platform.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to two streams and closes neither. */
final class TeeStream extends OutputStream {

    private final OutputStream first;
    private final OutputStream second;

    TeeStream(OutputStream first, OutputStream second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void write(int octet) throws IOException {
        first.write(octet);
        second.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        first.write(bytes, offset, length);
        second.write(bytes, offset, length);
    }
}
