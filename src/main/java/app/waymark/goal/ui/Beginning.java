package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.AgreedFollowUps.Agreed;
import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.GoalTemplate;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Measure;
import app.waymark.goal.PlaceResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillGaps;
import app.waymark.skill.SkillKey;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a new goal is begun with, as the address says it: a longer goal ({@code ?under=}), a template ({@code ?template=}),
 * what the mentor suggested ({@code ?suggestion=}), what was agreed in a meeting ({@code ?follow-up=}),
 * a gap in a skill ({@code ?gap=}). It is said above the
 * form, kept with what is typed, and tied to the goal by its first save.
 */
class Beginning extends Composite<Div> {

    static final String TEMPLATE = "template";
    static final String SUGGESTION = "suggestion";
    static final String FOLLOW_UP = "follow-up";

    /** Names the framework and the skill, with a dot between. */
    private static final String GAP = "gap";

    private static final String UNDER = "under";
    private static final Drafts.Place PLACE = Drafts.Place.of("goal", "new", "begun-with");

    /** What it asks. */
    @org.springframework.stereotype.Component
    record Services(
            GoalTree tree,
            GoalBeginnings beginnings,
            GoalSuggestions suggestions,
            GoalTemplates templates,
            SkillGaps gaps,
            LearningSteps learning,
            Drafts drafts,
            Accounts accounts,
            DateFormats formats) {}

    /**
     * Something that a goal is begun with.
     *
     * @param address how the address says it, empty where it is nothing
     * @param content what the form begins with
     * @param linked what the goal leads to or comes from, or empty
     * @param said what stands above the form
     */
    private record Start(
            String address,
            GoalContent content,
            @Nullable GoalOrigin origin,
            GoalTree.@Nullable Longer below,
            String linked,
            List<Component> said) {}

    private static final Start NOTHING = new Start("", GoalContent.blank(), null, null, "", List.of());

    private final transient Services services;
    private final PageLink other = new PageLink(Links.BEGIN_GOAL, getTranslation("goal.begin.other"));
    private transient Start asked = NOTHING;
    private transient Start present = NOTHING;
    private boolean kept;

    Beginning(Services services) {
        this.services = services;
        getContent().addClassName("goal-begun");
        clear();
    }

    /** A goal that is there already is not begun. */
    void clear() {
        asked = NOTHING;
        present = NOTHING;
        getContent().setVisible(false);
    }

    /**
     * Begins with what the address says; where something else was begun and not saved, with what that was begun with.
     *
     * @param typed whether something was begun and not saved
     */
    void begin(QueryParameters query, boolean typed) {
        asked = start(query);
        var before = typed ? services.drafts().find(PLACE) : Optional.<String>empty();
        kept = before.isPresent();
        show(typed ? before.map(text -> start(QueryParameters.fromString(text))).orElse(NOTHING) : asked);
    }

    /** What the goal leads to or comes from, for the coach; a template is neither. */
    String linked() {
        return present.linked();
    }

    /** What a new goal begins with. */
    GoalContent blank() {
        return asked.content();
    }

    /** What was typed was thrown away: the goal begins with what the address says. Gives what takes that back. */
    Runnable anew() {
        var before = present;
        kept = false;
        show(asked);
        return () -> {
            kept = false;
            show(before);
            keep();
        };
    }

    /** Something was typed, and is kept: what it was begun with is kept with it. */
    void keep() {
        if (kept || !getContent().isVisible()) {
            return;
        }
        kept = true;
        if (present.address().isEmpty()) {
            services.drafts().forget(PLACE);
        } else {
            services.drafts().keep(PLACE, present.address());
        }
    }

    /** Saves the goal for the first time. */
    GoalSaveResult create(GoalEditing editing, GoalEdit typed) {
        var origin = present.origin();
        var result = origin == null ? editing.create(typed) : editing.create(typed, origin);
        if (result instanceof GoalSaveResult.Saved saved) {
            services.drafts().forget(PLACE);
            place(saved.goal());
        }
        return result;
    }

    /** Where its horizon no longer allows the place, the person is told and it is saved all the same. */
    private void place(GoalId begun) {
        var below = present.below();
        if (below != null && !(services.tree().place(begun, below.goal().id()) instanceof PlaceResult.Placed)) {
            Toasts.refuse(getTranslation("goal.map.place.not-longer"));
        }
    }

    private void show(Start start) {
        present = start;
        getContent().removeAll();
        getContent().add(start.said());
        getContent().add(other);
        getContent().setVisible(true);
    }

    private Start start(QueryParameters query) {
        try {
            return query.getSingleParameter(UNDER)
                    .map(one -> under(UUID.fromString(one)))
                    .or(() -> query.getSingleParameter(SUGGESTION).map(one -> suggested(UUID.fromString(one))))
                    .or(() -> query.getSingleParameter(FOLLOW_UP)
                            .flatMap(one -> services.beginnings().agreed(UUID.fromString(one)))
                            .map(this::agreed))
                    .or(() -> query.getSingleParameter(GAP).flatMap(this::gap))
                    .or(() -> query.getSingleParameter(TEMPLATE).flatMap(this::template))
                    .orElse(NOTHING);
        } catch (IllegalArgumentException | AccessDeniedException unknown) {
            // What the address names is nothing of the reader's: a goal can be begun all the same.
            return NOTHING;
        }
    }

