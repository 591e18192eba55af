package app.waymark.goal.ui;

import app.waymark.feedback.Talk;
import app.waymark.feedback.ui.Discussed;
import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckInList;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalParts;
import app.waymark.goal.Goals;
import app.waymark.goal.Step;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What threads are told of a goal: its questions, its steps and milestones, and who the two are. */
final class GoalTalk {

    private static final String AS_MENTOR = "?as=mentor";

    private GoalTalk() {}

    /** The same where the page shows what happened on the way, too, which can be talked about. */
    static Discussed of(Component words, GoalPage page, CheckInList weeks, Dates dates) {
        var about = of(words, page);
        var parts = new LinkedHashMap<String, Discussed.Part>();
        about.parts().forEach(one -> parts.put(one.key(), one));
        weeks.checkIns()
                .forEach(one ->
                        put(parts, one.part(), words.getTranslation("goal.checkin.of", dates.shortDay(one.on()))));
        weeks.lookBacks()
                .forEach(one -> put(
                        parts,
                        GoalParts.LOOK_BACK + one.id(),
                        words.getTranslation("goal.talk.look-back", dates.shortDay(one.until()))));
        // What is older is not gone because it is not on the page.
        Stream.concat(page.threads().items().stream(), Stream.ofNullable(page.thread()))
                .flatMap(thread -> Stream.ofNullable(thread.part()))
                .forEach(part -> happened(words, part).ifPresent(name -> put(parts, part, name)));
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

    private static Optional<String> happened(Component words, String part) {
        if (CheckIn.isPart(part)) {
            return Optional.of(words.getTranslation("goal.checkin.one"));
        }
        if (part.startsWith(GoalParts.LOOK_BACK)) {
            return Optional.of(words.getTranslation("goal.lookback.section"));
        }
        return part.startsWith(GoalParts.REVIEW)
                ? Optional.of(words.getTranslation("goal.talk.review", part.substring(GoalParts.REVIEW.length())))
                : Optional.empty();
    }

    private static void put(Map<String, Discussed.Part> parts, String key, String name) {
        parts.putIfAbsent(key, new Discussed.Part(key, name, ""));
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
        content.measures()
                .forEach(one -> parts.add(new Discussed.Part(
                        GoalParts.MEASURE + one.id(), words.getTranslation("goal.talk.measure", one.name()), "")));
        content.allSteps()
                .filter(step -> page.planned().evidence(step.id()) > 0)
                .forEach(step -> parts.add(evidence(words, step)));
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

    /** What shows what came of a step. */
    static Discussed.Part evidence(Component words, Step step) {
        return new Discussed.Part(
                GoalParts.EVIDENCE + step.id(), words.getTranslation("goal.talk.evidence", step.text()), "");
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
