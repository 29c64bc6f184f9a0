package org.xinyue.web.column;

import java.util.List;
import org.xinyue.intake.Field;
import org.xinyue.web.shell.Page;

/**
 * What the column is for, who may complain and what happens when.
 *
 * @param fields names of the fields in force today
 */
public record HomePage(List<String> fields) implements Page {
    public HomePage {
        fields = List.copyOf(fields);
    }

    static HomePage of(List<Field> inForce) {
        return new HomePage(inForce.stream().map(Field::label).toList());
    }

    @Override
    public String title() {
        return "政府违约失信投诉";
    }
}
