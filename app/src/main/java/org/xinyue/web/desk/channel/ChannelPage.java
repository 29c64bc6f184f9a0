package org.xinyue.web.desk.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.shell.Page;

/**
 * One system that may send: its keys are changed and ended here.
 *
 * @param active false when it was ended; then nothing can be changed any more
 * @param checks true when it may ask whether a body is restricted
 * @param made credentials that were just made, shown this once; null otherwise
 */
public record ChannelPage(
        String title,
        String path,
        List<Fact> facts,
        boolean active,
        boolean checks,
        Field publicKey,
        List<FieldError> errors,
        @Nullable Secrets made)
        implements Page {
    public ChannelPage {
        facts = List.copyOf(facts);
        errors = List.copyOf(errors);
    }
}
