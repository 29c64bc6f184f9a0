package org.xinyue.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinyue.testing.TestClock;
import org.xinyue.testing.TestDatabase;

class CreditCodeOverridesTest {
    private static final String GENUINE = "91350203M0001QAY9B";
    private static final String REASON = "已核对营业执照原件";

    private final CreditCodeOverrides overrides =
            new CreditCodeOverrides(new JdbcTemplate(TestDatabase.migrated()), TestClock.at("2026-11-23"));

    @Test
    void accepts_a_failing_code_after_a_second_person_approved_it() {
        overrides.request(" 91350203m0001qay9b ", REASON, "张三");
        assertThat(overrides.pending()).containsExactly(new CreditCodeOverrides.Pending(GENUINE, REASON, "张三"));
        overrides.approve(GENUINE, "李四");
        assertThat(overrides.accept("91350203M0001QAY9B")).isEqualTo(new CreditCode(GENUINE));
        assertThat(overrides.pending()).isEmpty();
    }

    @Test
    void accepts_a_right_code_without_any_review() {
        assertThat(overrides.accept("11532300568802305c").value()).isEqualTo("11532300568802305C");
    }

    @Test
    void refuses_the_code_while_nobody_has_approved() {
        refuses(() -> overrides.accept(GENUINE), "第18位校验码不符");
        overrides.request(GENUINE, REASON, "张三");
        refuses(() -> overrides.accept(GENUINE), "第18位校验码不符");
        assertThat(overrides.isAccepted(GENUINE)).isFalse();
    }

    @Test
    void refuses_approval_by_the_person_who_asked() {
        overrides.request(GENUINE, REASON, "张三");
        refuses(() -> overrides.approve(GENUINE, " 张三 "), "请由另一人复核");
        refuses(() -> overrides.approve(GENUINE, ""), "请由另一人复核");
        assertThat(overrides.isAccepted(GENUINE)).isFalse();
    }

    @Test
    void refuses_approval_of_what_nobody_asked_for_or_is_approved_already() {
        refuses(() -> overrides.approve(GENUINE, "李四"), "没有待复核");
        overrides.request(GENUINE, REASON, "张三");
        overrides.approve(GENUINE, "李四");
        refuses(() -> overrides.approve(GENUINE, "王五"), "没有待复核");
    }

    @Test
    void refuses_a_request_for_a_right_code_a_malformed_code_and_a_second_request() {
        refuses(() -> overrides.request("11532300568802305C", REASON, "张三"), "无须人工复核");
        refuses(() -> overrides.request("1234", REASON, "张三"), "应为18位");
        overrides.request(GENUINE, REASON, "张三");
        refuses(() -> overrides.request(GENUINE, REASON, "王五"), "已申请过");
    }

    @Test
    void refuses_a_request_without_reason_or_name() {
        refuses(() -> overrides.request(GENUINE, " 无 ", "张三"), "请写明申请复核的理由");
        refuses(() -> overrides.request(GENUINE, REASON, " "), "请登录");
        assertThat(overrides.pending()).isEmpty();
    }

    private static void refuses(ThrowingCallable act, String words) {
        assertThatThrownBy(act).isInstanceOf(OrganisationRefused.class).hasMessageContaining(words);
    }
}
