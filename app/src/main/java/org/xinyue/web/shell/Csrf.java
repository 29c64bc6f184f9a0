package org.xinyue.web.shell;

/** The hidden field every form carries (see {@code component/input/csrf.jte}). */
public record Csrf(String parameter, String token) {}
