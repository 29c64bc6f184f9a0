package org.xinyue.document.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Files as a friend or an enemy could hand them in. */
final class Forgeries {
    private Forgeries() {}

    /** So many A4 pages, each with a black block and a line of text in a font that the file does not bring. */
    static byte[] pdf(int pages) throws IOException {
        try (var document = pages(pages)) {
            return saved(document);
        }
    }

    static byte[] locked() throws IOException {
        try (var document = pages(1)) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    private static PDDocument pages(int pages) throws IOException {
        var document = new PDDocument();
        for (int page = 0; page < pages; page++) {
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (var pen = new PDPageContentStream(document, sheet)) {
                pen.addRect(100, 400, 200, 200);
                pen.fill();
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                pen.newLineAtOffset(100, 700);
                pen.showText("Contract page " + (page + 1));
                pen.endText();
            }
        }
        return document;
    }

    /** A page whose orders to the pen are a gigabyte long, in a few megabytes. */
    static byte[] bomb() throws IOException {
        try (var document = new PDDocument()) {
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            sheet.getCOSObject().setItem(COSName.CONTENTS, gigabyte());
            return saved(document);
        }
    }

    /** A harmless page that draws a form whose orders are a gigabyte long. */
    static byte[] formBomb() throws IOException {
        try (var document = pages(1)) {
            var form = new PDFormXObject(gigabyte());
            form.setBBox(PDRectangle.A4);
            var sheet = document.getPage(0);
            try (var pen = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, true)) {
                pen.drawForm(form);
            }
            return saved(document);
        }
    }

    private static COSStream gigabyte() throws IOException {
        var stream = new COSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (var out = new DeflaterOutputStream(stream.createRawOutputStream(), new Deflater(Deflater.BEST_SPEED))) {
            byte[] spaces = new byte[1024 * 1024];
            java.util.Arrays.fill(spaces, (byte) ' ');
            for (int block = 0; block < 1024; block++) {
                out.write(spaces);
            }
        }
        return stream;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Red on its left half, white on its right. */
    static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A photograph that says how the telephone was held, and where and with what it was taken. */
    static byte[] held(byte[] jpeg, int orientation) {
        var words = "Exif\0\0".getBytes(US_ASCII);
        var tiff = ByteBuffer.allocate(words.length + 8 + 2 + 12 + 4 + 16);
        tiff.put(words).put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put("GPS 40.84 111.75".getBytes(US_ASCII));
        var out = ByteBuffer.allocate(jpeg.length + tiff.capacity() + 4);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (tiff.capacity() + 2));
        out.put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A picture of that size that holds nothing: a header, and one line of zeros for all of them. */
    static byte[] hugePng(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var checksum = new CRC32();
        checksum.update(name.getBytes(US_ASCII));
        checksum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name.getBytes(US_ASCII));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /** Four inks as a print shop writes them, all of one colour: no cyan, full magenta and yellow, no black, inverted. */
    static byte[] inks() throws IOException {
        var raster = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                raster.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
