package org.xinyue.web.help;

import java.nio.ByteBuffer;
import org.springframework.util.DigestUtils;

/** A picture of a guide: a PNG as it lies in docs/guide/pictures. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picture(String name, byte[] content) {
    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;
    private static final int DIGITS = 8;

    /** Pixels across and down, from the head of the file: a page that knows them does not jump while it loads. */
    int width() {
        return ByteBuffer.wrap(content).getInt(WIDTH);
    }

    int height() {
        return ByteBuffer.wrap(content).getInt(HEIGHT);
    }

    /** Changes with the content, so that a browser may keep what it has under this address. */
    String version() {
        return DigestUtils.md5DigestAsHex(content).substring(0, DIGITS);
    }

    String address() {
        return HelpController.PICTURES + name + "?v=" + version();
    }
}
