package org.xinyue.intake.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinyue.intake.FirmProfile;
import org.xinyue.intake.FirmSize;
import org.xinyue.organisation.CreditCode;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;
import org.xinyue.vault.ComplainantIdentity;

/** The part 投诉人 once read: the identity, and what may be known beside it. */
record Complainant(ComplainantIdentity identity, FirmProfile.Kind kind, FirmSize size) {
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(?:-\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final int LONGEST = 200;

    /** Null when there is a fault. */
    @Implements(Clause.A1_SCOPE)
    static @Nullable Complainant read(Reading reading) {
        String name = reading.text("name", "企业（单位）全称", 2, LONGEST);
        var code = creditCode(reading);
        var size = reading.choice(FirmSize.class, "size", "请选择签订合同时的企业规模，拿不准的选“不清楚”");
        String representative = reading.text("legalRepresentative", "法定代表人（经营者）姓名", 2, 50);
        String contact = reading.text("contactName", "联系人姓名", 2, 50);
        String phone = phone(reading);
        String email = reading.optional("email", "电子邮箱", LONGEST);
        if (email != null && !EMAIL.matcher(email).matches()) {
            reading.fault("email", "电子邮箱请写成 name@example.com 的样子，没有可以留空");
        }
        String address = reading.optional("address", "通信地址", LONGEST);
        var kind = code == null ? null : FirmProfile.Kind.of(code);
        if (code != null && kind == null) {
            reading.fault("creditCode", door(code));
        }
        if (!reading.clean() || code == null || kind == null || size == null) {
            return null;
        }
        try {
            var identity = new ComplainantIdentity(name, code.value(), representative, contact, phone, email, address);
            return new Complainant(identity, kind, size);
        } catch (IllegalArgumentException unfit) {
            reading.fault("name", String.valueOf(unfit.getMessage()));
            return null;
        }
    }

    private static @Nullable CreditCode creditCode(Reading reading) {
        return switch (CreditCode.check(reading.raw("creditCode"))) {
            case CreditCode.Check.Valid valid -> valid.code();
            case CreditCode.Check.Wrong wrong -> {
                // A few genuine codes fail the check: who has looked at the certificate again may insist.
                if (wrong.overridable() && reading.raw("codeAsPrinted").equals("yes")) {
                    yield new CreditCode(wrong.normalised());
                }
                reading.fault("creditCode", wrong.message());
                yield null;
            }
        };
    }

    private static String door(CreditCode code) {
        return switch (code.value().charAt(0)) {
            case '1' -> "代码以" + code.authorityAndKind() + "开头，属于机关或事业单位；本专栏受理民营企业、个体工商户和合作社的投诉，单位之间的争议请报共同上级协调";
            default -> "代码以" + code.authorityAndKind() + "开头，不是企业、个体工商户或合作社；不属于本专栏受理范围，请拨打 12345 反映";
        };
    }

    private static String phone(Reading reading) {
        String typed = reading.text("phone", "联系电话", 1, 30);
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s()]", "");
        if (!typed.isEmpty() && !PHONE.matcher(plain).matches()) {
            reading.fault("phone", "请填写 11 位手机号，或带区号的固定电话，例如 0471-1234567");
        }
        return plain;
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Complainant[" + kind + "]";
    }
}
