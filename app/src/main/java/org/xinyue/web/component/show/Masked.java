package org.xinyue.web.component.show;

/**
 * A value kept from this reader, and why (已隐去): {@code component/show/masked.jte}. Opens without script.
 *
 * @param shown what stands in its place, e.g. 某企业（已隐去）
 * @param rule which rule hides it
 * @param visibleTo who may see it
 */
public record Masked(String shown, String rule, String visibleTo) {}
