package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.BadgeKind;
import app.waymark.recognition.BadgeResult;
import app.waymark.recognition.BadgeTerms;
import app.waymark.recognition.Badges;
import app.waymark.recognition.ProgrammeBadges;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the programme recognises: one badge that was accepted, in English, and one that waits for its answer, in German. */
@Component
class Recognised {

    private final Storyteller teller;
    private final Mentorships mentorships;
    private final ProgrammeBadges programmes;
    private final Badges badges;

    Recognised(Storyteller teller, Mentorships mentorships, ProgrammeBadges programmes, Badges badges) {
        this.teller = teller;
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.badges = badges;
    }

    /** Of a mentorship that is over. */
    void tell(Persona clara, Persona mentee, MentorshipId over) {
        for (var kind : BadgeKind.values()) {
            teller.on(-8, clara, () -> give(kind, over));
            teller.on(-8, clara, () -> done(programmes.offer(over, kind)));
        }
        teller.on(-7, mentee, () -> done(badges.accept(badges.mine().getFirst().id(), true)));
    }

    private BadgeResult give(BadgeKind kind, MentorshipId over) {
        var programme = mentorships.get(over).programme();
        var proposed = Objects.requireNonNull(
                programmes.page(programme, null, 1).terms().get(kind), "every kind has its words");
        return done(programmes.say(programme, kind, new BadgeTerms(true, proposed.english(), proposed.german())));
    }

    private static BadgeResult done(BadgeResult result) {
        return Storyteller.expect(BadgeResult.Done.class, result);
    }
}
