package org.xinyue.web.desk.act;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;
import org.xinyue.casework.decision.RefusalReason;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Limits;
import org.xinyue.web.component.Choices.Option;

/** For every kind of decision: which fields its form has, and how they are read. */
enum DecisionShape {
    NOTHING(Decision.Nothing.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of();
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            return new Decision.Nothing();
        }
    },
    STATEMENT(Decision.Statement.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(Entry.text("text", ActWords.label(act), ActWords.hint(act), 4000));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            return typed.make(() -> new Decision.Statement(typed.text("text")));
        }
    },
    REFUSAL(Decision.Refusal.class) {
        @Override
        List<Entry> entries(Act act) {
            var reasons = Arrays.stream(RefusalReason.values())
                    .map(reason -> new Option(reason.name(), reason.label(), reason.door()))
                    .toList();
            return List.of(
                    Entry.choice("reason", "不予受理的情形", reasons),
                    Entry.text("explanation", "本件的具体情况", "说明本件为什么属于这一情形；投诉人会看到，并看到可以走的渠道。", 2000));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var reason = typed.choice("reason", RefusalReason.class, "请选择不予受理的情形");
            return typed.make(() -> new Decision.Refusal(
                    Objects.requireNonNullElse(reason, RefusalReason.OTHER_STATUTORY), typed.text("explanation")));
        }
    },
    MERGER(Decision.Merger.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(
                    Entry.otherCase("into", "并入哪一件", "只列出同一被投诉主体、仍在办理的投诉。"),
                    Entry.text("reason", "为什么是同一事项", "写明合同、事项相同的依据。", 1000));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var into = typed.id("into", "请选择要并入的投诉；没有可选的，请单独办理");
            return typed.make(() -> new Decision.Merger(orNobody(into), typed.text("reason")));
        }
    },
    REFERRAL(Decision.Referral.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(
                    Entry.body("verifier", "转交给", "核实认定由被投诉主体的主管部门或上级部门负责，不能是被投诉主体本身或其下属单位。"),
                    Entry.text("note", "转交说明", "需要承办单位注意的情况。", 1000).asOptional());
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var verifier = typed.id("verifier", "请选择转交给哪个单位；没有合适的，请输入名称查找");
            return typed.make(() -> new Decision.Referral(orNobody(verifier), typed.text("note")));
        }
    },
    HAND_BACK(Decision.HandBack.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(
                    Entry.text("reason", "退回理由", "说明为什么不属于本单位职责，以及依据。退回后转交时限仍从原起点计算。", 2000),
                    Entry.body("proposed", "建议改派给", "知道应由谁办理的，请查找并选择。").asOptional());
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            return typed.make(() -> new Decision.HandBack(typed.text("reason"), typed.optionalId("proposed")));
        }
    },
    LAWFUL_CHANGE(Decision.LawfulChange.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(
                    Entry.text("legalBasis", "变更的法律依据和程序", "写明因何公共利益、依照什么法定权限和程序变更。", 1000),
                    Entry.text("compensation", "补偿情况", "写明对企业损失如何补偿、是否已经支付；投诉人会看到。", 2000));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            return typed.make(() -> new Decision.LawfulChange(typed.text("legalBasis"), typed.text("compensation")));
        }
    },
    ORDER(Decision.Order.class) {
        @Override
        List<Entry> entries(Act act) {
            return List.of(
                    Entry.text("measures", "整改要求", "逐项写明要做什么。被投诉主体和投诉人都会看到；请不要写出投诉人是谁。", 2000),
                    Entry.date(
                            "dueOn",
                            "整改期限",
                            "自今日起 1 至 " + Limits.RECTIFY_DAYS_MAX + " 日；已按 " + Limits.RECTIFY_DAYS_DEFAULT
                                    + " 日预填，可以改。"));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var dueOn = typed.date("dueOn");
            return typed.make(() -> new Decision.Order(typed.text("measures"), orNever(dueOn)));
        }
    },
    EXTENSION(Decision.Extension.class) {
        @Override
        List<Entry> entries(Act act) {
            if (act == Act.EXTEND_VERIFICATION) {
                return List.of(
                        Entry.text("reason", "延长的理由", "写明情况复杂在哪里、已经做了什么；投诉人会看到。", 2000),
                        Entry.date("until", "核实期限延至", "晚于现在的期限，且不超过适用规定的总期限；落在休息日的顺延至下一个工作日。"));
            }
            return List.of(
                    Entry.text(
                            "reason",
                            "理由",
                            act == Act.ASK_EXTENSION ? "写明不能按期完成的原因和已经采取的措施。" : "写明同意延期的理由；双方都会看到。",
                            2000),
                    Entry.date("until", "延至", "只能延期一次；自责令整改之日起不超过 " + Limits.RECTIFY_DAYS_MAX + " 日。"));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var until = typed.date("until");
            return typed.make(() -> new Decision.Extension(typed.text("reason"), orNever(until)));
        }
    },
    CONFIRMATION(Decision.Confirmation.class) {
        @Override
        List<Entry> entries(Act act) {
            var grounds = Arrays.stream(Ground.values())
                    .map(ground -> Option.of(ground.name(), ground.label()))
                    .toList();
            return List.of(
                    Entry.choice("ground", "认定情形", grounds),
                    Entry.text("facts", "事实和依据", "写明构成这一情形的事实。被投诉主体会看到；请不要写出投诉人是谁。", 4000));
        }

        @Override
        @Nullable
        Decision read(FormReader typed) {
            var ground = typed.choice("ground", Ground.class, "请选择认定情形");
            return typed.make(() ->
                    new Decision.Confirmation(Objects.requireNonNullElse(ground, Ground.OVERDUE), typed.text("facts")));
        }
    };

    private static final UUID NOBODY = new UUID(0, 0);

    private final Class<? extends Decision> of;

    DecisionShape(Class<? extends Decision> of) {
        this.of = of;
    }

    /** The fields of the form, in the order of the record's components. */
    abstract List<Entry> entries(Act act);

    /** The decision typed, or null when something is refused; the form then says what and where. */
    abstract @Nullable Decision read(FormReader typed);

    /** The shape of the decision that the act takes; null for an act that no official ever does (rating). */
    static @Nullable DecisionShape of(Act act) {
        return Arrays.stream(values())
                .filter(shape -> shape.of == act.takes())
                .findFirst()
                .orElse(null);
    }

    // A field that was refused already stands in with something, so that the other fields are judged too.

    private static UUID orNobody(@Nullable UUID id) {
        return Objects.requireNonNullElse(id, NOBODY);
    }

    private static LocalDate orNever(@Nullable LocalDate date) {
        return Objects.requireNonNullElse(date, LocalDate.MAX);
    }
}
