package org.xinyue.web.desk.register;

/** One body in a list. */
public record BodyRow(String href, String name, String code, String kind, String place, String above) {}
