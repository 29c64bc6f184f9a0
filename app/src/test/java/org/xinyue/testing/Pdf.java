package org.xinyue.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back by another way than it was written. */
public final class Pdf {
    private static final float DPI = 110;

    private final byte[] content;

    public Pdf(byte[] content) {
        this.content = content.clone();
    }

    /** All words, line breaks and blanks taken out: a line may break anywhere in Chinese. */
    public String words() {
        return read(document -> new PDFTextStripper().getText(document)).replaceAll("\\s+", "");
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    public String title() {
        return read(document -> document.getDocumentInformation().getTitle());
    }

    /** Characters that are drawn as the empty box: must be none. */
    public List<String> boxes() {
        var boxes = new ArrayList<String>();
        read(document -> {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if (position.getFont() instanceof PDType0Font font) {
                        for (int code : position.getCharacterCodes()) {
                            if (glyph(font, code) == 0) {
                                boxes.add(position.getUnicode());
                            }
                        }
                    } else {
                        boxes.add(position.getFont().getName() + " " + position.getUnicode());
                    }
                    super.processTextPosition(position);
                }
            }.getText(document);
            return "";
        });
        return boxes;
    }

    private static int glyph(PDType0Font font, int code) {
        try {
            return font.codeToGID(code);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The texts of the QR codes on the first page. */
    public List<String> codes() {
        return read(document -> {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 2 * DPI);
            int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
            try {
                var bitmap = new BinaryBitmap(new HybridBinarizer(source));
                return List.of(new QRCodeReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText());
            } catch (ReaderException none) {
                return List.of();
            }
        });
    }

    /** Draws every page into target/paper, to be looked at. */
    public void draw(String name) {
        read(document -> {
            var folder = Files.createDirectories(Path.of("target/paper"));
            Files.write(folder.resolve(name + ".pdf"), content);
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        renderer.renderImageWithDPI(page, DPI),
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            return "";
        });
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (var document = Loader.loadPDF(content)) {
            return reading.of(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
