package org.xinyue.channel.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinyue.channel.Item;

/**
 * Puts a cell into the form of the contract. Ways of writing that can mean only one thing are read; whatever could mean two is objected to, or left as it is
 * for the rules of the contract to refuse.
 */
final class Cells {
    private static final String DAY =
            "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2}))";
    private static final Pattern DATE = Pattern.compile(DAY + "(?:[T ]0{1,2}:00(?::00)?)?");
    private static final Pattern MOMENT =
            Pattern.compile(DAY + "(?:[T ]?(\\d{1,2})[:时](\\d{1,2})分?(?::?(\\d{1,2})秒?)?)?");
    private static final Pattern IN_TENTHOUSANDS = Pattern.compile("[¥]?([\\d,]*\\d(?:\\.\\d+)?)([万亿])元?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    /** Characters; what is longer is left for the rules to refuse, and not quoted. */
    private static final int LONGEST_AMOUNT = 60;

    /** The region keeps one time the whole year. */
    private static final String OFFSET = "+08:00";

    private Cells() {}

    /**
     * A cell in the form of the contract.
     *
     * @param objection what is wrong with it, to be read after its address; null when nothing is
     */
    record Read(String text, @Nullable String objection) {
        static Read of(String text) {
            return new Read(text, null);
        }
    }

    static Read read(Item item, CellText cell) {
        if (cell.objection() != null || cell.text().isEmpty()) {
            return new Read(cell.text(), cell.objection());
        }
        return switch (item.form()) {
            case TEXT, LONG_TEXT -> text(item, cell);
            case CODE, YES -> Read.of(cell.text());
            case AMOUNT -> amount(cell.text());
            case DATE -> Read.of(date(cell));
            case INSTANT -> Read.of(moment(cell));
        };
    }

    /** A spreadsheet makes 3-12 a day of this year; the number that was typed is gone. */
    private static Read text(Item item, CellText cell) {
        boolean becameDay = cell.moment() != null && cell.text().indexOf('-') > 0;
        return becameDay
                ? new Read(cell.text(), "被表格软件变成了日期 " + cell.text() + "；请把单元格设为“文本”格式，重新填写" + item.label())
                : Read.of(cell.text());
    }

    private static Read amount(String text) {
        if (text.length() > LONGEST_AMOUNT) {
            return Read.of(text);
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var large = IN_TENTHOUSANDS.matcher(plain);
        if (large.matches()) {
            var yuan = new BigDecimal(large.group(1).replace(",", ""))
                    .multiply(large.group(2).equals("万") ? TEN_THOUSAND : HUNDRED_MILLION);
            return new Read(
                    text,
                    "写的是“" + text + "”，金额一律以元为单位；如果是 "
                            + yuan.stripTrailingZeros().toPlainString() + " 元，请填这个数字");
        }
        return Read.of(text);
    }

    private static String date(CellText cell) {
        if (cell.moment() != null) {
            return cell.moment().toLocalDate().toString();
        }
        var written = DATE.matcher(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC));
        return written.matches() ? day(written) : cell.text();
    }

    private static String moment(CellText cell) {
        if (cell.moment() != null) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(cell.moment()) + OFFSET;
        }
        var written = MOMENT.matcher(Normalizer.normalize(cell.text(), Normalizer.Form.NFKC));
        if (!written.matches()) {
            return cell.text();
        }
        return existing(day(written), hour(written)).orElse(cell.text());
    }

    private static String hour(Matcher written) {
        return "%02d:%02d:%02d".formatted(number(written, 10), number(written, 11), number(written, 12));
    }

    private static Optional<String> existing(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day) + "T"
                    + LocalTime.parse(time).format(DateTimeFormatter.ISO_LOCAL_TIME) + OFFSET);
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private static String day(Matcher written) {
        for (int first = 1; first < 9; first += 3) {
            if (written.group(first) != null) {
                return "%04d-%02d-%02d"
                        .formatted(number(written, first), number(written, first + 1), number(written, first + 2));
            }
        }
        return written.group();
    }

    private static int number(Matcher written, int group) {
        var digits = written.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
