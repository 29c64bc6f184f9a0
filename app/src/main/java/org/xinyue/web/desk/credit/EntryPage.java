package org.xinyue.web.desk.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.shell.Page;

/**
 * One entry with its versions, what follows from it, and what can be done with it.
 *
 * @param file address of the body's file, null for whoever may not read it
 */
public record EntryPage(
        String title,
        @Nullable String file,
        Tag tag,
        List<Fact> facts,
        List<Exhibit> proofs,
        List<EntryPart.Listing> listings,
        Grid versions,
        List<ActForm> forms,
        List<FieldError> errors)
        implements Page {
    public EntryPage {
        facts = List.copyOf(facts);
        proofs = List.copyOf(proofs);
        listings = List.copyOf(listings);
        forms = List.copyOf(forms);
        errors = List.copyOf(errors);
    }
}
