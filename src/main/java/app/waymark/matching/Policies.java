package app.waymark.matching;

import app.waymark.audit.Audit;
import app.waymark.engine.criteria.PersonAttributes;
import app.waymark.matching.internal.PolicyDrafts;
import app.waymark.matching.internal.PolicyInForce;
import app.waymark.matching.internal.PolicyStore;
import app.waymark.matching.internal.Snapshots;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A round's policy, for the coordinators of its programme. Saving one adds a version; none is ever changed. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Policies {

    private final PolicyStore store;
    private final PolicyInForce inForce;
    private final PolicyDrafts drafts;
    private final Snapshots snapshots;
    private final ProgrammeAccess programmes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    Policies(
            PolicyStore store,
            PolicyInForce inForce,
            PolicyDrafts drafts,
            Snapshots snapshots,
            ProgrammeAccess programmes,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.inForce = inForce;
        this.drafts = drafts;
        this.snapshots = snapshots;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A policy with what is needed to edit it.
     *
     * @param draft what the person acting changed and has not saved, under the number it was begun on; or null
     * @param fields what the programme calls what it asks
     * @param menteeAttributes the fields of the programme that may be compared, by key, which any mentee answered
     * @param mentorAttributes the same for the mentors
     * @param effect what the draft, or else the version, means for the people of the round
     * @param menteesWithSkills how many mentees agreed that skills they want to learn enter
     * @param mentorsWithSkills how many mentors offer any
     */
    public record Editing(
            RoundSummary round,
            PolicyVersion version,
            @Nullable PolicyVersion draft,
            FieldNames fields,
            List<String> menteeAttributes,
            List<String> mentorAttributes,
            PolicyEffect effect,
            int menteesWithSkills,
            int mentorsWithSkills) {

        /** What is edited: what was changed and not saved, or else the version in force. */
        public PolicyVersion shown() {
            return draft == null ? version : draft;
        }
    }

    /** The policy in force: the last one saved, or what Waymark proposes for the people there are. */
    @Transactional(readOnly = true)
    public PolicyVersion inForce(RoundId round) {
        programmes.requireCoordinated(round);
        return inForce.of(round);
    }

    /** The policy in force, to be edited. */
    @Transactional(readOnly = true)
    public Editing edit(RoundId round) {
        var summary = programmes.requireCoordinated(round);
        var people = snapshots.people(round);
        var ofMentees = new TreeSet<String>();
        var ofMentors = new TreeSet<String>();
        for (var one : people.participants()) {
            var names = people.attributes(one.account()).keySet();
            if (one.mentee()) {
                ofMentees.addAll(names);
            }
            if (one.mentor()) {
                ofMentors.addAll(names);
            }
        }
        var version = inForce.of(round, people);
        var draft = drafts.find(round, actor.require().id()).orElse(null);
        return new Editing(
                summary,
                version,
                draft,
                people.fields(),
                List.copyOf(ofMentees),
                List.copyOf(ofMentors),
                effect(people, (draft == null ? version : draft).policy()),
                people.withSkills(SkillAttributes.SOUGHT),
                people.withSkills(SkillAttributes.OFFERED));
    }

    /** Keeps what the person acting has changed so far, until it is saved or dropped. */
    public void keep(RoundId round, Policy policy, int begunOn) {
        programmes.requireCoordinated(round);
        drafts.keep(round, policy, begunOn);
    }

    /** Forgets what the person acting changed and has not saved. */
    public void drop(RoundId round) {
        programmes.requireCoordinated(round);
        drafts.forget(round);
    }

    /** Saves this as the round's policy; runs that exist already keep the one they were made with. */
    public PolicySaved save(RoundId round, Policy policy, int expected) {
        programmes.requireCoordinated(round);
        int current = store.latest(round.value()).map(PolicyVersion::number).orElse(0);
        if (current != expected
                || !store.add(
                        round.value(),
                        expected + 1,
                        policy,
                        actor.require().id().value(),
                        clock.instant())) {
            return new PolicySaved.Conflict(inForce.of(round));
        }
        drafts.forget(round);
        audit.record("policy.saved", "round", round.value(), Map.of("number", Integer.toString(expected + 1)));
        events.publishEvent(Changed.round(round.value()));
        return new PolicySaved.Saved(inForce.of(round));
    }

    /** What this policy, saved or not, means for the people of the round. */
    @Transactional(readOnly = true)
    public PolicyEffect effect(RoundId round, Policy policy) {
        programmes.requireCoordinated(round);
        return effect(snapshots.people(round), policy);
    }

    private static PolicyEffect effect(Snapshots.People people, Policy policy) {
        var mentees = people.participants().stream()
                .filter(one -> one.mentee())
                .map(one -> new PersonAttributes(one.account().toString(), people.compared(one.account())))
                .toList();
        var mentors = people.participants().stream()
                .filter(one -> one.mentor() && one.capacity() > 0)
                .map(one -> new PersonAttributes(one.account().toString(), people.compared(one.account())))
                .toList();
        var scores = policy.scoring().over(mentees, mentors);
        long allowed = 0;
        int nobody = 0;
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            long before = allowed;
            for (int mentor = 0; mentor < mentors.size(); mentor++) {
                if (scores.allows(mentee, mentor)
                        && !mentees.get(mentee).id().equals(mentors.get(mentor).id())) {
                    allowed++;
                }
            }
            if (allowed == before) {
                nobody++;
            }
        }
        return new PolicyEffect(pairs(mentees, mentors), allowed, nobody);
    }

    private static long pairs(Collection<PersonAttributes> mentees, Collection<PersonAttributes> mentors) {
        return (long) mentees.size() * mentors.size();
    }
}
