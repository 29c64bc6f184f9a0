package org.xinyue.document.preview;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The process that draws: takes the file from its standard input, gives the drawing on its standard output, and ends. Started by {@link Workshop} alone.
 */
public final class Worker {
    private Worker() {}

    /**
     * Draws one page.
     *
     * @param arguments the sort, and the page counted from 1
     */
    public static void main(String[] arguments) throws IOException {
        // The answer alone goes out there: libraries log to standard output when nobody tells them otherwise.
        var answer = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        FontMappers.set(new OneFont());
        draw(Sort.valueOf(arguments[0]), Integer.parseInt(arguments[1]), System.in.readAllBytes())
                .write(answer);
    }

    static Drawing draw(Sort sort, int page, byte[] content) {
        try {
            return switch (sort) {
                case PDF -> PdfPages.draw(content, page);
                case PNG -> Pictures.draw(content, "png", page);
                case JPEG -> Pictures.draw(content, "jpeg", page);
            };
        } catch (Undrawable known) {
            return Drawing.none(known.outcome());
        } catch (OutOfMemoryError | StackOverflowError bomb) {
            return Drawing.none(Outcome.TOO_LARGE);
        } catch (IOException | RuntimeException broken) {
            return Drawing.none(Outcome.DAMAGED);
        }
    }
}
