package org.xinyue.document.preview;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws one page of a PDF; scripts, forms to send and files inside it stay untouched. */
final class PdfPages {
    /** Pixels of a drawing, across and in all: an A4 page at 190 dpi. */
    private static final float ACROSS = 1600;

    private static final float IN_ALL = 5_000_000;

    /** More pages than that are read at one's own desk. */
    private static final int MOST_PAGES = 500;

    private PdfPages() {}

    static Drawing draw(byte[] content, int page) throws IOException, Undrawable {
        try (var document = Loader.loadPDF(content)) {
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            if (pages == 0) {
                throw new Undrawable(Outcome.DAMAGED);
            }
            if (page < 1 || page > pages) {
                throw new Undrawable(Outcome.NO_SUCH_PAGE);
            }
            Inflation.bound(document.getPage(page - 1));
            return Encoder.drawing(render(document, page - 1), page, pages);
        } catch (InvalidPasswordException locked) {
            throw new Undrawable(Outcome.LOCKED);
        }
    }

    private static java.awt.image.BufferedImage render(PDDocument document, int index) throws IOException, Undrawable {
        var box = document.getPage(index).getCropBox();
        float width = box.getWidth();
        float height = box.getHeight();
        if (width < 1 || height < 1) {
            throw new Undrawable(Outcome.DAMAGED);
        }
        float scale = Math.min(ACROSS / Math.min(width, height), (float) Math.sqrt(IN_ALL / width / height));
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(index, scale, ImageType.RGB);
    }
}
