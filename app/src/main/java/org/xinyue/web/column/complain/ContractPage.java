package org.xinyue.web.column.complain;

import java.time.LocalDate;
import java.util.Arrays;
import org.xinyue.intake.ContractTerms;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Form;
import org.xinyue.web.shell.Page;

/** The contract or promise (合同). */
public record ContractPage(StepFrame frame, Choices basis, Paper paper, Sums sums) implements Page {
    /** What the paper says of itself. */
    public record Paper(Field name, Field number, Choices field, DateField signedOn) {}

    /** Agreed and paid. */
    public record Sums(Field amount, Field paid) {}

    /** The page with what was typed. */
    public static ContractPage of(StepFrame frame, Form form, LocalDate today) {
        var bases = Arrays.stream(ContractTerms.Basis.values())
                .map(basis -> new Option(basis.name(), basis.label(), basis.note()))
                .toList();
        var fields = org.xinyue.intake.Field.on(today).stream()
                .map(field -> Option.of(field.name(), field.label()))
                .toList();
        var paper = new Paper(
                form.field("contractName", "合同或文件名称").hint("照首页填写"),
                form.field("contractNumber", "合同或文件编号")
                        .hint("一般在首页右上角")
                        .asOptional()
                        .width("long"),
                form.choices("field", "所属领域", fields).hint("拿不准的选最接近的一项"),
                form.date("signedOn", "签订日期").hint("例如 2024 年 3 月 31 日"));
        var sums = new Sums(
                form.field("amount", "合同金额（元）").hint("有结算价的填结算价；没有金额的承诺可以不填").width("amount"),
                form.field("paid", "已付金额（元）").hint("一分未付的填 0").asOptional().width("amount"));
        return new ContractPage(frame, form.choices("basis", "投诉依据的是", bases), paper, sums);
    }

    @Override
    public String title() {
        return frame.title();
    }
}
