package org.xinyue.web.column.status;

import java.util.ArrayList;
import java.util.List;
import org.xinyue.casework.decision.Decision;
import org.xinyue.web.column.Written;
import org.xinyue.web.component.Passage;

/** What was decided, in words for the complainant. */
final class DecisionText {
    private DecisionText() {}

    /** Empty when the act says it all, or its text is not for the complainant. */
    static List<Passage> of(Decision decision) {
        return switch (decision) {
            case Decision.Nothing ignored -> List.of();
            case Decision.Statement statement -> List.of(Passage.quoted(statement.text()));
            case Decision.Refusal refusal ->
                List.of(
                        Passage.ours(refusal.reason().label()),
                        Passage.quoted(refusal.explanation()),
                        Passage.ours("您可以这样做：" + refusal.reason().door()));
            case Decision.Merger merger -> List.of(Passage.quoted(merger.reason()));
            case Decision.Referral referral ->
                referral.note().isEmpty() ? List.of() : List.of(Passage.quoted(referral.note()));
            case Decision.HandBack handBack -> List.of(Passage.quoted(handBack.reason()));
            case Decision.LawfulChange change ->
                List.of(Passage.ours("依据：" + change.legalBasis()), Passage.ours("补偿：" + change.compensation()));
            case Decision.Order order ->
                List.of(Passage.quoted(order.measures()), Passage.ours("要求完成的日期：" + Written.date(order.dueOn())));
            case Decision.Extension extension ->
                List.of(Passage.quoted(extension.reason()), Passage.ours("延期至：" + Written.date(extension.until())));
            case Decision.Confirmation confirmation ->
                List.of(Passage.ours(confirmation.ground().label()), Passage.quoted(confirmation.facts()));
            case Decision.Rating rating -> rating(rating);
        };
    }

    private static List<Passage> rating(Decision.Rating rating) {
        var passages = new ArrayList<>(List.of(
                Passage.ours(rating.solved() ? "问题已解决" : "问题没有解决"),
                Passage.ours(rating.satisfaction().label())));
        if (!rating.comment().isEmpty()) {
            passages.add(Passage.quoted(rating.comment()));
        }
        return passages;
    }
}
