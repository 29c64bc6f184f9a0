package org.xinyue.web.desk.dossier;

import org.jspecify.annotations.Nullable;

/**
 * The band that says how much time is left.
 *
 * @param css red, amber, blue or grey
 * @param large e.g. 剩 2 个工作日
 * @param rule whose duty, how long, until when
 * @param more how the period came about, "" when there is nothing to add
 * @param working null when no clock runs
 */
public record Band(
        String css,
        String large,
        String rule,
        String more,
        @Nullable Explanation working) {}
