package org.xinyue.casework.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.xinyue.casework.deadline.Due;
import org.xinyue.casework.procedure.variant.Patch;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Patches as JSON: what kind each is stands in {@code patch}, the unit of a length in {@code unit}. Unknown words are refused. */
public final class PatchJson {
    private static final TypeReference<List<Patch>> PATCHES = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(Patch.class, NamedPatch.class)
            .addMixIn(Due.class, NamedDue.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "patch")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Patch.Period.class, name = "period"),
        @JsonSubTypes.Type(value = Patch.HandBack.class, name = "hand-back"),
        @JsonSubTypes.Type(value = Patch.Extension.class, name = "extension"),
        @JsonSubTypes.Type(value = Patch.OtherParty.class, name = "other-party"),
        @JsonSubTypes.Type(value = Patch.Required.class, name = "required"),
        @JsonSubTypes.Type(value = Patch.Added.class, name = "added"),
        @JsonSubTypes.Type(value = Patch.Replaced.class, name = "replaced"),
        @JsonSubTypes.Type(value = Patch.Removed.class, name = "removed")
    })
    private interface NamedPatch {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "unit")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Due.Workdays.class, name = "workdays"),
        @JsonSubTypes.Type(value = Due.Days.class, name = "days"),
        @JsonSubTypes.Type(value = Due.AsOrdered.class, name = "ordered")
    })
    private interface NamedDue {}

    public String write(List<Patch> patches) {
        return mapper.writerFor(PATCHES).writeValueAsString(patches);
    }

    public List<Patch> read(String json) {
        return mapper.readValue(json, PATCHES);
    }
}
