package app.waymark.goal.ui;

import app.waymark.feedback.Talk;
import app.waymark.feedback.ui.Discussed;
import app.waymark.goal.CheckIn;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Goals;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What threads are told of a goal: its questions, its steps and milestones, and who the two are. */
final class GoalTalk {

    private static final String AS_MENTOR = "?as=mentor";

    private GoalTalk() {}

    /** The same where the page shows check-ins, too, which can be answered. */
    static Discussed of(Component words, GoalPage page, List<CheckIn> checkIns, Dates dates) {
        var about = of(words, page);
        var parts = new LinkedHashMap<String, Discussed.Part>();
        about.parts().forEach(one -> parts.put(one.key(), one));
        checkIns.forEach(one -> parts.put(
                one.part(),
                new Discussed.Part(one.part(), words.getTranslation("goal.checkin.of", dates.shortDay(one.on())), "")));
        // Older ones are not gone because they are not on the page.
        page.threads().items().stream()
                .flatMap(thread -> Stream.ofNullable(thread.part()))
                .filter(CheckIn::isPart)
                .forEach(part -> parts.putIfAbsent(
                        part, new Discussed.Part(part, words.getTranslation("goal.checkin.one"), "")));
        return new Discussed(
                about.type(),
                about.id(),
                about.path(),
                about.whole(),
                List.copyOf(parts.values()),
                about.reader(),
                about.owner(),
                about.partner(),
                about.asPartner());
    }

    static Discussed of(Component words, GoalPage page) {
        var content = page.content();
        var parts = new ArrayList<Discussed.Part>();
        parts.add(new Discussed.Part("why", words.getTranslation("goal.part.why"), content.why(), true));
        for (var part : SmartOrder.of(words)) {
            var name = words.getTranslation("goal.part." + part.key());
            parts.add(new Discussed.Part(part.key(), name, content.smart(part), true));
        }
        parts.add(new Discussed.Part(
                GoalContent.OBSTACLE, words.getTranslation("goal.part.obstacle"), content.obstacle(), true));
        parts.add(new Discussed.Part(GoalContent.PLAN, words.getTranslation("goal.plan"), "", true));
        content.allSteps().forEach(step -> parts.add(item(step.id(), step.text())));
        content.milestones().forEach(one -> parts.add(item(one.id(), one.title())));
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

    /** A step or a milestone: of its name as a whole other words can be suggested. */
    private static Discussed.Part item(UUID id, String name) {
        return new Discussed.Part("step:" + id, name, name, true);
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
