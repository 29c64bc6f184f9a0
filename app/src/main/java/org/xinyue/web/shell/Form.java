package org.xinyue.web.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Upload;

/**
 * What a person typed and what was refused about it. A refused form is shown again with every word kept:
 *
 * <pre>{@code
 * var form = Form.of(request.getParameterMap()...);
 * if (form.value("name").isBlank()) form.refuse("name", "请填写企业名称");
 * if (form.refused()) return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, DraftPage.of(form));
 * }</pre>
 *
 * Not thread-safe; one per request.
 */
public final class Form {
    private final Map<String, List<String>> typed;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> typed) {
        this.typed = Map.copyOf(typed);
    }

    /** A form nobody has typed into yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** A form with these fields, e.g. a Spring {@code MultiValueMap} of request parameters or parked fields. */
    public static Form of(Map<String, List<String>> typed) {
        return new Form(typed);
    }

    /** First value of the field without white space around it, "" when absent. Never null. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Every value of the field, as typed. */
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Refuses the field with a sentence that says what to do; the first sentence of a field stays. */
    public Form refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
        return this;
    }

    /** True when anything was refused. */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** The sentence of this field, null when it stands. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Every refusal in the order given, for {@code component/errors.jte}. */
    public List<FieldError> errors() {
        var lines = new ArrayList<FieldError>();
        errors.forEach((field, sentence) -> lines.add(new FieldError(field, sentence)));
        return List.copyOf(lines);
    }

    /** A line of text with its value and error; refine with hint, width and type. */
    public Field field(String name, String label) {
        return Field.text(name, label, value(name)).error(error(name));
    }

    /** A password with its error; the value typed is never sent back. */
    public Field password(String name, String label, String autocomplete) {
        return Field.password(name, label, autocomplete).error(error(name));
    }

    /** A choice with its selection and error. */
    public Choices choices(String name, String label, List<Choices.Option> options) {
        return Choices.of(name, label, value(name), options).error(error(name));
    }

    /** A date of three numbers {@code name.year}, {@code name.month}, {@code name.day}. */
    public DateField date(String name, String label) {
        return new DateField(
                name,
                label,
                value(name + ".year"),
                value(name + ".month"),
                value(name + ".day"),
                null,
                error(name),
                false);
    }

    /** A file input; browsers never send back which file was chosen. */
    public Upload upload(String name, String label, String hint) {
        return new Upload(name, label, hint, error(name), true, true);
    }
}
