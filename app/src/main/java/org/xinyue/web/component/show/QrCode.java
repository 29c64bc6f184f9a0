package org.xinyue.web.component.show;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code (二维码) as a picture inside the page; level M bears a fold or a stamp. */
public final class QrCode {
    private static final int DOTS_PER_MODULE = 8;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** The picture as an address that a page can carry: {@code data:image/png;base64,…}. */
    public static String of(String text) {
        var modules = modules(text);
        int size = modules.getWidth() * DOTS_PER_MODULE;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                picture.setRGB(x, y, modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? 0 : WHITE);
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture));
    }

    private static BitMatrix modules(String text) {
        var hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                1,
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name());
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code for " + text.length() + " characters", tooLong);
        }
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
