package org.xinyue.web.column.complain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xinyue.document.StoredDocument;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Draft;
import org.xinyue.intake.Field;
import org.xinyue.intake.FirmSize;
import org.xinyue.intake.Matter;
import org.xinyue.intake.Part;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.web.component.Fact;
import org.xinyue.web.shell.Page;

/**
 * Everything typed, to be checked once more (核对提交).
 *
 * @param faults what keeps it from being handed in, linking to the step that asks for it
 */
public record ReviewPage(StepFrame frame, List<Section> sections, List<Fault> faults) implements Page {
    public ReviewPage {
        sections = List.copyOf(sections);
        faults = List.copyOf(faults);
    }

    /** One step's answers. */
    public record Section(String heading, String change, List<Fact> facts) {
        public Section {
            facts = List.copyOf(facts);
        }
    }

    /** One sentence with the address of the field it is about. */
    public record Fault(String href, String sentence) {}

    static ReviewPage of(
            StepFrame frame,
            Draft draft,
            String respondent,
            List<StoredDocument> documents,
            Map<String, String> faults) {
        var sections = new ArrayList<Section>();
        for (Part part : Part.values()) {
            var facts = switch (part) {
                case COMPLAINANT -> complainant(draft);
                case RESPONDENT -> List.of(Fact.quoted("被投诉机关", respondent));
                case CONTRACT -> contract(draft);
                case BREACH -> breach(draft);
                case EVIDENCE -> evidence(documents);
                case DECLARATIONS -> declarations(draft);
            };
            sections.add(new Section(part.label(), Steps.address(part), facts));
        }
        var lines = faults.entrySet().stream()
                .map(fault -> new Fault(
                        Steps.address(Part.asking(fault.getKey())) + "?check=1#" + fault.getKey(), fault.getValue()))
                .toList();
        return new ReviewPage(frame, sections, lines);
    }

    private static List<Fact> complainant(Draft draft) {
        return List.of(
                Fact.quoted("企业全称", draft.answer("name")),
                Fact.quoted("信用代码", draft.answer("creditCode")),
                Fact.of("企业规模", label(FirmSize.class, FirmSize::label, draft.answer("size"))),
                Fact.quoted("法定代表人", draft.answer("legalRepresentative")),
                Fact.quoted("联系人", draft.answer("contactName")),
                Fact.quoted("联系电话", draft.answer("phone")),
                typed("电子邮箱", draft.answer("email")),
                typed("通信地址", draft.answer("address")));
    }

    private static List<Fact> contract(Draft draft) {
        return List.of(
                Fact.of("依据", label(ContractTerms.Basis.class, ContractTerms.Basis::label, draft.answer("basis"))),
                Fact.quoted("名称", draft.answer("contractName")),
                typed("编号", draft.answer("contractNumber")),
                Fact.of("所属领域", label(Field.class, Field::label, draft.answer("field"))),
                Fact.of("签订日期", date(draft, "signedOn")),
                Fact.of("合同金额", yuan(draft.answer("amount"))),
                Fact.of("已付金额", yuan(draft.answer("paid"))));
    }

    private static List<Fact> breach(Draft draft) {
        return List.of(
                Fact.of("违约情形", label(BreachKind.class, BreachKind::label, draft.answer("kind"))),
                Fact.of("拖欠金额", yuan(draft.answer("overdue"))),
                Fact.of("应履行日期", date(draft, "dueOn")),
                Fact.of("对方理由", orNone(label(Matter.Excuse.class, Matter.Excuse::label, draft.answer("excuse")))),
                Fact.quoted("违约经过", draft.answer("facts")),
                Fact.quoted("您的诉求", draft.answer("request")));
    }

    private static List<Fact> evidence(List<StoredDocument> documents) {
        return documents.isEmpty()
                ? List.of(new Fact("证据材料", "没有上传", "可以提交；受理单位可能要求您补正", null))
                : List.of(Fact.quoted(
                        documents.size() + " 个文件",
                        String.join(
                                "、",
                                documents.stream().map(StoredDocument::name).toList())));
    }

    private static List<Fact> declarations(Draft draft) {
        return List.of(Fact.of("身份保护", label(ProtectionWish.class, ProtectionWish::label, draft.answer("wish"))));
    }

    private static String date(Draft draft, String field) {
        String year = draft.answer(field + ".year");
        return year.isEmpty()
                ? ""
                : year + " 年 " + draft.answer(field + ".month") + " 月 " + draft.answer(field + ".day") + " 日";
    }

    private static String yuan(String typed) {
        return typed.isEmpty() ? "未填写" : typed + " 元";
    }

    private static String orNone(String typed) {
        return typed.isEmpty() ? "未填写" : typed;
    }

    private static Fact typed(String key, String typed) {
        return typed.isEmpty() ? Fact.of(key, "未填写") : Fact.quoted(key, typed);
    }

    private static <E extends Enum<E>> String label(Class<E> type, Function<E, String> label, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .map(label)
                .findFirst()
                .orElse("");
    }

    @Override
    public String title() {
        return faults.isEmpty() ? frame.title() : "错误：" + frame.heading();
    }
}
