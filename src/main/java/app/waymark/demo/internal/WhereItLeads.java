package app.waymark.demo.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalMaps;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.goal.Milestone;
import app.waymark.goal.PlaceResult;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.ShareResult;
import app.waymark.goal.VisionResult;
import app.waymark.goal.Visions;
import app.waymark.mentorship.MentorshipId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where Mara's and Lena's goals lead: a vision each, long goals, and what lies on the way to them. */
@Component
class WhereItLeads {

    private final Storyteller teller;
    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalReviews reviews;
    private final GoalTree tree;
    private final GoalMaps maps;
    private final Visions visions;
    private final GivenAndShown given;

    WhereItLeads(
            Storyteller teller,
            GoalEditing editing,
            GoalSharing sharing,
            GoalReviews reviews,
            GoalTree tree,
            GoalMaps maps,
            Visions visions,
            GivenAndShown given) {
        this.teller = teller;
        this.editing = editing;
        this.sharing = sharing;
        this.reviews = reviews;
        this.tree = tree;
        this.maps = maps;
        this.visions = visions;
        this.given = given;
    }

    void ofMara(Persona mara, Persona jonas, MentorshipId pair) {
        vision(mara, -150, "Products that people would miss.");
        vision(mara, -120, "Products that people would miss, by a team they like to work in.");
        teller.on(-27, mara, () -> {
            visions.stillHolds();
            return Storyteller.expect(VisionResult.Saved.class, visions.shareWith(pair));
        });
        var head = named(mara, "Head of product");
        var line = begun(
                mara,
                -140,
                GoalContent.titled("Own a product line")
                        .withWhy("Before I lead several products I want to have led one from beginning to end.")
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(teller.day(760))
                        .withPlan(
                                List.of(),
                                List.of(
                                        Milestone.of("First year with figures of its own", teller.day(390)),
                                        Milestone.of("The second product is planned", teller.day(600)))));
        var known = begun(
                mara,
                -130,
                GoalContent.titled("Known outside the company")
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(teller.day(930))
                        .withPlan(List.of(), List.of(Milestone.of("Three talks held", teller.day(520)))));
        var teach = begun(
                mara,
                -60,
                GoalContent.titled("Teach what I know")
                        .withHorizon(Horizon.LONG)
                        .withTargetOn(teller.day(7 * 365)));
        var mentor = begun(
                mara,
                -58,
                GoalContent.titled("Mentor somebody myself")
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(teller.day(660)));
        given.suggested(
                jonas,
                mara,
                -33,
                pair,
                "You ask for a team of four. Somebody will ask you what it costs, and you will want to have seen it.",
                GoalContent.titled("Read a balance sheet")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(92))
                        .withPlan(
                                List.of(),
                                List.of(
                                        Milestone.of("Last year’s report read", teller.day(-5)),
                                        Milestone.of("Explained to Thu", teller.day(60)))));
        shared(mara, jonas, -139, line, pair, "Then the team is the right first step.");
        shared(mara, jonas, -129, known, pair, "One talk, and then another.");
        given.byHand(mara, -12, line, 15, "The role is agreed and a quarter of it lived; figures come later.");
        under(mara, line, head);
        under(mara, known, head);
        under(mara, mentor, teach);
        under(mara, named(mara, "Lead a product team"), line);
        under(mara, named(mara, "Speak at a conference"), known);
        under(mara, named(mara, "Certified in agile facilitation"), known);
    }

    void ofLena(Persona lena, Persona rita, MentorshipId pair) {
        vision(lena, -95, "Ich führe eine Abteilung, in der man Zahlen versteht und gern über sie streitet.");
        teller.on(-94, lena, () -> Storyteller.expect(VisionResult.Saved.class, visions.shareWith(pair)));
        var head = begun(
                lena,
                -93,
                GoalContent.titled("Die Abteilung leiten")
                        .withHorizon(Horizon.LONG)
                        .withTargetOn(teller.day(6 * 365)));
        var budget = named(lena, "Das Budget der Abteilung verantworten");
        under(lena, budget, head);
        var plan = begun(
                lena,
                -45,
                GoalContent.titled("Den Teilplan Fuhrpark aufstellen")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(70))
                        .withPlan(List.of(), List.of(Milestone.of("Entwurf liegt vor", teller.day(24)))));
        under(lena, plan, budget);
        shared(lena, rita, -44, plan, pair, "Genau das ist der Teil, an dem du es lernst.");
    }

    private void shared(Persona mentee, Persona mentor, int day, GoalId goal, MentorshipId pair, String answer) {
        teller.on(
                day,
                mentee,
                () -> Storyteller.expect(ShareResult.Shared.class, sharing.shareWith(goal, pair, false, "")));
        teller.on(day + 2, mentor, () -> Storyteller.expect(ReviewResult.Done.class, reviews.accept(goal, 1, answer)));
    }

    private void vision(Persona who, int day, String text) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        VisionResult.Saved.class, visions.write(visions.mine().edition(), text)));
    }

    private GoalId begun(Persona who, int day, GoalContent content) {
        return teller.on(
                day, who, () -> Storyteller.expect(GoalSaveResult.Saved.class, editing.create(GoalEdit.of(content)))
                        .goal());
    }

    private void under(Persona who, GoalId goal, GoalId longer) {
        teller.on(-25, who, () -> Storyteller.expect(PlaceResult.Placed.class, tree.place(goal, longer)));
    }

    private GoalId named(Persona who, String title) {
        return teller.on(-25, who, () -> maps.mine().goals().stream()
                .filter(goal -> goal.title().equals(title))
                .map(GoalMap.Goal::id)
                .findFirst()
                .orElseThrow());
    }
}
