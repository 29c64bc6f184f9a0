package org.xinyue.document.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Writes a drawing as PNG, or as JPEG where that is much smaller: a scanned page is a photograph. */
final class Encoder {
    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";
    private static final int LONG_PNG = 600_000;

    private Encoder() {}

    static Drawing drawing(BufferedImage image, int page, int pages) throws IOException {
        var png = bytes(image, "png");
        if (png.length <= LONG_PNG) {
            return new Drawing(PNG, page, pages, png);
        }
        var jpeg = bytes(image, "jpeg");
        return jpeg.length < png.length ? new Drawing(JPEG, page, pages, jpeg) : new Drawing(PNG, page, pages, png);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer for " + format);
        }
        return bytes.toByteArray();
    }
}
