package org.xinyue.channel.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What must be known of an xlsx before a reader is let at it: that it does not unpack without end, and which cells are merged. Sizes written in a zip are
 * claims, so everything is unpacked once and counted; nothing of it is kept.
 */
final class XlsxPackage {
    private static final String SHEETS = "xl/worksheets/";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final Pattern LINK = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(Id|Target)=\"([^\"]*)\"");
    private static final Pattern MERGE =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]{0,200}?ref=\"([A-Z0-9:]{1,30})\"");
    /** No tag looked for is longer; so much of a block is looked at again with the next. */
    private static final int OVERLAP = 300;

    private final Map<String, String> partByLink = new HashMap<>();
    private final Map<String, List<Merge>> mergesByPart = new HashMap<>();
    private final byte[] block = new byte[64 * 1024];
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
            int parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (++parts > SheetLimits.PARTS) {
                    throw SheetLimits.unpacksTooLarge();
                }
                found.look(zip, entry);
            }
        }
        return found;
    }

    /** Merged areas of the sheet that the workbook links under this id. */
    List<Merge> merges(String link) {
        return mergesByPart.getOrDefault(partByLink.getOrDefault(link, ""), List.of());
    }

    private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            if (entry.getName().equals(LINKS)) {
                links(in);
            } else if (entry.getName().startsWith(SHEETS)) {
                merges(entry.getName(), in);
            } else {
                while (next(in, 0) > 0) {
                    // Only counted.
                }
            }
        }
    }

    private int next(InputStream in, int from) throws IOException {
        int read = in.read(block, from, block.length - from);
        unpacked += Math.max(read, 0);
        if (unpacked > SheetLimits.UNPACKED) {
            throw SheetLimits.unpacksTooLarge();
        }
        return read;
    }

    private void links(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int read = next(in, 0); read > 0; read = next(in, 0)) {
            whole.write(block, 0, read);
        }
        LINK.matcher(whole.toString(StandardCharsets.UTF_8)).results().forEach(link -> {
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

    private void merges(String part, InputStream in) throws IOException {
        var merges = new ArrayList<Merge>();
        int kept = 0;
        for (int read = next(in, kept); read > 0; read = next(in, kept)) {
            int length = kept + read;
            int end = find(new String(block, 0, length, StandardCharsets.ISO_8859_1), merges);
            int from = Math.max(end, length - OVERLAP);
            kept = length - from;
            System.arraycopy(block, from, block, 0, kept);
        }
        mergesByPart.put(part, merges);
    }

    /** Where the last tag found ends. */
    private static int find(String text, List<Merge> merges) {
        var matcher = MERGE.matcher(text);
        int end = 0;
        // The search for the word is far faster than the pattern, and finds nothing in most blocks.
        if (text.contains("mergeCell ")) {
            while (matcher.find()) {
                end = matcher.end();
                Merge.of(matcher.group(1)).ifPresent(merges::add);
                if (merges.size() > SheetLimits.MERGES) {
                    throw new SheetRefused("表格里有超过 " + SheetLimits.MERGES + " 处合并单元格，请取消合并、逐行填写后再报送");
                }
            }
        }
        return end;
    }

    /** True when the bytes begin like a zip. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }
}
