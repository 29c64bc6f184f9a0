package org.xinyue.web.caller.spoken;

import java.math.BigDecimal;

/** A sum of money in spoken Chinese (金额读法): 十二万八千六百四十元. */
public final class SpokenSum {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 4;

    private SpokenSum() {}

    /**
     * The sum as it is said, with 角 and 分 only where there are any.
     *
     * @param yuan not negative, at most sixteen digits before and two after the point
     */
    public static String of(BigDecimal yuan) {
        var cents = yuan.movePointRight(2).toBigIntegerExact().longValueExact();
        if (cents < 0) {
            throw new IllegalArgumentException("a sum is not negative: " + yuan);
        }
        var said = new StringBuilder();
        long whole = cents / 100;
        int rest = (int) (cents % 100);
        if (whole > 0 || rest == 0) {
            said.append(whole(whole)).append('元');
        }
        if (rest >= 10) {
            said.append(digit(rest / 10)).append('角');
        } else if (rest > 0 && whole > 0) {
            said.append('零');
        }
        if (rest % 10 > 0) {
            said.append(digit(rest % 10)).append('分');
        }
        return said.toString();
    }

    /** A whole number of at most sixteen digits. */
    static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        var said = new StringBuilder();
        String digits = Long.toString(number);
        boolean zero = false;
        boolean groupSaid = false;
        for (int at = 0; at < digits.length(); at++) {
            int place = digits.length() - 1 - at;
            char digit = digits.charAt(at);
            if (digit == '0') {
                zero = true;
            } else {
                if (zero) {
                    said.append('零');
                }
                zero = false;
                said.append(DIGITS.charAt(digit - '0')).append(PLACES[place % GROUP]);
                groupSaid = true;
            }
            if (place % GROUP == 0 && place > 0) {
                said.append(groupSaid ? group(place, digits, at) : "");
                // 二千八百万六千: zeros that end a group are not said, a whole group of them is.
                zero = !groupSaid;
                groupSaid = false;
            }
        }
        return said.toString().startsWith("一十") ? said.substring(1) : said.toString();
    }

    /** 万亿 is said whole only when nothing follows in the group of 亿; otherwise 万 now and 亿 there. */
    private static String group(int place, String digits, int at) {
        int group = place / GROUP;
        boolean moreOfBillions =
                group == 3 && !digits.substring(at + 1, at + 1 + GROUP).equals("0000");
        return moreOfBillions ? "万" : GROUPS[group];
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
