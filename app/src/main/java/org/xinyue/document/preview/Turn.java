package org.xinyue.document.preview;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a telephone was held: photographs are stored as the sensor saw them. */
enum Turn {
    NONE,
    HALF,
    RIGHT,
    LEFT;

    private static final int EXIF = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** True when width and height change places. */
    boolean lies() {
        return this == RIGHT || this == LEFT;
    }

    /** Moves a picture of this size upright. */
    AffineTransform of(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** As the head of the JPEG says; {@code NONE} when it says nothing or something broken. */
    static Turn of(byte[] jpeg) {
        for (var part : Marker.of(jpeg)) {
            if (part.code() == EXIF && part.length() > 14 && part.begins(jpeg, "Exif\0\0")) {
                return turn(ByteBuffer.wrap(jpeg, part.start() + 6, part.length() - 6)
                        .slice());
            }
        }
        return NONE;
    }

    private static Turn turn(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return NONE;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int entry = 0; entry < entries; entry++) {
            long at = directory + 2 + (long) entry * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return NONE;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) at)) == ORIENTATION) {
                return said(tiff.getShort((int) at + 8));
            }
        }
        return NONE;
    }

    private static Turn said(int orientation) {
        return switch (orientation) {
            case 3 -> HALF;
            case 6 -> RIGHT;
            case 8 -> LEFT;
            default -> NONE;
        };
    }
}
