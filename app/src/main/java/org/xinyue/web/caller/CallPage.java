package org.xinyue.web.caller;

import java.util.List;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * Everything to be asked on one page (通话登记).
 *
 * @param door name of the channel
 * @param number the channel's own number of this call
 */
public record CallPage(String door, List<FieldError> errors, Field number, WholeForm form) implements Page {
    public CallPage {
        errors = List.copyOf(errors);
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "通话登记" : "错误：通话登记";
    }
}
