package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalState;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TurnChip;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The head of a goal's page: where it stands, whose move it is, which of the five questions are answered. */
final class GoalHeader {

    private GoalHeader() {}

    static void fill(
            ViewHeader header, GoalPage page, Names names, Dates dates, @Nullable Waiting turn, GoalMenu menu) {
        var content = page.content();
        if (page.mine()) {
            header.crumb(header.getTranslation("goal.nav.goals"), "/goals");
        } else {
            header.crumb(header.getTranslation("goal.nav.reviews"), "/reviews");
            header.crumb(names.of(page.mentee()));
        }
        header.crumb(
                content.targetOn() == null
                        ? header.getTranslation("goal.horizon." + content.horizon())
                        : header.getTranslation(
                                "goal.crumb",
                                header.getTranslation("goal.horizon." + content.horizon()),
                                dates.shortDay(content.targetOn())));
        header.heading(content.title());
        header.marks(marks(header, page, names, dates, turn));
        header.marks(smart(header, page));
        var path = Links.goal(page.id().value());
        if (page.viewpoint() == Viewpoint.AS_MENTOR) {
            header.primary(PageLink.primaryButton(path, header.getTranslation("goal.as-mentor.back")));
            return;
        }
        if (page.mine()) {
            var mentor = page.mentor()
                    .map(one -> header.getTranslation("goal.as-mentor.named", names.first(one)))
                    .orElseGet(() -> header.getTranslation("goal.as-mentor"));
            header.action(PageLink.button(path + "?as=mentor", mentor));
        }
        if (page.revision() > 0) {
            header.action(PageLink.button(path + "/history", header.getTranslation("goal.history", page.revision())));
        }
        if (page.mine() && page.state().open()) {
            header.action(new Button(
                    header.getTranslation(page.sharing() == null ? "goal.share" : "goal.sharing"),
                    event -> menu.share()));
        }
        if (page.mine()) {
            header.action(menu);
        }
        if (page.editable()) {
            var edit = header.getTranslation("goal.edit");
            if (page.mine()) {
                header.primary(PageLink.primaryButton(path + "/edit", edit).key(Keys.EDIT));
            } else {
                // What a mentor comes for is the review, further down; editing is what they may do as well.
                header.action(PageLink.button(path + "/edit", edit).key(Keys.EDIT));
            }
        }
    }

    private static Component[] marks(
            ViewHeader header, GoalPage page, Names names, Dates dates, @Nullable Waiting turn) {
        var marks = new ArrayList<Component>();
        if (page.state() == GoalState.REACHED) {
            marks.add(new Chip(header.getTranslation("goal.state.REACHED"), Chip.Tone.OK));
        } else if (page.state() == GoalState.DROPPED) {
            marks.add(new Chip(header.getTranslation("goal.state.DROPPED")));
        } else if (page.review().verdict() == Verdict.ACCEPTED && page.sharing() != null) {
            marks.add(new Chip(header.getTranslation("goal.verdict.ACCEPTED"), Chip.Tone.OK));
        }
        if (page.mine() && page.viewpoint() == Viewpoint.OWN) {
            marks.add(sharing(header, page, names, dates));
        } else if (page.sharing() != null) {
            marks.add(new Chip(header.getTranslation(
                    "goal.shared-since", dates.since(page.sharing().since()))));
        }
        if (turn != null) {
            marks.add(
                    TurnChip.of(turn.holder().equals(page.reader()), names.first(turn.holder()), dates, turn.since()));
        }
        return marks.toArray(Component[]::new);
    }

    private static Chip sharing(ViewHeader header, GoalPage page, Names names, Dates dates) {
        var mentor = page.mentor();
        if (mentor.isEmpty()) {
            return new Chip(header.getTranslation("goal.only-you"));
        }
        var name = names.first(mentor.get());
        var looked = page.lookedAt();
        if (looked == null && page.review().verdict() != Verdict.NONE) {
            return new Chip(header.getTranslation("goal.shared-with", name));
        }
        if (looked == null) {
            return new Chip(header.getTranslation("goal.shared-not-looked", name));
        }
        var chip = new Chip(header.getTranslation("goal.shared-looked", name, dates.moment(looked)));
        chip.setTitle(dates.exact(looked));
        return chip;
    }

    private static Component smart(ViewHeader header, GoalPage page) {
        var letters = new UnorderedList();
        letters.addClassName("goal-smart");
        letters.getElement().setAttribute("role", "list");
        letters.getElement().setAttribute("aria-label", header.getTranslation("goal.smart"));
        for (var part : SmartOrder.of(header)) {
            var answered = !page.content().smart(part).isBlank();
            var name = header.getTranslation(
                    answered ? "goal.smart.answered" : "goal.smart.open",
                    header.getTranslation("goal.part." + part.key()));
            var letter = new Span(header.getTranslation("goal.letter." + part.key()));
            letter.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(name);
            said.addClassName("wm-said");
            var item = new com.vaadin.flow.component.html.ListItem(letter, said);
            item.setTitle(name);
            item.setClassName("goal-smart-open", !answered);
            letters.add(item);
        }
        return letters;
    }
}
