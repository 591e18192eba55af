package app.waymark.matching.internal;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.LockConflict;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the engine's records are stored. The kinds' names are written down here, so that the engine knows nothing of JSON
 * and a class can be renamed without losing what is stored.
 */
final class MatchingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Criterion.class, CriterionKinds.class)
            .addMixIn(Rule.class, RuleKinds.class)
            .addMixIn(Finding.class, FindingKinds.class)
            .addMixIn(LockConflict.class, LockConflictKinds.class)
            .addMixIn(Barrier.class, BarrierKinds.class)
            .build();

    private MatchingJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Writes a list whose elements' kinds must be named, which the list itself does not tell. */
    static <T> String write(T value, TypeReference<T> type) {
        return MAPPER.writerFor(type).writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    static byte[] pack(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(zip, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static <T> T unpack(byte[] bytes, Class<T> type) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return MAPPER.readValue(zip, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Criterion.SharedValues.class, name = "shared-values"),
        @JsonSubTypes.Type(value = Criterion.ShareOfSought.class, name = "share-of-sought"),
        @JsonSubTypes.Type(value = Criterion.SameValue.class, name = "same-value"),
        @JsonSubTypes.Type(value = Criterion.StepsAbove.class, name = "steps-above"),
        @JsonSubTypes.Type(value = Criterion.NumberDistance.class, name = "number-distance"),
        @JsonSubTypes.Type(value = Criterion.SharedFreeTime.class, name = "shared-free-time")
    })
    private interface CriterionKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.NeverSame.class, name = "never-same"),
        @JsonSubTypes.Type(value = Rule.AlwaysSame.class, name = "always-same"),
        @JsonSubTypes.Type(value = Rule.NothingShared.class, name = "nothing-shared"),
        @JsonSubTypes.Type(value = Rule.SharedAtLeast.class, name = "shared-at-least"),
        @JsonSubTypes.Type(value = Rule.StepsAboveWithin.class, name = "steps-above-within"),
        @JsonSubTypes.Type(value = Rule.DifferenceWithin.class, name = "difference-within"),
        @JsonSubTypes.Type(value = Rule.SharedFreeTimeAtLeast.class, name = "shared-free-time-at-least")
    })
    private interface RuleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Finding.Shared.class, name = "shared"),
        @JsonSubTypes.Type(value = Finding.Values.class, name = "values"),
        @JsonSubTypes.Type(value = Finding.Steps.class, name = "steps"),
        @JsonSubTypes.Type(value = Finding.Numbers.class, name = "numbers"),
        @JsonSubTypes.Type(value = Finding.Minutes.class, name = "minutes"),
        @JsonSubTypes.Type(value = Finding.NotKnown.class, name = "not-known")
    })
    private interface FindingKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LockConflict.Barred.class, name = "barred"),
        @JsonSubTypes.Type(value = LockConflict.OverCapacity.class, name = "over-capacity"),
        @JsonSubTypes.Type(value = LockConflict.SeveralMentors.class, name = "several-mentors")
    })
    private interface LockConflictKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Barrier.RefusedByRule.class, name = "refused"),
        @JsonSubTypes.Type(value = Barrier.AvoidedByMentee.class, name = "avoided-by-mentee"),
        @JsonSubTypes.Type(value = Barrier.AvoidedByMentor.class, name = "avoided-by-mentor"),
        @JsonSubTypes.Type(value = Barrier.Forbidden.class, name = "forbidden")
    })
    private interface BarrierKinds {}
}
