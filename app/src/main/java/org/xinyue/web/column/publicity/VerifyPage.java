package org.xinyue.web.column.publicity;

import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Field;
import org.xinyue.web.shell.Page;

/**
 * Verifying a credit report.
 *
 * @param found what is known of the report, null when nothing was asked or found
 * @param unknown true when no report has this code
 */
public record VerifyPage(Field code, @Nullable Found found, boolean unknown) implements Page {
    @Override
    public String title() {
        return "信用报告核验";
    }

    /**
     * A report.
     *
     * @param current true while the file still says the same
     */
    public record Found(String number, String body, String issuedAt, String sm3, boolean current) {}
}
