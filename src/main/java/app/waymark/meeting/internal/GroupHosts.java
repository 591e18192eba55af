package app.waymark.meeting.internal;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whom somebody may call to a meeting of a group in a round: one who coordinates it, everybody who takes part; a mentor, the
 * mentees of their mentorships there that go on. Nobody else calls one.
 */
@Component
public class GroupHosts {

    private final ProgrammeAccess programmes;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;

    GroupHosts(ProgrammeAccess programmes, MentorshipAccess mentorships, CurrentActor actor) {
        this.programmes = programmes;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /**
     * Somebody who may call one.
     *
     * @param coordinator whether as one who coordinates the round
     * @param mentoring the mentorships of theirs as a mentor that go on in it; none are read for one who coordinates it
     * @param name what the round is called, for one who coordinates it; else empty
     */
    public record Host(
            AccountId person,
            RoundId round,
            ProgrammeId programme,
            boolean coordinator,
            List<Mentorship> mentoring,
            String name) {

        public Host {
            mentoring = List.copyOf(mentoring);
        }

        /** Their mentees there. */
        public List<AccountId> mentees() {
            return mentoring.stream().map(Mentorship::mentee).distinct().toList();
        }
    }

    /** The person acting, who may call one in this round; throws {@link AccessDeniedException} for anybody else. */
    public Host require(RoundId round) {
        var me = actor.require().id();
        var coordinated = programmes
                .visible(round)
                .filter(found -> found.state() != RoundState.ENDED && programmes.coordinates(found.programme()));
        if (coordinated.isPresent()) {
            return new Host(
                    me,
                    round,
                    coordinated.get().programme(),
                    true,
                    List.of(),
                    coordinated.get().name());
        }
        var mine = mentoring().stream().filter(one -> one.round().equals(round)).toList();
        if (mine.isEmpty()) {
            throw new AccessDeniedException("Neither coordinates this round nor mentors in it");
        }
        return new Host(me, round, mine.getFirst().programme(), false, mine, "");
    }

    /** All mentorships of the person acting as a mentor that go on. */
    public List<Mentorship> mentoring() {
        return Slice.first(Integer.MAX_VALUE, (after, size) -> mentorships.mineAs(true, after, size))
                .items();
    }

    /** Those of these whom the host may call; the host is not one of them. */
    public Set<AccountId> among(Host host, Collection<AccountId> people) {
        var others = people.stream().filter(one -> !one.equals(host.person())).toList();
        if (host.coordinator()) {
            return programmes.participants(host.round(), others).keySet();
        }
        var mentees = Set.copyOf(host.mentees());
        return others.stream().filter(mentees::contains).collect(Collectors.toSet());
    }

    /** The same, of whom none stops being one before this transaction ends. */
    public Set<AccountId> lockAmong(Host host, Collection<AccountId> people) {
        var others = people.stream().filter(one -> !one.equals(host.person())).toList();
        if (host.coordinator()) {
            return programmes.lockGoingOn(host.round())
                    ? programmes.lockParticipants(host.round(), others).keySet()
                    : Set.of();
        }
        var wanted = Set.copyOf(others);
        return host.mentoring().stream()
                .filter(one -> wanted.contains(one.mentee()))
                // In one order, so that two who do this at once do not wait for each other.
                .sorted(java.util.Comparator.comparing(one -> one.id().value().toString()))
                .filter(one -> mentorships.lockActive(one.id()).isPresent())
                .map(Mentorship::mentee)
                .collect(Collectors.toSet());
    }
}
