package app.waymark.skill;

import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.CurrentActor;
import app.waymark.skill.internal.SheetReading;
import app.waymark.skill.internal.WantedRows;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies between somebody and the role they want: for themselves, and of what is shared for the mentor it is shared with. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SkillGaps {

    private final SheetReading reading;
    private final WantedRows wanted;
    private final ObjectProvider<SkillGoals> goals;
    private final ProgrammeAccess programmes;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;

    SkillGaps(
            SheetReading reading,
            WantedRows wanted,
            ObjectProvider<SkillGoals> goals,
            ProgrammeAccess programmes,
            MentorshipAccess mentorships,
            CurrentActor actor) {
        this.reading = reading;
        this.wanted = wanted;
        this.goals = goals;
        this.programmes = programmes;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /**
     * The gaps of the person acting.
     *
     * @param framework the framework to be shown; null for that of the role that was looked at last
     */
    public GapPage mine(@Nullable UUID framework) {
        var me = actor.require().id();
        var part = programmes.takingPart().stream().map(ProgrammeSummary::id).toList();
        var read = reading.own(me, part, SkillFrameworks.MOST);
        var made = goals.stream().flatMap(one -> one.mine().stream()).toList();
        return GapPage.of(read.sheets(), read.wanted(), made, framework);
    }

    /** What the person acting misses in the role they look at, the biggest first, without the goals that were made of it. */
    public List<SkillGap> open() {
        var me = actor.require().id();
        var read = reading.own(me, List.of(), SkillFrameworks.MOST);
        return GapPage.of(read.sheets(), read.wanted(), List.of(), null).gaps();
    }

    /** The gaps of the mentee of a running mentorship, in what is shared with the person acting, its mentor. */
    public GapPage of(MentorshipId mentorship, @Nullable UUID framework) {
        var me = actor.require().id();
        var mentee = mentorships
                .own(mentorship)
                .filter(one -> one.mentor().equals(me) && one.state() == MentorshipState.ACTIVE)
                .orElseThrow(() -> new AccessDeniedException("Not the mentor"))
                .mentee();
        var read = reading.shared(mentorship, mentee, SkillFrameworks.MOST, wanted.to(mentee));
        var made =
                goals.stream().flatMap(one -> one.shared(mentorship).stream()).toList();
        return GapPage.of(read.sheets(), read.other(), made, framework);
    }
}
