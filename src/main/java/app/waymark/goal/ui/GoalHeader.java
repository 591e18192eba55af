package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalState;
import app.waymark.goal.Horizon;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head of a goal's page: the way here and what can be done; and where it stands, in marks. */
final class GoalHeader {

    private GoalHeader() {}

    /** What the way here and the actions depend on. */
    record Facts(
            GoalId id,
            String title,
            boolean mine,
            boolean asMentor,
            String mentee,
            @Nullable String mentor,
            Horizon horizon,
            @Nullable LocalDate targetOn,
            int revision,
            GoalState state,
            boolean archived,
            boolean shown,
            @Nullable MentorshipId mentorship,
            boolean editable,
            boolean ofGap) {

        static Facts of(GoalPage page, Names names) {
            var origin = page.origin();
            return new Facts(
                    page.id(),
                    page.content().title(),
                    page.mine(),
                    page.viewpoint() == Viewpoint.AS_MENTOR,
                    names.of(page.mentee()),
                    page.mentor().map(names::first).orElse(null),
                    page.content().horizon(),
                    page.content().targetOn(),
                    page.revision(),
                    page.state(),
                    page.archived(),
                    page.shownIn() != null,
                    page.sharing() == null ? null : page.sharing().mentorship(),
                    page.editable(),
                    origin != null && origin.kind() == GoalOrigin.Kind.GAP);
        }
    }

    /** What the marks show. */
    record Marks(
            GoalState state,
            Verdict verdict,
            boolean own,
            @Nullable String mentor,
            boolean shown,
            @Nullable Instant since,
            @Nullable Instant lookedAt,
            @Nullable Waiting turn,
            boolean turnIsMine,
            String holder,
            Set<SmartPart> answered) {

        static Marks of(GoalPage page, Names names, @Nullable Waiting turn) {
            return new Marks(
                    page.state(),
                    page.review().verdict(),
                    page.mine() && page.viewpoint() == Viewpoint.OWN,
                    page.mentor().map(names::first).orElse(null),
                    page.shownIn() != null,
                    page.sharing() == null ? null : page.sharing().since(),
                    page.lookedAt(),
                    turn,
                    turn != null && turn.holder().equals(page.reader()),
                    turn == null ? "" : names.first(turn.holder()),
                    Arrays.stream(SmartPart.values())
                            .filter(part -> !TypedText.blank(page.content().smart(part)))
                            .collect(Collectors.toSet()));
        }
    }

    static void fill(ViewHeader header, Facts facts, GoalMenu menu, Dates dates) {
        if (facts.mine()) {
            header.crumb(header.getTranslation("goal.nav.goals"), Links.GOALS);
        } else {
            header.crumb(header.getTranslation("goal.nav.reviews"), Links.REVIEWS);
            var shared = facts.mentorship();
            if (shared == null) {
                header.crumb(facts.mentee());
            } else {
                header.crumb(facts.mentee(), Links.mentee(shared.value()));
            }
        }
        var horizon = header.getTranslation("goal.horizon." + facts.horizon());
        var target = facts.targetOn();
        header.crumb(target == null ? horizon : header.getTranslation("goal.crumb", horizon, dates.shortDay(target)));
        header.heading(facts.title());
        actions(header, facts, menu);
    }

