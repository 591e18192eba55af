package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.StandingPart;
import app.waymark.skill.StandingResult;
import app.waymark.skill.Standings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where Mara says she stands, and Lena, in German; what each shows, and what their mentors add. */
@Component
class WhereTheyStand {

    private final Storyteller teller;
    private final Standings standings;
    private final SharedStandings shared;

    WhereTheyStand(Storyteller teller, Standings standings, SharedStandings shared) {
        this.teller = teller;
        this.standings = standings;
        this.shared = shared;
    }

    void ofMara(Persona mara, Persona jonas, MentorshipId pair) {
        var role = says(mara, -160, StandingPart.ROLE, "Product manager for the booking app, in a team of six.", "");
        says(mara, -160, StandingPart.LIKES, "The hour in which an idea is still everybody’s.", "");
        says(mara, -160, StandingPart.DISLIKES, "Reports that nobody asks about afterwards.", "");
        var talking = says(
                mara,
                -160,
                StandingPart.STRENGTHS,
                "I keep a group talking when it would rather stop.",
                "The workshop in May, after the second hour.");
        says(
                mara,
                -158,
                StandingPart.STRENGTHS,
                "I write so that people read to the end.",
                "The note on why we do not build the calendar.");
        says(
                mara,
                -158,
                StandingPart.WEAKNESSES,
                "Numbers somebody else prepared. I nod, and look them up at home.",
                "The forecast in the spring.");
        says(
                mara,
                -158,
                StandingPart.VALUES,
                "Time to think before I have to decide. People who say what they mean.",
                "");
        teller.on(
                -157,
                mara,
                () -> standings.show(
                        List.of(StandingPart.ROLE, StandingPart.STRENGTHS, StandingPart.WEAKNESSES), pair));
        teller.on(
                -150,
                jonas,
                () -> Storyteller.expect(
                        StandingResult.Saved.class,
                        shared.add(pair, talking, "", "You also ask the question nobody wants to ask, kindly.")));
        teller.on(
                -20,
                mara,
                () -> Storyteller.expect(
                        StandingResult.Saved.class,
                        standings.write(
                                StandingPart.ROLE,
                                role,
                                1,
                                "Product manager for the booking app, in a team of eight, and its voice in the budget round.",
                                "")));
    }

    void ofLena(Persona lena, Persona rita, MentorshipId pair) {
        says(lena, -120, StandingPart.ROLE, "Sachbearbeiterin im Einkauf der Stadtwerke.", "");
        says(lena, -120, StandingPart.LIKES, "Wenn eine Rechnung aufgeht.", "");
        var strength = says(
                lena,
                -120,
                StandingPart.STRENGTHS,
                "Ich finde den Fehler in der Tabelle.",
                "Die doppelte Position im Juli, kurz vor der Unterschrift.");
        says(
                lena,
                -120,
                StandingPart.WEAKNESSES,
                "Ich gebe im Gespräch zu früh nach.",
                "Beim Preis für die neuen Zähler.");
        teller.on(-119, lena, () -> standings.show(List.of(StandingPart.STRENGTHS), pair));
        teller.on(
                -110,
                rita,
                () -> Storyteller.expect(
                        StandingResult.Saved.class,
                        shared.add(pair, strength, "", "Und du sagst es so, dass niemand sich schämt.")));
    }

    private UUID says(Persona who, int day, StandingPart part, String words, String example) {
        return teller.on(
                        day,
                        who,
                        () -> Storyteller.expect(
                                StandingResult.Saved.class, standings.write(part, null, 0, words, example)))
                .entry();
    }
}
