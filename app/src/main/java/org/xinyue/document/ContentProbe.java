package org.xinyue.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is by its content, while it streams past: the first bytes by their signature, the old Office
 * format by the names inside it. Files that are ZIP containers need a second look through {@link #insideZip}.
 */
final class ContentProbe {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 64 * 1024;
    private static final long MOST_INFLATED = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private final byte[] head = new byte[HEAD];
    private int filled;
    private byte[] overlap = new byte[0];
    private final Set<Marker> seen = EnumSet.noneOf(Marker.class);

    /** Names of streams in an OLE container, two bytes a character. */
    private enum Marker {
        WORD("WordDocument"),
        WORKBOOK("Workbook"),
        ENCRYPTED("EncryptedPackage");

        private final String name;

        Marker(String name) {
            this.name = name;
        }

        byte[] bytes() {
            return name.getBytes(UTF_16LE);
        }
    }

    void take(byte[] bytes, int length) {
        int part = Math.min(length, HEAD - filled);
        System.arraycopy(bytes, 0, head, filled, part);
        filled += part;
        if (isOle()) {
            search(bytes, length);
        }
    }

    private void search(byte[] bytes, int length) {
        byte[] window = Arrays.copyOf(overlap, overlap.length + length);
        System.arraycopy(bytes, 0, window, overlap.length, length);
        for (Marker marker : Marker.values()) {
            if (!seen.contains(marker) && contains(window, marker.bytes())) {
                seen.add(marker);
            }
        }
        overlap = Arrays.copyOfRange(window, Math.max(0, window.length - 64), window.length);
    }

    private static boolean contains(byte[] window, byte[] wanted) {
        for (int from = 0; from <= window.length - wanted.length; from++) {
            if (window[from] == wanted[0]
                    && Arrays.equals(window, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOle() {
        return filled >= 4
                && (head[0] & 0xff) == 0xd0
                && (head[1] & 0xff) == 0xcf
                && head[2] == 0x11
                && (head[3] & 0xff) == 0xe0;
    }

    boolean isZip() {
        return filled >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Refuses unless the content is of the kind that the extension promised; containers of ZIP form are left for later. */
    void require(FileKind promised) {
        String type = signature();
        if (type.contains("dosexec")
                || type.contains("msdownload")
                || type.contains("executable")
                || type.contains("x-sh")) {
            throw new DocumentRefused("不能上传程序文件，请上传 PDF、JPG、PNG、OFD、Word 或 Excel 文件");
        }
        if (seen.contains(Marker.ENCRYPTED)) {
            throw new DocumentRefused("文件设有打开密码，请去掉密码后再上传");
        }
        boolean fits = switch (promised) {
            case PDF, JPEG, PNG -> type.equals(promised.mediaType());
            case OFD, DOCX, XLSX -> isZip();
            case DOC -> isOle() && seen.contains(Marker.WORD);
            case XLS -> isOle() && seen.contains(Marker.WORKBOOK);
        };
        if (!fits) {
            throw mismatch();
        }
    }

    private String signature() {
        try (var start = new ByteArrayInputStream(head, 0, filled)) {
            return TYPES.detect(start, new Metadata()).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Refuses a ZIP container that lacks the part which makes it the promised kind. Inflates at most 64 MiB. */
    static void insideZip(FileKind promised, InputStream content) throws IOException {
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (var zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (marks(promised, entry.getName())) {
                    return;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        throw mismatch();
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw mismatch();
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new DocumentRefused("文件已损坏，请重新导出后再上传");
        }
        throw mismatch();
    }

    private static boolean marks(FileKind promised, String entry) {
        return switch (promised) {
            case OFD -> entry.equalsIgnoreCase("OFD.xml");
            case DOCX -> entry.equals("word/document.xml");
            case XLSX -> entry.equals("xl/workbook.xml") || entry.equals("xl/workbook.bin");
            case PDF, JPEG, PNG, DOC, XLS -> false;
        };
    }

    private static DocumentRefused mismatch() {
        return new DocumentRefused("文件内容与扩展名不符，请上传原始的 PDF、JPG、PNG、OFD、Word 或 Excel 文件");
    }
}
