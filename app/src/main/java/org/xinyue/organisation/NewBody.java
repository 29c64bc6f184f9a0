package org.xinyue.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an official enters to register a body.
 *
 * @param creditCode as typed; normalised and checked, or accepted under a reviewed override; null when not known
 * @param from first day on which the body exists
 * @param by who registers it, for the register's own history
 */
public record NewBody(
        String name,
        @Nullable String creditCode,
        BodyKind kind,
        Level level,
        String divisionCode,
        Lines lines,
        LocalDate from,
        boolean creditLead,
        String by) {}
