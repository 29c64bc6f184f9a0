package org.xinyue.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * How the content of a paper is kept (折存): deflated (RFC 1950) against a sheet that holds the sentences all papers share. The stream names its sheet by
 * checksum. A sheet is never edited, or what was folded with it cannot be read; new wording gets a new sheet beside the old ones, and the newest folds.
 */
final class Fold {
    private static final int CHUNK = 4096;
    private static final byte[] NEWEST = Classpath.read("fold-1.txt");
    private static final Map<Integer, byte[]> SHEETS = Map.of(checksum(NEWEST), NEWEST);

    private Fold() {}

    static byte[] fold(String content) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setDictionary(NEWEST);
            deflater.setInput(content.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var folded = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                folded.write(chunk, 0, deflater.deflate(chunk));
            }
            return folded.toByteArray();
        }
    }

    /**
     * The content as it was folded.
     *
     * @throws IllegalStateException when the bytes were damaged, or folded with a sheet that this version does not have
     */
    static String unfold(byte[] folded) {
        try (var inflater = new Inflater()) {
            inflater.setInput(folded);
            var content = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                content.write(chunk, 0, length);
                if (length == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(sheet(inflater.getAdler()));
                } else if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("the kept content of a paper breaks off");
                }
            }
            return content.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("the kept content of a paper is damaged", damaged);
        }
    }

    private static byte[] sheet(int checksum) {
        var sheet = SHEETS.get(checksum);
        if (sheet == null) {
            throw new IllegalStateException(
                    "a paper was folded with the sheet %08x, which this version does not have".formatted(checksum));
        }
        return sheet;
    }

    private static int checksum(byte[] sheet) {
        var adler = new Adler32();
        adler.update(sheet);
        return (int) adler.getValue();
    }
}
