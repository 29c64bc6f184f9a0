package org.xinyue.channel.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinyue.channel.Item;

/** Sheets as careful and careless channels write them. */
public final class Sheets {
    private static final byte[] MIB = new byte[1024 * 1024];

    private Sheets() {}

    /** An xlsx of these rows, headings in the order of the contract; a cell's place can then be spoilt. */
    public static byte[] xlsx(List<Map<Item, String>> rows, Consumer<Worksheet> spoil) {
        return book(sheet -> {
            for (var item : Item.values()) {
                sheet.value(0, column(item), item.label());
            }
            for (int row = 0; row < rows.size(); row++) {
                int at = row + 1;
                rows.get(row).forEach((item, text) -> {
                    if (!text.isEmpty()) {
                        sheet.value(at, column(item), text);
                    }
                });
            }
            spoil.accept(sheet);
        });
    }

    public static byte[] xlsx(List<Map<Item, String>> rows) {
        return xlsx(rows, sheet -> {});
    }

    /** Where the item stands in these sheets, from 0. */
    public static int column(Item item) {
        return Arrays.asList(Item.values()).indexOf(item);
    }

    /** An xlsx of one sheet 填报. */
    public static byte[] book(Consumer<Worksheet> fill) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("填报"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** A CSV of these rows. */
    public static String csv(List<Map<Item, String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(Arrays.stream(Item.values()).map(Item::label).collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(Arrays.stream(Item.values())
                .map(item -> "\"" + row.getOrDefault(item, "").replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gbk(String text) {
        return text.getBytes(Charset.forName("GBK"));
    }

    /** The xlsx with one part of it written anew. */
    public static byte[] with(byte[] xlsx, String part, java.util.function.UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : parts(xlsx).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(
                        entry.getKey().equals(part)
                                ? utf8(change.apply(new String(entry.getValue(), StandardCharsets.UTF_8)))
                                : entry.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The xlsx with a part that unpacks to so many MiB of nothing. */
    public static byte[] bomb(byte[] xlsx, String part, int mebibytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entry : parts(xlsx).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(MIB);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Every part by its name. */
    static Map<String, byte[]> parts(byte[] xlsx) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }
}
