package org.xinyue.web.shell;

/** The hidden field every form carries (see {@code component/csrf.jte}). */
public record Csrf(String parameter, String token) {}
