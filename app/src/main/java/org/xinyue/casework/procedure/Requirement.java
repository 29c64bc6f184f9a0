package org.xinyue.casework.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.deadline.Deadline;
import org.xinyue.casework.deadline.DeadlineKind;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.decision.Ground;

/** What must hold beyond stage and party (前提条件). Each answers with null when met, else with a sentence that says what to do. */
public enum Requirement {
    COMPETENT_VERIFIER("核实单位须为被投诉主体的上级或主管部门") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return decision instanceof Decision.Referral referral
                    ? moment.competence().objectionToVerifier(state.parties().respondent(), referral.verifier())
                    : null;
        }
    },
    HAND_BACK_IN_TIME("转交后的退回期限内") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var running = open(moment, DeadlineKind.VERIFY);
            if (running == null) {
                return null;
            }
            var last = moment.calendar()
                    .addWorkdays(running.runningSince(), moment.bounds().handBackWorkdays());
            return moment.today().isAfter(last.date())
                    ? "退回期限（转交后 " + moment.bounds().handBackWorkdays() + " 个工作日）已过，请先签收核实；确有争议的，报共同上级协调"
                    : null;
        }
    },
    COMPLETION_ONCE("一次性告知补正") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return state.progress().completions() >= Limits.COMPLETIONS_MAX ? "补正只能要求一次，请受理，或按列明的理由不予受理" : null;
        }
    },
    PERIOD_OVER("期限已经届满") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var kind = state.stage() == Stage.COMPLETING ? DeadlineKind.COMPLETION : DeadlineKind.RATING;
            var running = open(moment, kind);
            return running == null || !running.isLate(moment.today()) ? "期限尚未届满" : null;
        }
    },
    DATE_WITHIN_BOUNDS("整改期限 1 至 90 日") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return decision instanceof Decision.Order order
                    ? dateOutside(order.dueOn(), moment.today().plusDays(1), latest(moment.today()), "整改期限")
                    : null;
        }
    },
    BEFORE_THE_DATE("须在整改期限届满前申请") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var order = state.progress().rectification();
            return order != null && moment.today().isAfter(order.by())
                    ? "整改期限 " + order.by() + " 已过，不能再申请延期；请尽快完成整改并报告"
                    : null;
        }
    },
    EXTENSION_ONCE("只能延期一次") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var order = state.progress().rectification();
            return order != null && order.extensions() >= Limits.EXTENSIONS_MAX ? "整改期限只能延长一次，请在现有期限内完成" : null;
        }
    },
    EXTENSION_WITHIN_BOUNDS("晚于现期限，且自责令之日起不超过 90 日") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var order = state.progress().rectification();
            if (order == null || !(decision instanceof Decision.Extension extension)) {
                return null;
            }
            return dateOutside(extension.until(), order.by().plusDays(1), latest(order.orderedOn()), "延期后的期限");
        }
    },
    GROUND_MADE_OUT("以逾期为由的，整改期限须已届满") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var order = state.progress().rectification();
            return decision instanceof Decision.Confirmation confirmation
                            && confirmation.ground() == Ground.OVERDUE
                            && order != null
                            && !moment.today().isAfter(order.by())
                    ? "整改期限 " + order.by() + " 尚未届满，不能以逾期为由；对方明确拒绝的，请选择“拒不整改”"
                    : null;
        }
    },
    GROUND_AS_NOTICED("认定情形须与告知一致") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var notice = state.progress().notice();
            return decision instanceof Decision.Confirmation confirmation
                            && notice != null
                            && confirmation.ground() != notice.ground()
                    ? "告知的情形是“" + notice.ground().label() + "”，要以其他情形认定，请先不予认定，再重新告知"
                    : null;
        }
    },
    RESPONDENT_HEARD("被投诉主体已陈述，或陈述期已过") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var running = open(moment, DeadlineKind.STATEMENT);
            return running != null && !running.isLate(moment.today())
                    ? "被投诉主体可以在 " + running.due().date() + " 前陈述申辩，请在其陈述后或期满后再认定"
                    : null;
        }
    },
    STATEMENT_IN_TIME("在陈述期内，且只陈述一次") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return open(moment, DeadlineKind.STATEMENT) == null ? "已经提交过陈述，补充内容请联系核实认定部门" : null;
        }
    },
    DISSATISFIED_IN_TIME("答复后 30 日内，只能一次，且未认定违约") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            if (state.progress().confirmed() != null) {
                return "本件已认定违约失信，后续由信用惩戒与修复跟进；不服的可以申请上级复核";
            }
            if (state.progress().reopenings() >= Limits.DISSATISFIED_REOPENINGS_MAX) {
                return "已因不满意重新办理过一次；仍不服的，请申请上级复核或提供新事实";
            }
            return after(state, Limits.DISSATISFIED_DAYS, moment) ? "答复已超过 30 日；有新事实的可以提供新事实，不服的可以申请上级复核" : null;
        }
    },
    NEW_FACTS_IN_TIME("答复后 1 年内，且未认定违约") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            if (state.progress().confirmed() != null) {
                return "本件已认定违约失信，新的违约情形请另行提交投诉";
            }
            return after(state, Limits.NEW_FACTS_DAYS, moment) ? "答复已超过 1 年，请作为新的投诉提交" : null;
        }
    },
    REVIEW_IN_TIME("决定后 60 日内，且只复核一次") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            if (state.progress().reviews() >= Limits.REVIEWS_MAX) {
                return "本件已经复核过一次；仍不服的，可以依法申请行政复议或提起诉讼";
            }
            return after(state, Limits.REVIEW_REQUEST_DAYS, moment) ? "申请复核的 60 日期限已过；有新事实的可以提供新事实" : null;
        }
    },
    RESPONDENT_ASKED("已要求被投诉主体说明情况") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return state.progress().respondentTold() ? null : "请先要求被投诉主体说明情况，再作出这一步";
        }
    },
    ANSWERED_TO_BOTH("书面反馈投诉人和受理单位") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return decision instanceof Decision.Statement(String text) && text.length() < SHORTEST_ACCOUNT
                    ? "处理结果须书面反馈投诉人和受理单位，请写明核实结果、理由和处理意见，不少于 " + SHORTEST_ACCOUNT + " 个字"
                    : null;
        }
    },
    VERIFICATION_EXTENDABLE("核实期限届满前，且未到最长期限") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var running = open(moment, DeadlineKind.VERIFY);
            if (running == null || running.isLate(moment.today())) {
                return "核实期限已过，不能再延长；请尽快作出核实结论";
            }
            return running.due().date().isBefore(longest(running, moment))
                    ? null
                    : "核实期限已经到最长的 " + moment.bounds().verificationDays() + " 日，不能再延长";
        }
    },
    VERIFICATION_WITHIN_BOUNDS("晚于现期限，且不超过规定的总期限") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            var running = open(moment, DeadlineKind.VERIFY);
            return running == null || !(decision instanceof Decision.Extension extension)
                    ? null
                    : dateOutside(
                            extension.until(),
                            running.due().date().plusDays(1),
                            longest(running, moment),
                            "延长后的核实期限（自转交之日起最长 " + moment.bounds().verificationDays() + " 日）");
        }
    },
    AGAINST_CONFIRMATION("只能对认定提出") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return state.progress().confirmed() == null ? "本件没有认定违约失信，无须提出异议" : null;
        }
    },
    AGAINST_REFUSAL("复核对象须为不予受理决定") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return state.parties().verifier() != null ? "本件已经核实过，请选择“发回重新核实”或“维持原决定”" : null;
        }
    },
    AGAINST_FINDING("复核对象须为核实或认定结论") {
        @Override
        @Nullable
        String objection(CaseState state, Decision decision, Moment moment) {
            return state.parties().verifier() == null ? "本件是不予受理，请选择“责令受理”或“维持原决定”" : null;
        }
    };

    private static final int SHORTEST_ACCOUNT = 20;

    private final String label;

    Requirement(String label) {
        this.label = label;
    }

    /** What is required, in a few Chinese words, for the generated procedure page. */
    public String label() {
        return label;
    }

    abstract @Nullable String objection(CaseState state, Decision decision, Moment moment);

    private static @Nullable Deadline open(Moment moment, DeadlineKind kind) {
        return moment.ledger().stream()
                .filter(row -> row.isOpen() && row.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate longest(Deadline running, Moment moment) {
        return moment.calendar()
                .addDays(running.runningSince(), moment.bounds().verificationDays())
                .date();
    }

    private static LocalDate latest(LocalDate orderedOn) {
        return orderedOn.plusDays(Limits.RECTIFY_DAYS_MAX);
    }

    private static @Nullable String dateOutside(LocalDate date, LocalDate first, LocalDate last, String what) {
        return date.isBefore(first) || date.isAfter(last) ? what + "请填 " + first + " 至 " + last + " 之间的日期" : null;
    }

    private static boolean after(CaseState state, int days, Moment moment) {
        var decided = state.progress().decidedOn();
        return decided != null && moment.today().isAfter(decided.plusDays(days));
    }
}
