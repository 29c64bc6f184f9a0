package org.xinyue.casework.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.xinyue.casework.decision.Decision;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Progress;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Decisions and progress as JSON: keys sorted, so that the same decision always gives the same text and digest. */
public final class DecisionJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Says nothing of what has not happened: the text is stored with every act. */
    private final JsonMapper sparing = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public String write(Decision decision) {
        return mapper.writeValueAsString(decision);
    }

    /** The decision that came with this act. */
    public Decision read(Act act, String json) {
        return mapper.readValue(json, act.takes());
    }

    public String write(Progress progress) {
        return sparing.writeValueAsString(progress);
    }

    public Progress progress(String json) {
        return sparing.readValue(json, Progress.class);
    }
}
