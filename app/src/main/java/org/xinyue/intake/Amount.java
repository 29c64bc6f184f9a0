package org.xinyue.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sum of money in yuan (金额，元): zero to 9,999,999,999,999,999.99, always two decimals. Fits {@code numeric(18,2)}.
 *
 * @param yuan never null, scale 2
 */
public record Amount(BigDecimal yuan) implements Comparable<Amount> {
    private static final int DECIMALS = 2;
    private static final int DIGITS_BEFORE = 16;
    /** Plain digits, or groups of three separated by commas; a wrongly grouped number is more likely a slip than a style. */
    private static final Pattern WRITTEN = Pattern.compile("(?:\\d{1,16}|\\d{1,3}(?:,\\d{3}){1,5})(?:\\.\\d{1,2})?");

    /** Nothing. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    public Amount {
        if (yuan.signum() < 0) {
            throw new IllegalArgumentException("an amount is not negative: " + yuan);
        }
        if (yuan.stripTrailingZeros().scale() > DECIMALS || yuan.precision() - yuan.scale() > DIGITS_BEFORE) {
            throw new IllegalArgumentException("an amount has at most 16 digits and 2 decimals: " + yuan);
        }
        yuan = yuan.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** What somebody typed, with or without commas, in any width; empty when it is no amount with at most two decimals. */
    public static Optional<Amount> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s¥元]", "");
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(plain.replace(",", ""));
        return number.precision() - number.scale() > DIGITS_BEFORE ? Optional.empty() : Optional.of(new Amount(number));
    }

    public Amount minus(Amount other) {
        return new Amount(yuan.subtract(other.yuan));
    }

    public boolean exceeds(Amount other) {
        return compareTo(other) > 0;
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return yuan.compareTo(other.yuan);
    }

    /** With commas and two decimals, e.g. 1,286,400.00. */
    public String written() {
        String plain = yuan.toPlainString();
        int point = plain.length() - DECIMALS - 1;
        var text = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
