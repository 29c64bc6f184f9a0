package org.xinyue.organisation.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.organisation.Body;
import org.xinyue.organisation.CreditCode;
import org.xinyue.organisation.code.CodeArithmetic;

/** Finds the body that a cell means by its name or its credit code, among the register and the file at hand. */
final class BodyReferences {
    /** Line of a body that the register holds. */
    private static final long REGISTERED = 0;

    private final Map<String, Map<UUID, Long>> byText = new HashMap<>();

    sealed interface Found {
        record One(UUID id) implements Found {}

        /**
         * No body, or none to be sure of.
         *
         * @param reason what is the matter and what to do, after the cell's heading and text
         */
        record None(String reason) implements Found {
            String sentence(String heading, String text) {
                return "%s“%s”%s。".formatted(heading, text, reason);
            }
        }
    }

    BodyReferences(Collection<Body> registered) {
        // Living bodies hide ended ones of the same name: a re-founded office is meant as it is today.
        registered.stream()
                .filter(body -> body.validity().to() == null)
                .forEach(body -> add(body.id(), body.name(), body.creditCode(), REGISTERED));
        registered.stream()
                .filter(body -> body.validity().to() != null && !byText.containsKey(body.name()))
                .forEach(body -> add(body.id(), body.name(), body.creditCode(), REGISTERED));
    }

    void add(UUID id, String name, @Nullable CreditCode code, long line) {
        byText.computeIfAbsent(name, text -> new LinkedHashMap<>()).put(id, line);
        if (code != null) {
            byText.computeIfAbsent(code.value(), text -> new LinkedHashMap<>()).put(id, line);
        }
    }

    Found find(String text, Set<Long> brokenLines) {
        Map<UUID, Long> meant =
                byText.getOrDefault(text, byText.getOrDefault(CodeArithmetic.normalise(text), Map.of()));
        if (meant.isEmpty()) {
            return new Found.None("不在登记中，也不在本文件中，请先登记该机构或改正写法");
        }
        if (meant.size() > 1) {
            return new Found.None("有%d个机构同名，请改填统一社会信用代码".formatted(meant.size()));
        }
        var only = meant.entrySet().iterator().next();
        if (brokenLines.contains(only.getValue())) {
            return new Found.None("在本文件第%d行，但该行有误，请先改正该行".formatted(only.getValue()));
        }
        return new Found.One(only.getKey());
    }
}
