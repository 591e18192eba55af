package app.waymark.demo.internal;

import app.waymark.availability.AbsenceResult;
import app.waymark.availability.Absences;
import app.waymark.availability.WelcomeReviews;
import app.waymark.turn.PutOffResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import org.springframework.stereotype.Component;

/** Mentors who are away, want something later, and say how much is welcome: Ilse in English, Rita in German. */
@Component
class LaterAndAway {

    private static final int LOOKED_AT = 20;

    private final Storyteller teller;
    private final Absences absences;
    private final WelcomeReviews welcome;
    private final Turns turns;
    private final TurnActs acts;

    LaterAndAway(Storyteller teller, Absences absences, WelcomeReviews welcome, Turns turns, TurnActs acts) {
        this.teller = teller;
        this.absences = absences;
        this.welcome = welcome;
        this.turns = turns;
        this.acts = acts;
    }

    void ofIlse(Persona ilse) {
        teller.on(
                0,
                ilse,
                () -> Storyteller.expect(AbsenceResult.Said.class, absences.say(teller.day(1), teller.day(9))));
    }

    void ofRita(Persona rita) {
        teller.on(-1, rita, () -> {
            welcome.say(2);
            turns.forMe(null, LOOKED_AT).items().stream()
                    .filter(turn -> turn.said().mostDaysOff() > 0)
                    .findFirst()
                    .ifPresent(turn ->
                            Storyteller.expect(PutOffResult.Rests.class, acts.putOff(turn.id(), teller.day(4))));
            return rita;
        });
    }
}
