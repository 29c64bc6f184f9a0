package org.xinyue.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest content of each kind that carries its real marks. */
final class SampleFiles {
    private SampleFiles() {}

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(US_ASCII);
    }

    static byte[] pdf(int length) {
        byte[] content = Arrays.copyOf(pdf(), length);
        content[length - 1] = 1;
        return content;
    }

    static byte[] png() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");
    }

    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    }

    static byte[] program() {
        byte[] content = new byte[1024];
        content[0] = 'M';
        content[1] = 'Z';
        content[0x3c] = 0x40;
        System.arraycopy("PE\0\0".getBytes(US_ASCII), 0, content, 0x40, 4);
        return content;
    }

    static byte[] ole(String stream) {
        byte[] content = new byte[140_000];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, content, 0, 8);
        byte[] name = stream.getBytes(UTF_16LE);
        // Astride the border between two reads of 64 KiB.
        System.arraycopy(name, 0, content, 65_536 - 7, name.length);
        return content;
    }

    static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<xml/>".getBytes(UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A hundred megabytes of zeros in a hundred kilobytes, with the wanted entry after them. */
    static byte[] bomb(String entry) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("filler"));
            byte[] zeros = new byte[1024 * 1024];
            for (int block = 0; block < 100; block++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A stream of that many bytes, made while it is read; begins as a PDF. */
    static InputStream endlessPdf(long length) {
        byte[] start = pdf();
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                int part = (int) Math.min(wanted, length - position);
                for (int index = 0; index < part; index++) {
                    bytes[offset + index] = position < start.length ? start[(int) position] : 7;
                    position++;
                }
                return part == 0 ? -1 : part;
            }
        };
    }
}
