package app.waymark.learning.ui;

import app.waymark.learning.LearningPlan;
import app.waymark.learning.LearningState;
import app.waymark.learning.PlannedResource;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/** Something to learn from with what its reader does with it, and what comes next in one press. */
class ResourceRow extends Row {

    private static final int LONGEST_WORDS = 240;

    /** What a row can do. */
    interface Acts {

        /** Makes it planned. */
        void plan(PlannedResource one);

        /** Says that it is under way, or planned. */
        void move(PlannedResource one, LearningPlan plan, LearningState state);

        /** Asks what came of it. */
        void finish(PlannedResource one, LearningPlan plan);

        /** Offers all that is seldom wanted. */
        void more(PlannedResource one, MoreButton.Menu menu);
    }

    ResourceRow(PlannedResource one, SkillNames names, Dates dates, Acts acts) {
        super(
                Avatar.of(LearningWords.glyph(one.resource().kind())),
                one.resource().title());
        addClassName("learning-row");
        var resource = one.resource();
        text(LearningWords.facts(this, resource, dates));
        if (!resource.said().words().isEmpty()) {
            text(Excerpt.of(resource.said().words(), LONGEST_WORDS));
        }
        LearningWords.skills(this, resource.skills(), names).ifPresent(this::text);
        var plan = one.plan();
        if (plan == null) {
            end(act(getTranslation("learning.plan"), "plan", one, () -> acts.plan(one)));
        } else {
            told(plan, dates);
            switch (plan.state()) {
                case PLANNED ->
                    end(
                            new Chip(getTranslation("learning.state.PLANNED")),
                            act(
                                    getTranslation("learning.begin"),
                                    "next",
                                    one,
                                    () -> acts.move(one, plan, LearningState.UNDER_WAY)));
                case UNDER_WAY ->
                    end(
                            new Chip(getTranslation("learning.state.UNDER_WAY")),
                            act(getTranslation("learning.done"), "next", one, () -> acts.finish(one, plan)));
                case DONE -> end(new Chip(getTranslation("learning.state.DONE"), Chip.Tone.OK));
            }
        }
        if (resource.handedTo() != null) {
            text(getTranslation("learning.handed"));
        } else if (resource.withdrawn()) {
            text(getTranslation("learning.withdrawn"));
        }
        end(KeyedList.part(
                new MoreButton(getTranslation("learning.more", resource.title()), menu -> acts.more(one, menu)),
                "more"));
    }

    private void told(LearningPlan plan, Dates dates) {
        if (plan.doneOn() != null) {
            var said = new StringBuilder(getTranslation("learning.done-on", dates.day(plan.doneOn())));
            if (plan.expiresOn() != null) {
                said.append(" · ")
                        .append(getTranslation(
                                plan.expiresOn().isBefore(dates.today()) ? "learning.expired" : "learning.expires",
                                dates.day(plan.expiresOn())));
            }
            if (plan.files() > 0) {
                said.append(" · ").append(getTranslation("learning.files", plan.files()));
            }
            text(said.toString());
        }
        if (!plan.words().isEmpty()) {
            text(Excerpt.of(plan.words(), LONGEST_WORDS));
        }
        if (plan.goal() != null && plan.step() != null) {
            text(
                    new Span(getTranslation("learning.step-of") + " "),
                    new PageLink(Links.step(plan.goal(), plan.step()), getTranslation("learning.step-of.goal")));
        }
    }

    private static Button act(String text, String part, PlannedResource one, Runnable does) {
        var button = new Button(text, click -> does.run());
        button.setAriaLabel(text + ": " + one.resource().title());
        return KeyedList.part(button, part);
    }
}
