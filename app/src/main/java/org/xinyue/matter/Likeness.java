package org.xinyue.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.Amount;
import org.xinyue.intake.Complaint;

/**
 * How alike two complaints are (相似程度), with every reason. Pure: the same two always give the same answer.
 *
 * @param score 0 to 100
 * @param certain true when firm, body, contract number and kind of breach all agree, which no person need judge
 * @param reasons in Chinese, the weightiest first; never names the firm
 */
public record Likeness(int score, boolean certain, List<String> reasons) {
    /** From here on two complaints are shown to each other. */
    public static final int WORTH_A_LOOK = 60;

    private static final int FIRM = 35;
    private static final int BODY = 20;
    private static final int CONTRACT = 25;
    private static final int SUM = 10;
    private static final int DUE = 5;
    private static final int KIND = 5;
    private static final int WORDS = 20;
    private static final BigDecimal NEAR = new BigDecimal("0.05");
    private static final double SAME_WORDS = 0.5;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /**
     * Compares two complaints.
     *
     * @param current gives the body that answers for a body today: a successor is the same respondent
     */
    public static Likeness of(Complaint one, Complaint other, UnaryOperator<UUID> current) {
        var points = new Points();
        boolean firm = one.firm().mark().equals(other.firm().mark());
        boolean body = current.apply(one.respondentId()).equals(current.apply(other.respondentId()));
        var number = one.contract().plainNumber();
        boolean contract = number != null && number.equals(other.contract().plainNumber());
        boolean kind = one.matter().kind() == other.matter().kind();
        points.add(firm, FIRM, "同一企业");
        points.add(contract, CONTRACT, "合同（文件）编号相同");
        points.add(body, BODY, "被投诉主体相同");
        sums(points, one.matter().overdue(), other.matter().overdue());
        points.add(one.matter().dueOn().equals(other.matter().dueOn()), DUE, "约定的履行日期相同");
        points.add(kind, KIND, "违约情形相同：" + one.matter().kind().brief());
        words(points, one, other);
        return new Likeness(Math.min(100, points.score), firm && body && contract && kind, points.reasons);
    }

    private static void sums(Points points, @Nullable Amount one, @Nullable Amount other) {
        if (one == null || other == null || one.isZero() || other.isZero()) {
            return;
        }
        var difference = one.yuan().subtract(other.yuan()).abs();
        if (difference.signum() == 0) {
            points.add(true, SUM, "拖欠金额相同");
        } else if (difference.compareTo(one.yuan().multiply(NEAR)) <= 0) {
            points.add(true, SUM / 2, "拖欠金额相差不到 5%");
        }
    }

    private static void words(Points points, Complaint one, Complaint other) {
        double shared = shared(words(one), words(other));
        int share = BigDecimal.valueOf(shared * 100)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        points.add(shared >= SAME_WORDS, (int) (WORDS * shared), "违约经过的文字有 " + share + "% 相同");
    }

    private static Set<String> words(Complaint complaint) {
        return pairs(complaint.contract().name() + complaint.matter().facts());
    }

    /** Every two characters that stand together: Chinese needs no cutting into words for that. */
    private static Set<String> pairs(String text) {
        var plain = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < plain.length; at++) {
            pairs.add(new String(plain, at, 2));
        }
        return pairs;
    }

    /** Dice's coefficient: twice what is shared, over what there is; 0 for two empty texts. */
    private static double shared(Set<String> one, Set<String> other) {
        int all = one.size() + other.size();
        long both = one.stream().filter(other::contains).count();
        return all == 0 ? 0 : 2.0 * both / all;
    }

    private static final class Points {
        private int score;
        private final List<String> reasons = new ArrayList<>();

        void add(boolean agrees, int points, String reason) {
            if (agrees) {
                score += points;
                reasons.add(reason);
            }
        }
    }
}
