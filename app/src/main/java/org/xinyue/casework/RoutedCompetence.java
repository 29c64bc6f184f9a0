package org.xinyue.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinyue.casework.procedure.ActRefused;
import org.xinyue.casework.procedure.Competence;
import org.xinyue.organisation.Directory;
import org.xinyue.organisation.Route;
import org.xinyue.organisation.Routing;

/** Competence as the routing rules have it. */
final class RoutedCompetence implements Competence {
    private final Directory directory;
    private final LocalDate today;

    RoutedCompetence(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    @Override
    public @Nullable String objectionToVerifier(UUID respondent, UUID candidate) {
        var found = directory.find(candidate);
        if (found.isEmpty()) {
            return "没有找到这个单位，请重新选择";
        }
        var body = found.get();
        if (!body.validity().holdsOn(today)) {
            return body.name() + "已经撤销或尚未成立，请选择承接其职责的单位";
        }
        var accused = directory.current(respondent, today);
        if (directory.isSameOrBelow(candidate, accused.id(), today)) {
            return body.name() + "是被投诉主体或其下属单位，不能由其核实；请选择上级或主管部门";
        }
        return null;
    }

    @Override
    public UUID reviewer(UUID deciding, UUID respondent) {
        return switch (new Routing(directory).reviewer(deciding, respondent, today)) {
            case Route.To to -> to.body().id();
            case Route.OutOfRegion out -> throw new ActRefused(ActRefused.Cause.REQUIREMENT, out.reason());
            case Route.OutOfScope out -> throw new ActRefused(ActRefused.Cause.REQUIREMENT, out.reason());
        };
    }
}
