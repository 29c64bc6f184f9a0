package org.xinyue.web.help;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.xinyue.testing.Golden;

/** A picture in docs/guide/pictures: written on demand with its 256 most used colours, a third of what the browser writes. */
final class PictureFile {
    static final Path FOLDER = Golden.root().resolve("docs/guide/pictures");

    private static final int COLOURS = 256;

    private PictureFile() {}

    /** Writes it with {@code -Dxinyue.golden=write}; does nothing without. */
    static void keep(String name, byte[] png) {
        if (!"write".equals(System.getProperty("xinyue.golden"))) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), written(reduced(ImageIO.read(new ByteArrayInputStream(png)))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedImage reduced(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var used = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            used.merge(pixel, 1, Integer::sum);
        }
        int[] palette = used.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        var nearest = new HashMap<Integer, Integer>();
        for (int at = 0; at < pixels.length; at++) {
            int index = nearest.computeIfAbsent(pixels[at], pixel -> nearest(pixel, palette));
            reduced.getRaster().setSample(at % width, at / width, 0, index);
        }
        return reduced;
    }

    private static int nearest(int pixel, int[] palette) {
        int best = 0;
        for (int index = 1; index < palette.length; index++) {
            if (distance(pixel, palette[index]) < distance(pixel, palette[best])) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        return Arrays.stream(new int[] {0, 8, 16})
                .map(shift -> ((one >> shift) & 0xff) - ((other >> shift) & 0xff))
                .map(difference -> difference * difference)
                .sum();
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
