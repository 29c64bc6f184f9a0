package org.xinyue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinyue.intake.ReceiptCodes.LookUp;
import org.xinyue.intake.code.CodeForm;
import org.xinyue.policy.Clause;
import org.xinyue.testing.Proves;
import org.xinyue.testing.TestClock;

@Proves(Clause.B4_IDENTITY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceiptCodesTest {
    private final TestClock clock = TestClock.at("2026-03-02");

    private AnnotationConfigApplicationContext context;
    private ReceiptCodes codes;
    private Drafts drafts;

    @BeforeAll
    void start(@TempDir Path data) {
        context = IntakeContext.start(data, clock);
        codes = context.getBean(ReceiptCodes.class);
        drafts = context.getBean(Drafts.class);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void a_code_opens_its_draft_however_it_is_spaced() {
        UUID id = drafts.begin(Channel.COLUMN);
        String code = codes.codeOf(id);
        assertThat(code).hasSize(16).containsOnlyDigits();
        String spaced = code.replaceAll("(\\d{4})", "$1 ");
        assertThat(codes.find(spaced, "a1")).isEqualTo(new LookUp.Found(id));
        assertThat(codes.find(code.replaceAll("(\\d{4})(?=\\d)", "$1-"), "a1")).isEqualTo(new LookUp.Found(id));
        drafts.lodged(id);
        assertThat(codes.codeOf(id)).isEqualTo(code);
        assertThat(codes.find(code, "a1")).isEqualTo(new LookUp.Found(id));
    }

    @Test
    void unknown_wrong_and_malformed_codes_get_the_same_answer() {
        String right = codes.codeOf(drafts.begin(Channel.COLUMN));
        String slipped = (right.charAt(0) == '9' ? '0' : (char) (right.charAt(0) + 1)) + right.substring(1);
        String unknown = codes.codeOf(UUID.randomUUID());
        assertThat(List.of(
                        codes.find(unknown, "b1"),
                        codes.find(slipped, "b2"),
                        codes.find("", "b3"),
                        codes.find("' or 1=1 --", "b4"),
                        codes.find("1234", "b5")))
                .containsOnly(codes.find("0000000000000000", "b6"))
                .allMatch(answer -> answer instanceof LookUp.NotFound);
    }

    @Test
    void wrong_codes_make_the_address_wait_longer_each_time() {
        var waits = new ArrayList<Long>();
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(codes.find("0", "c1")).isInstanceOf(LookUp.NotFound.class);
            if (codes.find("0", "c1") instanceof LookUp.Wait wait) {
                waits.add(wait.seconds());
                clock.advance(Duration.ofSeconds(wait.seconds()));
            }
        }
        assertThat(waits).isSorted().startsWith(5L, 10L, 20L, 40L).endsWith(900L, 900L);
    }

    @Test
    void a_right_code_is_not_looked_up_while_the_address_waits_and_forgets_nothing() {
        String right = codes.codeOf(drafts.begin(Channel.COLUMN));
        for (int attempt = 0; attempt < 3; attempt++) {
            codes.find("0", "d1");
        }
        assertThat(codes.find(right, "d1")).isInstanceOf(LookUp.Wait.class);
        assertThat(codes.find(right, "d2")).isInstanceOf(LookUp.Found.class);
        clock.advance(Duration.ofSeconds(5));
        assertThat(codes.find(right, "d1")).isInstanceOf(LookUp.Found.class);
        codes.find("0", "d1");
        assertThat(codes.find("0", "d1")).isEqualTo(new LookUp.Wait(10));
    }

    @Test
    void a_clock_set_back_keeps_nobody_waiting_longer_than_the_errors_earned() {
        String right = codes.codeOf(drafts.begin(Channel.COLUMN));
        assertThat(codes.find(right, "f1")).isInstanceOf(LookUp.Found.class);
        for (int attempt = 0; attempt < 4; attempt++) {
            codes.find("0", "f2");
        }
        clock.advance(Duration.ofDays(-60));
        assertThat(codes.find(right, "f1")).isInstanceOf(LookUp.Found.class);
        assertThat(codes.find(right, "f2")).isEqualTo(new LookUp.Wait(5));
        clock.advance(Duration.ofDays(60));
    }

    @Test
    void an_hour_of_quiet_forgets_the_errors() {
        for (int attempt = 0; attempt < 3; attempt++) {
            codes.find("0", "e1");
        }
        clock.advance(Duration.ofHours(2));
        assertThat(codes.find("0", "e1")).isInstanceOf(LookUp.NotFound.class);
        assertThat(codes.find("0", "e1")).isInstanceOf(LookUp.NotFound.class);
    }

    @Test
    void one_wrong_digit_or_two_swapped_ones_are_told_before_anything_is_looked_up() {
        for (int drawn = 0; drawn < 50; drawn++) {
            String code = codes.codeOf(drafts.begin(Channel.COLUMN));
            assertThat(ReceiptCodes.slip(code)).isEmpty();
            for (int at = 0; at < code.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    String heard = code.substring(0, at) + wrong + code.substring(at + 1);
                    assertThat(ReceiptCodes.slip(heard).isPresent()).isEqualTo(wrong != code.charAt(at));
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    String swapped =
                            code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    assertThat(ReceiptCodes.slip(swapped))
                            .hasValueSatisfying(said -> assertThat(said).contains("颠倒"));
                }
            }
        }
    }

    @Test
    void a_code_of_before_that_a_swap_could_slip_through_stays_valid() {
        var id = UUID.randomUUID();
        while (CodeForm.noticesSwaps(codes.codeOf(id))) {
            id = UUID.randomUUID();
        }
        codes.issue(id);
        assertThat(ReceiptCodes.slip(codes.codeOf(id))).isEmpty();
        assertThat(codes.find(codes.codeOf(id), "f1")).isEqualTo(new LookUp.Found(id));
    }

    @Test
    void a_code_of_another_length_says_how_many_digits_were_heard() {
        assertThat(ReceiptCodes.slip("1234 5678"))
                .hasValueSatisfying(said -> assertThat(said).contains("16 位", "有 8 位"));
        assertThat(ReceiptCodes.slip("")).isPresent();
        assertThat(ReceiptCodes.slip("x".repeat(10_000))).isPresent();
    }

    @Test
    void neither_code_nor_address_is_stored() {
        String code = codes.codeOf(drafts.begin(Channel.COLUMN));
        codes.find("0", "203.0.113.9");
        var rows = context.getBean(JdbcClient.class)
                .sql("SELECT mark FROM receipt_code UNION ALL SELECT address_mark FROM code_attempt")
                .query(String.class)
                .list();
        assertThat(rows).allMatch(mark -> mark.matches("[0-9a-f]{64}")).noneMatch(mark -> mark.contains(code));
    }
}
