package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.ProgrammeId;
import app.waymark.recognition.AskedBadges;
import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.Badges;
import app.waymark.recognition.LevelAskResult;
import app.waymark.recognition.LevelBadges;
import app.waymark.recognition.ProgrammeBadges;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What the programme recognises: of a mentorship that is over one badge that was accepted, in English, and one that waits for its
 * answer, in German; of levels that were reached one that was asked for and awarded, and one that waits for the coordinator.
 */
@Component
class Recognised {

    private final Storyteller teller;
    private final Mentorships mentorships;
    private final ProgrammeBadges programmes;
    private final Badges badges;

    private final LevelBadges levels;
    private final AskedBadges asked;

    Recognised(
            Storyteller teller,
            Mentorships mentorships,
            ProgrammeBadges programmes,
            Badges badges,
            LevelBadges levels,
            AskedBadges asked) {
        this.teller = teller;
        this.levels = levels;
        this.asked = asked;
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.badges = badges;
    }

    /** Of a mentorship that is over. */
    void tell(Persona clara, Persona mentee, MentorshipId over) {
        for (var kind : BadgeKind.OF_A_MENTORSHIP) {
            teller.on(-8, clara, () -> give(kind, mentorships.get(over).programme()));
            teller.on(-8, clara, () -> done(programmes.offer(over, kind)));
        }
        teller.on(-7, mentee, () -> done(badges.accept(badges.mine().getFirst().id(), true)));
    }

    /** Of levels that both of a mentorship see. */
    void levels(Persona clara, Persona mentee, MentorshipId running) {
        teller.on(
                -6, clara, () -> give(BadgeKind.LEVEL, mentorships.get(running).programme()));
        ask(
                mentee,
                -5,
                "Listening",
                "I moderate the retrospectives of three teams. In October two of them came back to ask for it.");
        teller.on(-4, clara, () -> {
            var ask = asked.page(mentorships.get(running).programme(), 1)
                    .asked()
                    .items()
                    .getFirst();
            return done(asked.award(
                    ask.ask().id(), "Both of you see it the same way, and the retrospectives speak for themselves."));
        });
        teller.on(-3, mentee, () -> done(badges.accept(badges.mine().getFirst().id(), true)));
        ask(
                mentee,
                -1,
                "Deciding",
                "Dropped the export after a week, and wrote down why; the note is in the team’s handbook.");
    }

    private void ask(Persona who, int day, String skill, String words) {
        teller.on(day, who, () -> {
            var offer = levels.mine().offers().stream()
                    .filter(one -> skill.equals(one.level().name().words().get("en")))
                    .findFirst()
                    .orElseThrow()
                    .level();
            return Storyteller.expect(
                    LevelAskResult.Asked.class, levels.ask(offer.key(), offer.level(), words, List.of()));
        });
    }

    private BadgeResult give(BadgeKind kind, ProgrammeId programme) {
        var proposed = Objects.requireNonNull(
                programmes.page(programme, null, 1).terms().get(kind), "every kind has its words");
        return done(programmes.say(programme, kind, new BadgeTerms(true, proposed.english(), proposed.german())));
    }

    private static BadgeResult done(BadgeResult result) {
        return Storyteller.expect(BadgeResult.Done.class, result);
    }
}
