package app.waymark.goal.ui;

import app.waymark.feedback.Talk;
import app.waymark.feedback.ui.Discussed;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Goals;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;

/** What threads are told of a goal: its questions, its steps and milestones, and who the two are. */
final class GoalTalk {

    private static final String AS_MENTOR = "?as=mentor";

    private GoalTalk() {}

    static Discussed of(Component words, GoalPage page) {
        var content = page.content();
        var parts = new ArrayList<Discussed.Part>();
        parts.add(new Discussed.Part("why", words.getTranslation("goal.part.why"), content.why()));
        for (var part : SmartOrder.of(words)) {
            var name = words.getTranslation("goal.part." + part.key());
            parts.add(new Discussed.Part(part.key(), name, content.smart(part)));
        }
        parts.add(new Discussed.Part(
                GoalContent.OBSTACLE, words.getTranslation("goal.part.obstacle"), content.obstacle()));
        content.allSteps().forEach(step -> parts.add(new Discussed.Part("step:" + step.id(), step.text(), "")));
        content.milestones().forEach(one -> parts.add(new Discussed.Part("step:" + one.id(), one.title(), "")));
        var asMentor = page.viewpoint() == Viewpoint.AS_MENTOR;
        return new Discussed(
                Goals.THREADS,
                page.id().value(),
                Links.goal(page.id().value()) + (asMentor ? AS_MENTOR : ""),
                words.getTranslation("goal.talk.whole"),
                parts,
                page.reader(),
                page.mentee(),
                page.mentor().orElse(null),
                asMentor);
    }

    static Talk talk(GoalPage page) {
        return new Talk(page.threads(), page.thread(), page.posts());
    }

    /** Reads the identifier of a goal's page; anything else is no page. */
    static GoalId id(BeforeEnterEvent event) {
        try {
            return GoalId.of(event.getRouteParameters().get("goal").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    /**
     * What was selected in a part, to be quoted. Only what stands in the part itself can be; a selection elsewhere on the
     * page is no passage of it, and gives nothing.
     */
    static String passage(Discussed about, String part, String selected) {
        return about.parts().stream()
                .filter(one -> one.key().equals(part))
                .flatMap(one -> one.passage(selected).stream())
                .findFirst()
                .orElse("");
    }
}
