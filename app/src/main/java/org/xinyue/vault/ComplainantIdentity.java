package org.xinyue.vault;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinyue.policy.Clause;
import org.xinyue.policy.Implements;

/**
 * Who complains (投诉人身份). Lives in the vault and, for the moment of filling in or reading, in memory; never in a log,
 * an event, an index or a page for anybody without a warrant.
 *
 * @param name firm or person, 1 to 200 characters
 * @param creditCode unified social credit code, null for those who have none
 */
@Implements(Clause.B4_IDENTITY)
public record ComplainantIdentity(
        String name,
        @Nullable String creditCode,
        String legalRepresentative,
        String contactName,
        String phone,
        @Nullable String email,
        @Nullable String address) {

    private static final int LONGEST = 200;

    public ComplainantIdentity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("请填写投诉人名称。");
        }
        Stream.of(name, creditCode, legalRepresentative, contactName, phone, email, address)
                .forEach(ComplainantIdentity::check);
    }

    private static void check(@Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("投诉人信息每项不超过 " + LONGEST + " 字，请缩短后再提交。");
        }
        // A masked view sent back through a form must not replace what is sealed.
        if (text.contains("**") || text.contains("＊") || text.contains("•")) {
            throw new IllegalArgumentException("投诉人信息含有遮盖符号，请填写完整内容后再提交。");
        }
    }

    /** Says nothing about the person: a log line or error message may contain this. */
    @Override
    public String toString() {
        return "ComplainantIdentity[封存]";
    }
}
