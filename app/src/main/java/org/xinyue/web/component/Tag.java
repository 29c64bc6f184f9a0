package org.xinyue.web.component;

/** A word on a tinted ground: {@code component/tag.jte}. Blue waiting, amber needs work, red overdue, green done. */
public record Tag(Tone tone, String word) {}
