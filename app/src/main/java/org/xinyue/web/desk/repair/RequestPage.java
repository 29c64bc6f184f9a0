package org.xinyue.web.desk.repair;

import java.util.List;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.desk.credit.ActForm;
import org.xinyue.web.shell.Page;

/** One request, what was done with it and what can be done now. */
public record RequestPage(
        String title,
        Tag tag,
        List<Fact> facts,
        List<Exhibit> proofs,
        List<Moment> moments,
        List<ActForm> forms,
        List<FieldError> errors)
        implements Page {
    public RequestPage {
        facts = List.copyOf(facts);
        proofs = List.copyOf(proofs);
        moments = List.copyOf(moments);
        forms = List.copyOf(forms);
        errors = List.copyOf(errors);
    }
}
