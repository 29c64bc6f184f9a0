package org.xinyue.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Reads content and, at its end, refuses it unless the digest is the one that was noted when it was handed in. */
final class Verified extends FilterInputStream {
    private final SM3Digest digest = new SM3Digest();
    private final String expected;
    private boolean checked;

    Verified(InputStream content, String expected) {
        super(content);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
        } else if (read < 0 && !checked) {
            checked = true;
            if (!DocumentFiles.hex(digest).equals(expected)) {
                throw new IOException("材料内容与登记的 SM3 摘要不符，请联系系统管理员核对备份。");
            }
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.min(count, 8192)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
