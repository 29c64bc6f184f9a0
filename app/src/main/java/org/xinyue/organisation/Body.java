package org.xinyue.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A government body, or another organisation that a complaint may name (机构).
 *
 * @param name full official name
 * @param creditCode unified social credit code (统一社会信用代码); null when not known
 * @param divisionCode six digits of GB/T 2260; a functional zone carries the code of its league or city
 * @param creditLead true for the lead body of social credit (社会信用体系建设牵头部门) of its division
 */
public record Body(
        UUID id,
        String name,
        @Nullable CreditCode creditCode,
        BodyKind kind,
        Level level,
        String divisionCode,
        Lines lines,
        Validity validity,
        boolean creditLead) {
    public Body {
        if (name.isBlank()) {
            throw new IllegalArgumentException("机构名称为空，请填写全称。");
        }
        if (id.equals(lines.superiorId()) || id.equals(lines.competentId())) {
            throw new IllegalArgumentException("机构不能以自己为上级部门或主管部门，请另选。");
        }
        if (id.equals(validity.successorId())) {
            throw new IllegalArgumentException("机构不能承继自己，请另选承继单位。");
        }
    }

    /** True when the body exists on this day. */
    public boolean validOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** This body with another name. */
    public Body named(String newName) {
        return new Body(id, newName, creditCode, kind, level, divisionCode, lines, validity, creditLead);
    }

    /** This body with other lines upward. */
    public Body under(Lines newLines) {
        return new Body(id, name, creditCode, kind, level, divisionCode, newLines, validity, creditLead);
    }

    /** This body with another period. */
    public Body during(Validity newValidity) {
        return new Body(id, name, creditCode, kind, level, divisionCode, lines, newValidity, creditLead);
    }
}
