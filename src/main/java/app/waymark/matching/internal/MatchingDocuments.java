package app.waymark.matching.internal;

import app.waymark.engine.criteria.Contribution;
import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Finding;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.model.Barrier;
import app.waymark.engine.model.Certificate;
import app.waymark.engine.model.LockConflict;
import app.waymark.matching.Policy;
import app.waymark.shared.document.DocumentFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How matching keeps its documents. The kinds' names are written down here, so that the engine knows nothing of JSON and a
 * class can be renamed without losing what is stored; a change of what stands in a document is a step of its format.
 */
final class MatchingDocuments {

    static final DocumentFormat<Policy> POLICY = DocumentFormat.of("policy of round", Policy.class)
            .kinds(Criterion.class, CriterionKinds.class)
            .kinds(Rule.class, RuleKinds.class)
            .then(MatchingDocuments::withoutEvenLoad)
            .build();

    /** What somebody entered for their list and did not save. */
    static final DocumentFormat<WishStore.Entered> WISHES =
            DocumentFormat.of("wishes entered", WishStore.Entered.class).build();

    /** What a scenario was run on. */
    static final DocumentFormat<Snapshot> INPUT = DocumentFormat.of("input of scenario", Snapshot.class)
            .kinds(Criterion.class, CriterionKinds.class)
            .kinds(Rule.class, RuleKinds.class)
            .then(input -> {
                withoutEvenLoad(input.get("policy"));
                return input;
            })
            .build();

    static final DocumentFormat<List<Contribution>> CONTRIBUTIONS = DocumentFormat.of(
                    "points of a pair of scenario", new TypeReference<List<Contribution>>() {})
            .kinds(Finding.class, FindingKinds.class)
            .build();

    static final DocumentFormat<List<LockConflict>> CONFLICTS = DocumentFormat.of(
                    "conflicts of scenario", new TypeReference<List<LockConflict>>() {})
            .kinds(LockConflict.class, LockConflictKinds.class)
            .kinds(Barrier.class, BarrierKinds.class)
            .build();

    /** How many have their first wish, their second, and so on. */
    static final DocumentFormat<List<Integer>> PROFILE = DocumentFormat.of(
                    "profile of scenario", new TypeReference<List<Integer>>() {})
            .build();

    static final DocumentFormat<Certificate> CERTIFICATE = DocumentFormat.of(
                    "certificate of scenario", Certificate.class)
            .kinds(Certificate.class, CertificateKinds.class)
            .kinds(Certificate.Aim.class, AimKinds.class)
            .build();

    private MatchingDocuments() {}

    /** Format 2 of a policy says whether loads are evened out; nobody asked for it before. */
    private static JsonNode withoutEvenLoad(JsonNode policy) {
        ((ObjectNode) policy).put("evenLoad", false);
        return policy;
    }

    /** A document compressed. */
    static byte[] pack(String document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String unpack(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Criterion.SharedValues.class, name = "shared-values"),
        @JsonSubTypes.Type(value = Criterion.ShareOfSought.class, name = "share-of-sought"),
        @JsonSubTypes.Type(value = Criterion.SameValue.class, name = "same-value"),
        @JsonSubTypes.Type(value = Criterion.StepsAbove.class, name = "steps-above"),
        @JsonSubTypes.Type(value = Criterion.NumberDistance.class, name = "number-distance"),
        @JsonSubTypes.Type(value = Criterion.SharedFreeTime.class, name = "shared-free-time"),
        @JsonSubTypes.Type(value = Criterion.SkillsTaught.class, name = "skills-taught")
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
        @JsonSubTypes.Type(value = Finding.Skills.class, name = "skills"),
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Certificate.Prices.class, name = "prices"),
        @JsonSubTypes.Type(value = Certificate.NoBlockingPair.class, name = "no-blocking-pair")
    })
    private interface CertificateKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Certificate.Aim.UnmatchedAndShortfall.class, name = "unmatched-and-shortfall"),
        @JsonSubTypes.Type(value = Certificate.Aim.Shortfall.class, name = "shortfall"),
        @JsonSubTypes.Type(value = Certificate.Aim.RankSum.class, name = "rank-sum"),
        @JsonSubTypes.Type(value = Certificate.Aim.NegatedScore.class, name = "negated-score"),
        @JsonSubTypes.Type(value = Certificate.Aim.GivenUp.class, name = "given-up"),
        @JsonSubTypes.Type(value = Certificate.Aim.AtRank.class, name = "at-rank"),
        @JsonSubTypes.Type(value = Certificate.Aim.WorseThanRank.class, name = "worse-than-rank"),
        @JsonSubTypes.Type(value = Certificate.Aim.AtScore.class, name = "at-score"),
        @JsonSubTypes.Type(value = Certificate.Aim.ScoreBetween.class, name = "score-between"),
        @JsonSubTypes.Type(value = Certificate.Aim.LoadSquares.class, name = "load-squares")
    })
    private interface AimKinds {}
}
