package org.xinyue.web.desk.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinyue.casework.CaseFile;
import org.xinyue.casework.CaseUnknown;
import org.xinyue.casework.Cases;
import org.xinyue.casework.desk.CaseSearch;
import org.xinyue.intake.Complaints;
import org.xinyue.web.component.Choices.Option;
import org.xinyue.web.desk.dossier.CaseSight;

/** The cases that another may be merged into. */
@Component
class OtherCases {
    private static final int CASES = 20;

    private final Cases cases;
    private final CaseSearch search;
    private final Complaints complaints;

    OtherCases(Cases cases, CaseSearch search, Complaints complaints) {
        this.cases = cases;
        this.search = search;
        this.complaints = complaints;
    }

    /** Open cases against the same respondent, those of the same firm first. */
    List<Option> of(CaseSight sight) {
        var own = sight.file();
        var found = new LinkedHashMap<UUID, Option>();
        for (var similar : complaints.similar(own.id())) {
            var file = find(similar);
            if (file != null && mergeable(file, own)) {
                found.put(file.id(), option(file, "同一企业　"));
            }
        }
        for (var file :
                search.runningAgainst(sight.official(), own.state().parties().respondent(), CASES + 1)) {
            if (mergeable(file, own)) {
                found.putIfAbsent(file.id(), option(file, ""));
            }
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(CASES, found.size()));
    }

    private @Nullable CaseFile find(UUID caseId) {
        try {
            return cases.get(caseId);
        } catch (CaseUnknown never) {
            return null;
        }
    }

    private static boolean mergeable(CaseFile file, CaseFile own) {
        return !file.id().equals(own.id())
                && !file.state().stage().isEnded()
                && file.state()
                        .parties()
                        .respondent()
                        .equals(own.state().parties().respondent());
    }

    private static Option option(CaseFile file, String mark) {
        return new Option(
                file.id().toString(),
                file.number() + "　" + file.title(),
                mark + file.state().stage().label());
    }
}
