package org.xinyue.channel.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What must be known of an xlsx before a reader is let at it: that it does not unpack without end, that its cells stand where cells can, and which are merged. Sizes written in a zip are
 * claims, so everything is unpacked once and counted; nothing of it is kept.
 */
final class XlsxPackage {
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final Pattern LINK = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(Id|Target)\\s*=\\s*[\"']([^\"']*)[\"']");

    private final Map<String, String> partByLink = new HashMap<>();
    private final Map<String, List<Merge>> mergesByPart = new HashMap<>();
    private long unpacked;

    private XlsxPackage() {}

    /**
     * Looks through the package.
     *
     * @throws SheetRefused when it unpacks too large
     */
    static XlsxPackage of(byte[] bytes) throws IOException {
        var found = new XlsxPackage();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var names = new HashSet<String>();
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw new IOException("two parts of one name");
                }
                if (names.size() > SheetLimits.PARTS) {
                    throw SheetLimits.unpacksTooLarge();
                }
                found.look(zip, entry);
            }
        }
        return found;
    }

    /**
     * Merged areas of the sheet that the workbook links under this id.
     *
     * @throws IOException when no part that was looked through is linked so
     */
    List<Merge> merges(String link) throws IOException {
        var merges = mergesByPart.get(partByLink.getOrDefault(link, ""));
        if (merges == null) {
            throw new IOException("the sheet is nowhere in the package");
        }
        return merges;
    }

    private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var packed = zip.getInputStream(entry)) {
            var in = new Counted(packed);
            if (entry.getName().equals(LINKS)) {
                links(in.readAllBytes());
            } else {
                // A reader goes wherever the links lead, so whatever could be a sheet is looked at like one.
                SheetScan.of(in).ifPresent(merges -> mergesByPart.put(entry.getName(), merges));
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Counts what the whole package unpacks to; stays open for what a reader has left. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() {
            // Whoever opened the part closes it.
        }

        private void count(int read) {
            unpacked += read;
            if (unpacked > SheetLimits.UNPACKED) {
                throw SheetLimits.unpacksTooLarge();
            }
        }
    }

    private void links(byte[] whole) {
        LINK.matcher(new String(whole, StandardCharsets.UTF_8)).results().forEach(link -> {
            var attributes = new HashMap<String, String>();
            ATTRIBUTE
                    .matcher(link.group())
                    .results()
                    .forEach(attribute -> attributes.put(attribute.group(1), attribute.group(2)));
            var target = attributes.getOrDefault("Target", "");
            partByLink.put(
                    attributes.getOrDefault("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
    }

    /** True when the bytes begin like a zip. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
