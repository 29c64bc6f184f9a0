package org.xinyue.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One line of the result, its fields in the order they were added. */
public final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private JsonLine() {}

    /** Starts a line with the name of the figure, for example {@code lifecycle.8threads}. */
    public static JsonLine of(String bench) {
        return new JsonLine().with("bench", bench);
    }

    public JsonLine with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public JsonLine with(String field, boolean value) {
        fields.put(field, value);
        return this;
    }

    public JsonLine with(String field, long value) {
        fields.put(field, value);
        return this;
    }

    /** Adds a measured value with four significant digits; a benchmark knows no more. */
    public JsonLine with(String field, double value) {
        fields.put(field, rounded(value));
        return this;
    }

    /** Adds several measured values. */
    public JsonLine with(String field, List<Double> values) {
        fields.put(field, values.stream().map(JsonLine::rounded).toList());
        return this;
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        // Whole numbers above 9,999 stay whole instead of turning into powers of ten.
        return exact.precision() - exact.scale() > FOUR_DIGITS.getPrecision()
                ? exact.setScale(0, java.math.RoundingMode.HALF_UP)
                : new BigDecimal(exact.round(FOUR_DIGITS).stripTrailingZeros().toPlainString());
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(fields);
    }
}
