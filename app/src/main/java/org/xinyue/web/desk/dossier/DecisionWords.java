package org.xinyue.web.desk.dossier;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.web.desk.BodyNames;

/** What was decided, in words for the history. */
public final class DecisionWords {
    private final BodyNames names;
    private final Function<UUID, String> numbers;

    /**
     * @param numbers the public number of another case
     */
    public DecisionWords(BodyNames names, Function<UUID, String> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /** The words, null when the act says it all. */
    public @Nullable String of(Decision decision) {
        return switch (decision) {
            case Decision.Nothing ignored -> null;
            case Decision.Statement statement -> statement.text();
            case Decision.Refusal refusal ->
                refusal.reason().label() + "。" + refusal.explanation() + "\n"
                        + refusal.reason().door();
            case Decision.Merger merger -> "并入 " + numbers.apply(merger.into()) + "：" + merger.reason();
            case Decision.Referral referral -> "转至 " + names.of(referral.verifier()) + noted(referral.note());
            case Decision.HandBack back ->
                back.proposed() == null ? back.reason() : back.reason() + "\n建议改派：" + names.of(back.proposed());
            case Decision.LawfulChange change -> "法律依据：" + change.legalBasis() + "\n补偿情况：" + change.compensation();
            case Decision.Order order -> order.measures() + "\n整改期限：" + order.dueOn();
            case Decision.Extension extension -> extension.reason() + "\n延至：" + extension.until();
            case Decision.Confirmation confirmation ->
                "情形：" + confirmation.ground().label() + "\n" + confirmation.facts();
            case Decision.Rating rating ->
                (rating.solved() ? "问题已解决" : "问题未解决") + "，"
                        + rating.satisfaction().label() + noted(rating.comment());
        };
    }

    private static String noted(String note) {
        return note.isBlank() ? "" : "\n" + note;
    }
}
