package org.xinyue.document.preview;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Turns the four inks of a print shop's JPEG into light, which the platform's own reader does not. */
final class Inks {
    static final int BANDS = 4;
    private static final int FULL = 255;
    private static final int YCCK = 2;

    private Inks() {}

    /** Inks as Adobe writes them, inverted: 255 is no ink. */
    static BufferedImage mixed(Raster raster, int transform) {
        var image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pixel = new int[BANDS];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(x + raster.getMinX(), y + raster.getMinY(), pixel);
                image.setRGB(x, y, transform == YCCK ? lightOfYcck(pixel) : light(pixel[0], pixel[1], pixel[2], pixel));
            }
        }
        return image;
    }

    private static int lightOfYcck(int[] pixel) {
        double luma = pixel[0];
        double blue = pixel[1] - 128.0;
        double red = pixel[2] - 128.0;
        return light(
                (int) Math.round(luma + 1.402 * red),
                (int) Math.round(luma - 0.344136 * blue - 0.714136 * red),
                (int) Math.round(luma + 1.772 * blue),
                pixel);
    }

    private static int light(int cyan, int magenta, int yellow, int[] pixel) {
        int key = pixel[3];
        return (part(cyan, key) << 16) | (part(magenta, key) << 8) | part(yellow, key);
    }

    private static int part(int ink, int key) {
        return Math.clamp(ink, 0, FULL) * key / FULL;
    }

    /** What the Adobe marker says of the colours: 0 inks, 2 luma and inks; -1 without the marker. */
    static int adobeTransform(byte[] jpeg) {
        for (var part : Marker.of(jpeg)) {
            if (part.code() == 0xee && part.length() >= 12 && part.begins(jpeg, "Adobe")) {
                return jpeg[part.start() + 11] & FULL;
            }
        }
        return -1;
    }
}
