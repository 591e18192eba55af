package app.waymark.skill;

import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.CurrentActor;
import app.waymark.skill.SkillSheet.With;
import app.waymark.skill.internal.RatingDesk;
import app.waymark.skill.internal.RatingRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A goal that was made of a gap is reached: its mentee is asked on their own pages to say anew where they are, and the mentor
 * here. For the services of modules above, inside their transactions.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class NewRatings {

    private final RatingRows rows;
    private final RatingDesk desk;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;

    NewRatings(RatingRows rows, RatingDesk desk, MentorshipAccess mentorships, CurrentActor actor) {
        this.rows = rows;
        this.desk = desk;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /**
     * Asks the mentor of a mentorship of the person acting, its mentee, where they see them in a skill now: only a mentor with whom
     * the ratings are shared, and who was asked about this skill before. What the mentee says anew is laid beside the answer,
     * and neither is read before both are there.
     */
    public void ask(SkillKey skill, MentorshipId mentorship) {
        var me = actor.require().id();
        var running =
                mentorships.lockActive(mentorship).filter(one -> one.mentee().equals(me));
        if (running.isEmpty()) {
            return;
        }
        var with = new With(mentorship, running.get().mentor());
        rows.lock(me, skill.framework())
                .filter(sheet -> with.equals(sheet.with()) && rows.wasAsked(sheet.id(), skill.skill(), mentorship))
                .ifPresent(sheet -> {
                    var open = rows.open(sheet.id());
                    var ask = open.map(RatingRows.AskFound::id).orElseGet(desk::nextId);
                    if (open.isEmpty()) {
                        rows.ask(ask, sheet.id(), with, desk.now());
                        desk.hand(ask, 1, me, with);
                    }
                    rows.asked(ask, skill.skill(), null);
                    desk.changed(me, with, null);
                });
    }

    /** Takes back what {@link #ask} asked of a skill of the person acting and nobody answered or said anything to since. */
    public void takeBack(SkillKey skill) {
        var me = actor.require().id();
        rows.lock(me, skill.framework())
                .flatMap(sheet -> rows.open(sheet.id()))
                .filter(ask -> rows.askedNoMore(ask.id(), skill.skill()))
                .ifPresent(ask -> {
                    if (rows.asksNothing(ask.id())) {
                        desk.end(ask);
                    }
                    desk.changed(me, ask.with(), null);
                });
    }
}
