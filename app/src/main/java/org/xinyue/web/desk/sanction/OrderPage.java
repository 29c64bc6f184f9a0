package org.xinyue.web.desk.sanction;

import java.util.List;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.shell.Page;

/** One order, what was done with it and what can be done now. */
public record OrderPage(
        String title,
        List<Tag> tags,
        List<Fact> facts,
        List<Exhibit> proofs,
        List<Moment> moments,
        List<ActForm> forms,
        List<FieldError> errors)
        implements Page {
    public OrderPage {
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
        proofs = List.copyOf(proofs);
        moments = List.copyOf(moments);
        forms = List.copyOf(forms);
        errors = List.copyOf(errors);
    }
}
