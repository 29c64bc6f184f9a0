package org.xinyue.web.desk.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Page;

/**
 * Handing in a sheet, and what was handed in (文件报送).
 *
 * @param body null when the official has only one
 */
public record DeliveriesPage(
        List<FieldError> errors,
        Choices channel,
        @Nullable Choices body,
        Upload upload,
        List<DeliveryLine> lines,
        Pager pager)
        implements Page {
    public DeliveriesPage {
        errors = List.copyOf(errors);
        lines = List.copyOf(lines);
    }

    @Override
    public String title() {
        return errors.isEmpty() ? "文件报送" : "错误：文件报送";
    }
}
