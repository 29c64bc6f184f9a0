package org.xinyue.web.caller.spoken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Codes, telephone numbers and dates said character by character (逐字念). One is 幺, which nobody takes for 七; a letter comes with a
 * word that begins with it.
 */
public final class Spelled {
    private static final String DIGITS = "零幺二三四五六七八九";
    private static final String YEAR = "〇一二三四五六七八九";
    private static final int GROUP = 4;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "安全的安"),
            Map.entry('B', "北京的北"),
            Map.entry('C', "长城的长"),
            Map.entry('D', "大连的大"),
            Map.entry('E', "鄂尔多斯的鄂"),
            Map.entry('F', "福建的福"),
            Map.entry('G', "广州的广"),
            Map.entry('H', "海南的海"),
            Map.entry('I', "爱国的爱"),
            Map.entry('J', "吉林的吉"),
            Map.entry('K', "昆明的昆"),
            Map.entry('L', "辽宁的辽"),
            Map.entry('M', "满洲里的满"),
            Map.entry('N', "南京的南"),
            Map.entry('O', "欧洲的欧"),
            Map.entry('P', "平安的平"),
            Map.entry('Q', "青海的青"),
            Map.entry('R', "人民的人"),
            Map.entry('S', "上海的上"),
            Map.entry('T', "通辽的通"),
            Map.entry('U', "优秀的优"),
            Map.entry('V', "维护的维"),
            Map.entry('W', "文化的文"),
            Map.entry('X', "锡林郭勒的锡"),
            Map.entry('Y', "云南的云"),
            Map.entry('Z', "中国的中"));

    private Spelled() {}

    /** Character by character in groups of four with a pause between them; what is neither digit nor letter is left as it is. */
    public static String code(String code) {
        return String.join("，", groups(code).stream().map(Spelled::group).toList());
    }

    /** The code in groups of four, the last one shorter when it does not come out even. */
    public static List<String> groups(String code) {
        var groups = new ArrayList<String>();
        for (int at = 0; at < code.length(); at += GROUP) {
            groups.add(code.substring(at, Math.min(at + GROUP, code.length())));
        }
        return List.copyOf(groups);
    }

    /** One group, without a pause. */
    public static String group(String group) {
        var said = new StringBuilder();
        for (char each : group.toUpperCase(Locale.ROOT).toCharArray()) {
            String word = LETTERS.get(each);
            if (word != null) {
                said.append(each).append('（').append(word).append('）');
            } else {
                said.append(each >= '0' && each <= '9' ? DIGITS.charAt(each - '0') : each);
            }
        }
        return said.toString();
    }

    /** A telephone number: a mobile one as three, four, four; any other from hyphen to hyphen. */
    public static String phone(String phone) {
        return phone.matches("1\\d{10}")
                ? group(phone.substring(0, 3)) + "，" + group(phone.substring(3, 7)) + "，" + group(phone.substring(7))
                : String.join(
                        "，",
                        List.of(phone.split("-")).stream().map(Spelled::group).toList());
    }

    /** 二〇二五年九月三十日. */
    public static String date(LocalDate day) {
        var year = new StringBuilder();
        for (char digit : Integer.toString(day.getYear()).toCharArray()) {
            year.append(YEAR.charAt(digit - '0'));
        }
        return year + "年" + SpokenSum.whole(day.getMonthValue()) + "月" + SpokenSum.whole(day.getDayOfMonth()) + "日";
    }
}