    private Start under(UUID goal) {
        var found = services.tree().beginBelow(new GoalId(goal));
        if (!found.possible()) {
            return NOTHING;
        }
        return new Start(
                UNDER + "=" + goal,
                GoalContent.blank().withHorizon(found.next()),
                null,
                found,
                found.goal().title(),
                List.of(new Paragraph(
                        new Span(getTranslation("goal.map.place.part-of") + " "),
                        new PageLink(
                                Links.goal(found.goal().id().value()),
                                found.goal().title()))));
    }

    private Start suggested(UUID id) {
        var found = services.suggestions().read(id);
        if (found.state() != GoalSuggestion.State.OPEN) {
            return NOTHING;
        }
        var said = new Paragraph(getTranslation("goal.begin.suggested", first(found.mentor()), found.title()));
        var why = new Paragraph(found.why());
        why.addClassName("feedback-text");
        return new Start(
                SUGGESTION + "=" + id,
                GoalContent.titled(found.title()).withSmart(SmartPart.SPECIFIC, found.words()),
                new GoalOrigin(GoalOrigin.Kind.SUGGESTION, id, null, null, ""),
                null,
                found.title(),
                found.why().isEmpty() ? List.of(said) : List.of(said, why));
    }

    /** A gap of one's own: what the wanted level means is what is to be reached, and the level is its measure. */
    private Optional<Start> gap(String which) {
        var parts = which.split("\\.", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var key = new SkillKey(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        return services.gaps()
                .mine(key.framework())
                .row(key.skill())
                .filter(SkillGap::open)
                .map(one -> gap(which, one));
    }

    private Start gap(String which, SkillGap gap) {
        var skill = gap.skill();
        var name = skill.name().in(getLocale());
        var own = Objects.requireNonNullElse(gap.level(), 0);
        var title = getTranslation("goal.begin.gap.title", name, gap.wanted());
        var meaning = skill.levels().get(gap.wanted()).in(getLocale());
        var steps = services.learning().closing(gap);
        var level = Measure.of(
                getTranslation("goal.begin.gap.measure", name),
                getTranslation("goal.begin.gap.unit"),
                BigDecimal.valueOf(own),
                BigDecimal.valueOf(gap.wanted()));
        return new Start(
                GAP + "=" + which,
                GoalContent.titled(Excerpt.of(title, GoalContent.MOST_TITLE))
                        .withSmart(SmartPart.SPECIFIC, meaning)
                        .withMeasures(List.of(level))
                        .withPlan(steps, List.of()),
                GoalOrigin.gap(skill.key(), gap.wanted(), name),
                null,
                name,
                List.of(new Paragraph(
                        new Span(getTranslation("goal.begin.gap", name, own, gap.wanted()) + " "),
                        new Span(getTranslation("goal.begin.gap.steps", steps.size()) + " "),
                        new PageLink(Links.SKILLS, getTranslation("goal.begin.gap.skills")))));
    }

    private Start agreed(Agreed one) {
        return new Start(
                FOLLOW_UP + "=" + one.followUp(),
                GoalContent.titled(Excerpt.of(one.text(), GoalContent.MOST_TITLE))
                        .withSmart(SmartPart.SPECIFIC, one.text().length() > GoalContent.MOST_TITLE ? one.text() : "")
                        .withTargetOn(one.due()),
                new GoalOrigin(GoalOrigin.Kind.FOLLOW_UP, one.followUp(), null, null, ""),
                null,
                one.text(),
                List.of(new Paragraph(
                        new Span(getTranslation("goal.begin.agreed", first(one.with()), one.text()) + " "),
                        new PageLink(Links.meeting(one.meeting()), getTranslation("goal.begin.meeting")))));
    }

    private Optional<Start> template(String which) {
        var ready = Arrays.stream(ReadyTemplate.values())
                .filter(one -> one.name().equals(which))
                .findFirst();
        return ready.isPresent()
                ? ready.map(one -> template(which, null, one.content(this)))
                : services.templates().offered(UUID.fromString(which)).map(found -> template(found));
    }

    private Start template(GoalTemplate found) {
        return template(found.id().toString(), found.id(), found.content());
    }

    private Start template(String address, @Nullable UUID id, TemplateContent content) {
        var title = content.in(getLocale()).title();
        return new Start(
                TEMPLATE + "=" + address,
                content.content(getLocale(), services.formats().mine().today()),
                new GoalOrigin(GoalOrigin.Kind.TEMPLATE, id, null, null, title),
                null,
                "",
                List.of(new Paragraph(getTranslation("goal.begin.template", title))));
    }

    private String first(AccountId person) {
        return Names.of(services.accounts(), List.of(person), getTranslation("goal.somebody"))
                .first(person);
    }
}
