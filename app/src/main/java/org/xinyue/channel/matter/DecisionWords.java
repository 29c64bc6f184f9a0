package org.xinyue.channel.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xinyue.casework.decision.Decision;

/** A decision in words, part by part under its Chinese name. */
public final class DecisionWords {
    private DecisionWords() {}

    /** Parts that say something, in the order of the text; ids of bodies are left out. */
    public static Map<String, String> of(Decision decision) {
        var words = new LinkedHashMap<String, String>();
        switch (decision) {
            case Decision.Nothing ignored -> {
                // The act says it all.
            }
            case Decision.Statement said -> put(words, "内容", said.text());
            case Decision.Refusal refusal -> {
                put(words, "理由", refusal.reason().label());
                put(words, "说明", refusal.explanation());
            }
            case Decision.Merger merger -> put(words, "理由", merger.reason());
            case Decision.Referral referral -> put(words, "备注", referral.note());
            case Decision.HandBack back -> put(words, "理由", back.reason());
            case Decision.LawfulChange change -> {
                put(words, "法律依据", change.legalBasis());
                put(words, "补偿情况", change.compensation());
            }
            case Decision.Order order -> {
                put(words, "整改要求", order.measures());
                put(words, "完成期限", order.dueOn().toString());
            }
            case Decision.Extension extension -> {
                put(words, "理由", extension.reason());
                put(words, "延至", extension.until().toString());
            }
            case Decision.Confirmation confirmation -> {
                put(words, "认定情形", confirmation.ground().label());
                put(words, "认定事实", confirmation.facts());
            }
            case Decision.Rating rating -> {
                put(words, "是否解决", rating.solved() ? "已解决" : "未解决");
                put(words, "满意度", rating.satisfaction().label());
                put(words, "意见", rating.comment());
            }
        }
        return words;
    }

    /** As {@link #of}, but only what was chosen from a list, and dates: for whom the free words may not be meant. */
    static Map<String, String> chosen(Decision decision) {
        var words = new LinkedHashMap<>(of(decision));
        words.keySet().retainAll(chosenParts(decision));
        return words;
    }

    private static Set<String> chosenParts(Decision decision) {
        return switch (decision) {
            case Decision.Refusal ignored -> Set.of("理由");
            case Decision.Order ignored -> Set.of("完成期限");
            case Decision.Extension ignored -> Set.of("延至");
            case Decision.Confirmation ignored -> Set.of("认定情形");
            case Decision.Rating ignored -> Set.of("是否解决", "满意度");
            case Decision.Nothing ignored -> Set.of();
            case Decision.Statement ignored -> Set.of();
            case Decision.Merger ignored -> Set.of();
            case Decision.Referral ignored -> Set.of();
            case Decision.HandBack ignored -> Set.of();
            case Decision.LawfulChange ignored -> Set.of();
        };
    }

    private static void put(Map<String, String> words, String name, String text) {
        if (!text.isBlank()) {
            words.put(name, text);
        }
    }
}
