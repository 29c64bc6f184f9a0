package org.xinyue.web.caller;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * Number and code to be read to the caller (念回执).
 *
 * @param heard what the caller repeated
 * @param agreed true when it was the code
 */
public record CallReceiptPage(
        List<FieldError> errors,
        String number,
        List<Group> code,
        String lodgedAt,
        String receiver,
        Field heard,
        boolean agreed)
        implements Page {
    public CallReceiptPage {
        errors = List.copyOf(errors);
        code = List.copyOf(code);
    }

    /** Four digits, and how they are said. */
    public record Group(String digits, String said) {}

    @Override
    public String title() {
        return errors.isEmpty() ? "念回执" : "错误：念回执";
    }
}
