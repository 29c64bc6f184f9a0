package org.xinyue.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints a sheet as PDF (印制). The same sheet always gives the same bytes: nothing in the file comes from the clock. A sheet is well-formed XHTML; nothing is
 * fetched while it is set, neither from the network nor from the disk.
 */
@Component
public class Press {
    private static final Logger LOG = LoggerFactory.getLogger(Press.class);
    private static final String FAMILY = "Noto Serif SC";
    private static final int REGULAR = 400;

    /** As PDF writes a moment: D:20260302090000+08'00'. */
    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern(
                    "'D:'uuuuMMddHHmmss'+08''00'''", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final byte[] font = Classpath.read("font/NotoSerifSC-Regular-cut.ttf");
    private final Glyphs glyphs = new Glyphs(font);
    private final Semaphore presses =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Press() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** How a sheet lies on its page: margins, sizes and foot are those of the style of this name. */
    public enum Format {
        /** An official letter, after GB/T 9704. */
        LETTER,
        /** One page to keep. */
        RECEIPT;

        private final String style =
                new String(Classpath.read(name().toLowerCase(Locale.ROOT) + ".css"), StandardCharsets.UTF_8);
    }

    /**
     * A sheet to print.
     *
     * @param title of the file, as a reader's window shows it
     * @param content what goes inside the body: well-formed XHTML, texts escaped
     * @param dated the moment the file says it was made at
     */
    public record Sheet(Format format, String title, String content, Instant dated) {}

    /** The sheet as PDF. */
    public byte[] print(Sheet sheet) {
        var missing = new TreeSet<Integer>();
        var legible = glyphs.legible(sheet.content(), missing);
        if (!missing.isEmpty()) {
            LOG.warn(
                    "The font of the papers lacks {}: printed as numbers. Cut it anew with these characters (paper/font/LOCK.md).",
                    missing.stream()
                            .map(character -> "U+" + Glyphs.hex(character))
                            .collect(Collectors.joining(", ")));
        }
        presses.acquireUninterruptibly();
        try {
            var title = glyphs.legible(sheet.title(), missing);
            return pdf(page(title, sheet.format().style, legible), sheet.dated());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            presses.release();
        }
    }

    private static String page(String title, String style, String content) {
        return "<html lang=\"zh-CN\"><head><title>" + escaped(title) + "</title><meta name=\"subject\" content=\""
                + escaped(title) + "\"/><style>" + style + "</style></head><body>" + content + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private byte[] pdf(String page, Instant dated) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useReplacementText("〓");
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(page, null);
        builder.withProducer("Xinyue");
        var out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            var about = document.getDocumentInformation();
            about.getCOSObject().setString(COSName.CREATION_DATE, MADE.format(dated));
            about.getCOSObject().setString(COSName.MOD_DATE, MADE.format(dated));
            document.setDocumentId(dated.toEpochMilli());
            document.save(out);
        }
        return out.toByteArray();
    }
}