    private static void actions(ViewHeader header, Facts facts, GoalMenu menu) {
        var path = Links.goal(facts.id().value());
        if (facts.asMentor()) {
            header.primary(PageLink.primaryButton(path, header.getTranslation("goal.as-mentor.back")));
            return;
        }
        var mentor = facts.mentor();
        if (facts.mine()) {
            header.action(PageLink.button(
                    path + "?as=mentor",
                    mentor == null
                            ? header.getTranslation("goal.as-mentor")
                            : header.getTranslation("goal.as-mentor.named", mentor)));
        }
        if (facts.revision() > 0) {
            header.action(PageLink.button(
                    Links.goalHistory(facts.id().value()), header.getTranslation("goal.history", facts.revision())));
        }
        if (facts.state() == GoalState.REACHED) {
            header.action(PageLink.button(
                    Links.moment(facts.id().value(), facts.id().value()), header.getTranslation("goal.over.way")));
        }
        // What is over or paused can still be hidden again.
        boolean seen = mentor != null || facts.shown();
        if (facts.mine() && (facts.state().open() || seen)) {
            header.action(
                    new Button(header.getTranslation(seen ? "goal.sharing" : "goal.share"), event -> menu.share()));
        }
        if (facts.mine()) {
            header.action(menu);
        }
        if (facts.editable()) {
            var edit = header.getTranslation("goal.edit");
            if (facts.mine()) {
                header.primary(
                        PageLink.primaryButton(Links.goalEditor(facts.id().value()), edit)
                                .key(Keys.EDIT));
            } else {
                // What a mentor comes for is the review, further down; editing is what they may do as well.
                header.action(PageLink.button(Links.goalEditor(facts.id().value()), edit)
                        .key(Keys.EDIT));
            }
        }
    }

    static void mark(ViewHeader header, Marks marks, Dates dates) {
        if (marks.state() == GoalState.REACHED) {
            header.marks(new Chip(header.getTranslation("goal.state.REACHED"), Chip.Tone.OK));
        } else if (marks.state() == GoalState.PAUSED) {
            header.marks(new Chip(header.getTranslation("goal.over.paused")));
        } else if (marks.state() == GoalState.DROPPED) {
            header.marks(new Chip(header.getTranslation("goal.state.DROPPED")));
        } else if (marks.verdict() == Verdict.ACCEPTED && marks.mentor() != null) {
            header.marks(new Chip(header.getTranslation("goal.verdict.ACCEPTED"), Chip.Tone.OK));
        }
        var since = marks.since();
        if (marks.own()) {
            if (marks.mentor() != null || !marks.shown()) {
                header.marks(sharing(header, marks, dates));
            }
            if (marks.shown()) {
                header.marks(new Chip(header.getTranslation("goal.shown.chip")));
            }
        } else if (since != null) {
            header.marks(new Chip(header.getTranslation("goal.shared-since", dates.since(since))));
        }
        var turn = marks.turn();
        // What its holder put off is nobody's just now; the line below says until when.
        if (turn != null && (turn.restsOn() == null || !marks.turnIsMine())) {
            header.marks(TurnChip.of(marks.turnIsMine(), marks.holder(), dates, turn.since()));
        }
        header.marks(smart(header, marks));
    }

    private static Chip sharing(ViewHeader header, Marks marks, Dates dates) {
        var mentor = marks.mentor();
        if (mentor == null) {
            return new Chip(header.getTranslation("goal.only-you"));
        }
        var looked = marks.lookedAt();
        if (looked == null && marks.verdict() != Verdict.NONE) {
            return new Chip(header.getTranslation("goal.shared-with", mentor));
        }
        if (looked == null) {
            return new Chip(header.getTranslation("goal.shared-not-looked", mentor));
        }
        var chip = new Chip(header.getTranslation("goal.shared-looked", mentor, dates.moment(looked)));
        chip.setTitle(dates.exact(looked));
        return chip;
    }

    private static Component smart(ViewHeader header, Marks marks) {
        var letters = new UnorderedList();
        letters.addClassName("goal-smart");
        letters.getElement().setAttribute("role", "list");
        letters.getElement().setAttribute("aria-label", header.getTranslation("goal.smart"));
        for (var part : SmartOrder.of(header)) {
            var answered = marks.answered().contains(part);
            var name = header.getTranslation(
                    answered ? "goal.smart.answered" : "goal.smart.open",
                    header.getTranslation("goal.part." + part.key()));
            var letter = new Span(header.getTranslation("goal.letter." + part.key()));
            letter.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(name);
            said.addClassName("wm-said");
            var item = new ListItem(letter, said);
            item.setTitle(name);
            item.setClassName("goal-smart-open", !answered);
            letters.add(item);
        }
        return letters;
    }
}
