package org.xinyue.vault.cipher;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Content of any length in constant memory: a wrapped data key, then chunks of 64 KiB, each authenticated with its
 * number and whether it is the last. Changing, swapping, repeating or cutting chunks is refused before any byte of the
 * chunk is handed out.
 */
public final class SealedStreams {
    private static final int CHUNK = 64 * 1024;
    /** Most of what is sealed is short. */
    private static final int FIRST = 2 * 1024;

    private SealedStreams() {}

    /** Seals what is written to the stream; {@code close} writes the last chunk and closes the target. */
    public static OutputStream sealing(MasterKey master, byte[] bound, OutputStream target) throws IOException {
        MasterKey.DataKey key = master.newDataKey(bound);
        target.write(key.header());
        return new Sealing(key.secret(), bound, target);
    }

    /** Opens what {@link #sealing} wrote, read from the source; throws {@link SealBroken} at the first bad chunk. */
    public static InputStream opening(MasterKey master, byte[] bound, InputStream source) throws IOException {
        byte[] header = source.readNBytes(MasterKey.headerBytes());
        return new Opening(master.dataKey(bound, header).secret(), bound, source);
    }

    private static byte[] nonce(long number) {
        return ByteBuffer.allocate(Sm4Gcm.NONCE_BYTES).putInt(0).putLong(number).array();
    }

    private static byte[] bind(byte[] bound, long number, boolean last) {
        return ByteBuffer.allocate(bound.length + Long.BYTES + 1)
                .put(bound)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }

    private static final class Sealing extends OutputStream {
        private final byte[] key;
        private final byte[] bound;
        private final OutputStream target;
        private byte[] chunk = new byte[FIRST];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(byte[] key, byte[] bound, OutputStream target) {
            this.key = key;
            this.bound = bound;
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (filled == CHUNK) {
                    flushChunk(false);
                }
                int part = Math.min(left, CHUNK - filled);
                if (filled + part > chunk.length) {
                    chunk = Arrays.copyOf(chunk, Math.min(CHUNK, Math.max(2 * chunk.length, filled + part)));
                }
                System.arraycopy(bytes, from, chunk, filled, part);
                filled += part;
                from += part;
                left -= part;
            }
        }

        private void flushChunk(boolean last) throws IOException {
            byte[] sealed = Sm4Gcm.encrypt(key, nonce(number), bind(bound, number, last), Arrays.copyOf(chunk, filled));
            target.write(ByteBuffer.allocate(5)
                    .put((byte) (last ? 1 : 0))
                    .putInt(sealed.length)
                    .array());
            target.write(sealed);
            number++;
            filled = 0;
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                flushChunk(true);
                target.close();
            }
        }
    }

    private static final class Opening extends InputStream {
        private final byte[] key;
        private final byte[] bound;
        private final DataInputStream source;
        private byte[] chunk = new byte[0];
        private int position;
        private long number;
        private boolean finished;

        Opening(byte[] key, byte[] bound, InputStream source) {
            this.key = key;
            this.bound = bound;
            this.source = new DataInputStream(source);
        }

        @Override
        public int read() throws IOException {
            return filled() ? chunk[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int part = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, bytes, offset, part);
            position += part;
            return part;
        }

        private boolean filled() throws IOException {
            while (position == chunk.length) {
                if (finished) {
                    return false;
                }
                readChunk();
            }
            return true;
        }

        private void readChunk() throws IOException {
            try {
                boolean last = source.readByte() == 1;
                int length = source.readInt();
                if (length < Sm4Gcm.TAG_BYTES || length > CHUNK + Sm4Gcm.TAG_BYTES) {
                    throw new SealBroken();
                }
                byte[] sealed = new byte[length];
                source.readFully(sealed);
                chunk = Sm4Gcm.decrypt(key, nonce(number), bind(bound, number, last), sealed);
                position = 0;
                number++;
                finished = last;
            } catch (EOFException cutShort) {
                throw new SealBroken(cutShort);
            }
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
