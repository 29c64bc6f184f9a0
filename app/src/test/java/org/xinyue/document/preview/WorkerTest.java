package org.xinyue.document.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn of a stranger's file, and everything that is refused. */
class WorkerTest {
    private static final int RED = 0xff0000;
    private static final int WHITE = 0xffffff;

    @Test
    void draws_the_wanted_page_of_a_pdf() throws IOException {
        var drawing = Worker.draw(Sort.PDF, 2, Forgeries.pdf(3));
        assertThat(drawing.outcome()).isEqualTo(Outcome.DRAWN);
        assertThat(drawing.page()).isEqualTo(2);
        assertThat(drawing.pages()).isEqualTo(3);
        var image = image(drawing);
        assertThat(image.getWidth()).isBetween(1500, 1700);
        assertThat(colour(image, image.getWidth() / 3, image.getHeight() * 42 / 100))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MAX_VALUE})
    void refuses_a_page_that_the_file_does_not_have(int page) throws IOException {
        assertThat(Worker.draw(Sort.PDF, page, Forgeries.pdf(3)).outcome()).isEqualTo(Outcome.NO_SUCH_PAGE);
    }

    @Test
    void refuses_a_locked_pdf() throws IOException {
        assertThat(Worker.draw(Sort.PDF, 1, Forgeries.locked()).outcome()).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void a_truncated_pdf_is_drawn_as_far_as_it_goes_or_refused_and_never_breaks() throws IOException {
        var whole = Forgeries.pdf(2);
        for (int part = 0; part < 10; part++) {
            var cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThat(Worker.draw(Sort.PDF, 1, cut).outcome())
                    .isIn(Outcome.DAMAGED, Outcome.DRAWN, Outcome.NO_SUCH_PAGE);
        }
        assertThat(Worker.draw(Sort.PDF, 1, new byte[0]).outcome()).isEqualTo(Outcome.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bytes_turned_at_random_never_break_it(long seed) throws IOException {
        var random = new Random(seed);
        for (var sort : Sort.values()) {
            var content = sort == Sort.PDF
                    ? Forgeries.pdf(1)
                    : Forgeries.written(Forgeries.halves(60, 40), sort == Sort.PNG ? "png" : "jpeg");
            for (int turned = 0; turned < 12; turned++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt();
            }
            assertThat(Worker.draw(sort, 1, content)).isNotNull();
        }
    }

    @Test
    void refuses_a_picture_of_four_hundred_million_points_without_unfolding_it() throws IOException {
        assertThat(Worker.draw(Sort.PNG, 1, Forgeries.hugePng(20_000, 20_000)).outcome())
                .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void a_bomb_is_counted_and_refused_before_anything_is_drawn_also_inside_a_form() throws IOException {
        for (var bomb : List.of(Forgeries.bomb(), Forgeries.formBomb())) {
            assertThat(Worker.draw(Sort.PDF, 1, bomb).outcome()).isEqualTo(Outcome.TOO_LARGE);
        }
    }

    @Test
    void refuses_a_gif_under_a_foreign_name() throws IOException {
        var gif = Forgeries.written(Forgeries.halves(40, 40), "gif");
        assertThat(Worker.draw(Sort.PNG, 1, gif).outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(Worker.draw(Sort.JPEG, 1, gif).outcome()).isEqualTo(Outcome.DAMAGED);
    }

    @Test
    void mixes_the_inks_of_a_print_shop() throws IOException {
        var image = image(Worker.draw(Sort.JPEG, 1, Forgeries.inks()));
        int colour = colour(image, 8, 8);
        assertThat(colour >> 16).isGreaterThan(230);
        assertThat(colour & 0xff).isLessThan(25);
    }

    @Test
    void turns_a_photograph_upright_and_drops_where_it_was_taken() throws IOException {
        var photograph = Forgeries.held(Forgeries.written(Forgeries.halves(80, 40), "jpeg"), 6);
        var drawing = Worker.draw(Sort.JPEG, 1, photograph);
        var image = image(drawing);
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(80);
        assertThat(near(colour(image, 20, 10), RED)).isTrue();
        assertThat(near(colour(image, 20, 70), WHITE)).isTrue();
        assertThat(new String(drawing.picture(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS 40.84", "Exif");
    }

    @Test
    void a_large_picture_becomes_no_wider_than_a_screen() throws IOException {
        var drawing = Worker.draw(Sort.PNG, 1, Forgeries.written(Forgeries.halves(5000, 2500), "png"));
        assertThat(image(drawing).getWidth()).isEqualTo(1800);
        assertThat(image(drawing).getHeight()).isEqualTo(900);
    }

    @Test
    void an_answer_survives_the_way_between_the_processes() throws IOException {
        var drawing = Worker.draw(Sort.PNG, 1, Forgeries.written(Forgeries.halves(20, 20), "png"));
        var bytes = new ByteArrayOutputStream();
        drawing.write(new DataOutputStream(bytes));
        var read = Drawing.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.picture()).isEqualTo(drawing.picture());
        assertThat(read.mediaType()).isEqualTo("image/png");
    }

    private static BufferedImage image(Drawing drawing) throws IOException {
        assertThat(drawing.outcome()).isEqualTo(Outcome.DRAWN);
        return ImageIO.read(new ByteArrayInputStream(drawing.picture()));
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & WHITE;
    }

    private static boolean near(int colour, int wanted) {
        return Math.abs((colour >> 16) - (wanted >> 16)) < 40
                && Math.abs(((colour >> 8) & 0xff) - ((wanted >> 8) & 0xff)) < 40
                && Math.abs((colour & 0xff) - (wanted & 0xff)) < 40;
    }
}
