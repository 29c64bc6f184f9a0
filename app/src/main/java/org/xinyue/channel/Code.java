package org.xinyue.channel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One value of a code list (代码).
 *
 * @param value as it is sent, e.g. ARREARS
 * @param label its Chinese name, which is taken for the value as well
 */
public record Code(String value, String label) {
    static <E extends Enum<E>> List<Code> of(List<E> constants, Function<E, String> label) {
        return constants.stream()
                .map(constant -> new Code(constant.name(), label.apply(constant)))
                .toList();
    }

    static <E extends Enum<E>> List<Code> of(Class<E> type, Function<E, String> label) {
        return of(Arrays.asList(type.getEnumConstants()), label);
    }

    /** True when this is what somebody sent, as value in any case or as name. */
    public boolean is(String sent) {
        var plain = Normalizer.normalize(sent, Normalizer.Form.NFKC).strip();
        return value.equalsIgnoreCase(plain)
                || Normalizer.normalize(label, Normalizer.Form.NFKC).equals(plain);
    }
}
