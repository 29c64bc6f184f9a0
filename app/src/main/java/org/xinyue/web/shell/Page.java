package org.xinyue.web.shell;

/**
 * A page: a public record {@code org.xinyue.web.<folder>.<Name>} whose template is {@code jte/<folder>/<Name>.jte} and
 * which one controller method shows. The template takes two parameters, {@code page} and {@code shell}. Components are
 * strings, numbers, flags and records of the same kind; no domain type reaches a template.
 */
public interface Page {
    /** What the browser's tab and the heading say, in Chinese, without the service's name. */
    String title();
}
