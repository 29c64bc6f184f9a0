package org.xinyue.document.preview;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws a photograph or a screenshot anew: turned upright, no wider than a screen, without place, time and camera. */
final class Pictures {
    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST = 1800;

    private Pictures() {}

    static Drawing draw(byte[] content, String format, int page) throws IOException, Undrawable {
        if (page != 1) {
            throw new Undrawable(Outcome.NO_SUCH_PAGE);
        }
        var turn = format.equals("jpeg") ? Turn.of(content) : Turn.NONE;
        return Encoder.drawing(upright(read(content, format), turn), 1, 1);
    }

    private static BufferedImage read(byte[] content, String format) throws IOException, Undrawable {
        // By the format that the upload established and by no other: a GIF under a foreign name finds no reader here.
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new Undrawable(Outcome.TOO_LARGE);
            }
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            var wanted = reader.getDefaultReadParam();
            // Twice what is shown: the rest is averaged away below.
            int every = Math.max(1, longest / (2 * LONGEST));
            wanted.setSourceSubsampling(every, every, 0, 0);
            return pixels(reader, wanted, content);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage pixels(ImageReader reader, ImageReadParam wanted, byte[] content) throws IOException {
        try {
            return reader.read(0, wanted);
        } catch (IIOException unsupported) {
            if (!reader.canReadRaster()) {
                throw unsupported;
            }
            var raster = reader.readRaster(0, wanted);
            if (raster.getNumBands() != Inks.BANDS) {
                throw unsupported;
            }
            return Inks.mixed(raster, Inks.adobeTransform(content));
        }
    }

    private static BufferedImage upright(BufferedImage image, Turn turn) {
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn = new BufferedImage(
                turn.lies() ? height : width, turn.lies() ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = drawn.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var place = turn.of(width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight()));
        canvas.drawImage(image, place, null);
        canvas.dispose();
        return drawn;
    }
}
