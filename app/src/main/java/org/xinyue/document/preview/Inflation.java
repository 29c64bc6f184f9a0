package org.xinyue.document.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * How much the orders of a page unfold to (解压上限): its content, its forms, patterns and fonts, inflated and counted before anything is drawn. Pictures are
 * left out: what they take is bounded by the memory of the process.
 */
final class Inflation {
    /** Bytes of a page after inflating; a drawing that fills an A0 sheet with lines has some fifty million. */
    static final long MOST = 128L * 1024 * 1024;

    /** Lead to other pages, or back. */
    private static final Set<COSName> AWAY = Set.of(COSName.PARENT, COSName.P, COSName.DEST, COSName.A);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long inflated;

    private Inflation() {}

    /** Refuses a page that unfolds to more than {@link #MOST}; stops as soon as that is seen. */
    static void bound(PDPage page) throws Undrawable {
        var counting = new Inflation();
        var resources = page.getResources();
        counting.look(page.getCOSObject());
        if (resources != null) {
            counting.look(resources.getCOSObject());
        }
        counting.count();
    }

    private void look(COSBase base) {
        var found = base instanceof COSObject reference ? reference.getObject() : base;
        if (found != null && seen.add(found)) {
            open.add(found);
        }
    }

    private void count() throws Undrawable {
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                inflate(stream);
            }
            if (next instanceof COSDictionary dictionary) {
                for (var entry : dictionary.entrySet()) {
                    if (!AWAY.contains(entry.getKey())) {
                        look(entry.getValue());
                    }
                }
            } else if (next instanceof COSArray array) {
                List.copyOf(array.toList()).forEach(this::look);
            }
        }
    }

    /** Unfolds filter by filter into nothing: PDFBox itself would have the whole in memory before the first byte could be counted. */
    private void inflate(COSStream stream) throws Undrawable {
        var filters = filters(stream.getFilters());
        try (var raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int at = 0; at < filters.size(); at++) {
                var kept = new ByteArrayOutputStream();
                boolean last = at == filters.size() - 1;
                var out = new Counted(last ? OutputStream.nullOutputStream() : kept);
                FilterFactory.INSTANCE.getFilter(filters.get(at)).decode(in, out, stream, at);
                in = new ByteArrayInputStream(kept.toByteArray());
            }
        } catch (TooMuch bomb) {
            throw new Undrawable(Outcome.TOO_LARGE);
        } catch (IOException broken) {
            // What does not unfold takes no room; the drawing shows the rest.
        }
    }

    private static List<COSName> filters(@Nullable COSBase named) {
        if (named instanceof COSName one) {
            return List.of(one);
        }
        return named instanceof COSArray several
                ? several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }

    private static final class TooMuch extends IOException {}

    /** Counts what all streams of the page unfold to. */
    private final class Counted extends FilterOutputStream {
        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) throws TooMuch {
            inflated += more;
            if (inflated > MOST) {
                throw new TooMuch();
            }
        }
    }
}
