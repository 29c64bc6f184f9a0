package org.xinyue.web.component;

/**
 * One line of {@code component/errors.jte}, the summary at the top of a refused form.
 *
 * @param field name (= id) of the field the line links to; "" for a fault of the whole form
 * @param sentence what to do, e.g. 请填写拖欠金额，最多两位小数
 */
public record FieldError(String field, String sentence) {}
