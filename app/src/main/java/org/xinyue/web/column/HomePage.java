package org.xinyue.web.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinyue.casework.YearFigures;
import org.xinyue.casework.YearFigures.Share;
import org.xinyue.intake.Field;
import org.xinyue.web.component.Stat;
import org.xinyue.web.shell.Page;

/**
 * What the column is for, who may complain, what happens when and what came of it.
 *
 * @param fields names of the fields in force today
 * @param figures of the region in the last twelve months, none while nobody has complained
 * @param period the days that the figures are of
 */
public record HomePage(List<String> fields, List<Stat> figures, String period) implements Page {
    public HomePage {
        fields = List.copyOf(fields);
        figures = List.copyOf(figures);
    }

    static HomePage of(List<Field> inForce, YearFigures year) {
        var counted = Written.day(year.at());
        return new HomePage(
                inForce.stream().map(Field::label).toList(),
                year.received() == 0 ? List.of() : strip(year),
                counted.minusYears(1) + " 至 " + counted + "，全区各渠道合计");
    }

    private static List<Stat> strip(YearFigures year) {
        var strip = new ArrayList<Stat>();
        strip.add(count("收到投诉", year.received()));
        strip.add(count("其中办结", year.ended()));
        strip.add(count("整改到位", year.putRight()));
        strip.add(count("认定违约失信", year.confirmed()));
        strip.add(share("按时转交", year.transfers(), "应在 3 个工作日内"));
        strip.add(share("按时核实", year.verifications(), "应在 5 个工作日内"));
        return strip;
    }

    private static Stat count(String label, int count) {
        return YearFigures.isPublic(count)
                ? new Stat(label, String.format(Locale.ROOT, "%,d", count), "件", null)
                : new Stat(label, "不足 " + YearFigures.FEWEST, "件", "数量过少，不公布具体数字");
    }

    private static Stat share(String label, Share share, String note) {
        var percent = share.percent();
        return percent.isPresent()
                ? new Stat(label, String.valueOf(percent.getAsInt()), "%", note)
                : new Stat(label, "—", "", "不足 " + Share.FEWEST + " 件，不计算比例");
    }

    @Override
    public String title() {
        return "政府违约失信投诉";
    }
}
