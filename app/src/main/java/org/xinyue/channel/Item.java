package org.xinyue.channel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.BreachKind;
import org.xinyue.intake.ContractTerms;
import org.xinyue.intake.Field;
import org.xinyue.intake.FirmSize;
import org.xinyue.intake.Matter;
import org.xinyue.intake.ProtectionWish;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/** One item of the channel contract (渠道数据项), in the order in which sheets and documents show them. */
@Implements(Clause.A2_CHANNELS)
public enum Item {
    NUMBER("/number", "渠道编号", Read.here(Form.TEXT).required()),
    RECEIVED_AT("/receivedAt", "渠道收到时间", Read.here(Form.INSTANT).required()),
    ATTRIBUTION("/attribution", "入口归因码", Read.here(Form.TEXT)),
    NAME("/complainant/name", "企业（单位）全称", Read.as("name", Form.TEXT).required().personal()),
    CREDIT_CODE(
            "/complainant/creditCode",
            "统一社会信用代码",
            Read.as("creditCode", Form.TEXT).required().personal()),
    CODE_AS_PRINTED("/complainant/creditCodeAsPrinted", "代码与证照一致", Read.as("codeAsPrinted", Form.YES)),
    SIZE(
            "/complainant/size",
            "企业规模",
            Read.codes("size", day -> Code.of(FirmSize.class, FirmSize::label)).required()),
    LEGAL_REPRESENTATIVE(
            "/complainant/legalRepresentative",
            "法定代表人（经营者）",
            Read.as("legalRepresentative", Form.TEXT).required().personal()),
    CONTACT(
            "/complainant/contactName",
            "联系人",
            Read.as("contactName", Form.TEXT).required().personal()),
    PHONE("/complainant/phone", "联系电话", Read.as("phone", Form.TEXT).required().personal()),
    EMAIL("/complainant/email", "电子邮箱", Read.as("email", Form.TEXT).personal()),
    ADDRESS("/complainant/address", "通信地址", Read.as("address", Form.TEXT).personal()),
    RESPONDENT_ID("/respondent/id", "被投诉机关在平台的标识", Read.here(Form.TEXT)),
    RESPONDENT_CODE("/respondent/creditCode", "被投诉机关信用代码", Read.here(Form.TEXT)),
    RESPONDENT_NAME("/respondent/name", "被投诉机关全称", Read.here(Form.TEXT)),
    RESPONDENT_DIVISION("/respondent/divisionCode", "被投诉机关区划代码", Read.here(Form.TEXT)),
    BASIS(
            "/contract/basis",
            "依据",
            Read.codes("basis", day -> Code.of(ContractTerms.Basis.class, ContractTerms.Basis::label))
                    .required()),
    CONTRACT_NAME(
            "/contract/name", "合同或文件名称", Read.as("contractName", Form.TEXT).required()),
    CONTRACT_NUMBER("/contract/number", "合同或文件编号", Read.as("contractNumber", Form.TEXT)),
    FIELD(
            "/contract/field",
            "领域",
            Read.codes("field", day -> Code.of(Field.on(day), Field::label)).required()),
    SIGNED_ON("/contract/signedOn", "签订日期", Read.as("signedOn", Form.DATE).required()),
    AMOUNT("/contract/amount", "合同金额（元）", Read.as("amount", Form.AMOUNT)),
    PAID("/contract/paid", "已付金额（元）", Read.as("paid", Form.AMOUNT)),
    KIND(
            "/breach/kind",
            "违约情形",
            Read.codes("kind", day -> Code.of(BreachKind.class, BreachKind::label))
                    .required()),
    OVERDUE("/breach/overdue", "拖欠金额（元）", Read.as("overdue", Form.AMOUNT)),
    DUE_ON("/breach/dueOn", "约定的履行日期", Read.as("dueOn", Form.DATE).required()),
    EXCUSE("/breach/excuse", "对方理由", Read.codes("excuse", day -> Code.of(Matter.Excuse.class, Matter.Excuse::label))),
    FACTS("/breach/facts", "违约经过", Read.as("facts", Form.LONG_TEXT).required()),
    REQUEST("/breach/request", "诉求", Read.as("request", Form.LONG_TEXT).required()),
    WISH(
            "/declarations/wish",
            "身份保护意愿",
            Read.codes("wish", day -> Code.of(ProtectionWish.class, ProtectionWish::label))
                    .required()),
    NOT_ELSEWHERE(
            "/declarations/notElsewhere",
            "其他程序没有受理",
            Read.as("notElsewhere", Form.YES).required()),
    TRUTHFUL("/declarations/truthful", "确认所述属实", Read.as("truthful", Form.YES).required()),
    INFORMED(
            "/declarations/informed",
            "已告知个人信息处理规则",
            Read.as("noticeRead", Form.YES).required()),
    DECLARED_BY("/declarations/declaredBy", "以上声明的取得方式", Read.here(Form.TEXT).required());

    /** How an item is written. */
    public enum Form {
        TEXT,
        LONG_TEXT,
        /** A value of a list, or its Chinese name. */
        CODE,
        /** 2025-09-30. */
        DATE,
        /** 2026-03-02T09:30:00+08:00. */
        INSTANT,
        /** Yuan with at most two decimals. */
        AMOUNT,
        /** true, or 是. */
        YES
    }

    private record Read(
            @Nullable String answer,
            Form form,
            Function<LocalDate, List<Code>> codes,
            boolean isRequired,
            boolean isPersonal) {
        static Read here(Form form) {
            return new Read(null, form, day -> List.of(), false, false);
        }

        static Read as(String answer, Form form) {
            return new Read(answer, form, day -> List.of(), false, false);
        }

        static Read codes(String answer, Function<LocalDate, List<Code>> codes) {
            return new Read(answer, Form.CODE, codes, false, false);
        }

        Read required() {
            return new Read(answer, form, codes, true, isPersonal);
        }

        Read personal() {
            return new Read(answer, form, codes, isRequired, true);
        }
    }

    private final String pointer;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // the function keeps no state
    private final Read read;

    Item(String pointer, String label, Read read) {
        this.pointer = pointer;
        this.label = label;
        this.read = read;
    }

    /** Where it stands in the JSON of the contract (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** Chinese name: heading of its column in a sheet. */
    public String label() {
        return label;
    }

    public Form form() {
        return read.form();
    }

    /** True when it must be there; what else a kind of breach demands, the rules of a complaint say. */
    public boolean isRequired() {
        return read.isRequired();
    }

    /** True when it could tell who complains. */
    public boolean isPersonal() {
        return read.isPersonal();
    }

    /** Values that may be sent on this day; empty for an item that is no code. */
    public List<Code> codes(LocalDate day) {
        return read.codes().apply(day);
    }

    /** Field of the draft that holds it; null when it is read here. */
    public @Nullable String answer() {
        return read.answer();
    }

    /** The item at this place of the JSON, empty when the contract has none there. */
    public static Optional<Item> at(String pointer) {
        return Arrays.stream(values())
                .filter(item -> item.pointer.equals(pointer))
                .findFirst();
    }

    /** The item with this Chinese name, empty when there is none. */
    public static Optional<Item> named(String label) {
        return Arrays.stream(values()).filter(item -> item.label.equals(label)).findFirst();
    }
}
