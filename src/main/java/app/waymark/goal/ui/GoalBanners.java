package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalState;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be known before a goal is read: through whose eyes, what the mentor said, how it ended. */
final class GoalBanners {

    private GoalBanners() {}

    static List<Component> of(GoalPage page, Names names, Dates dates) {
        var banners = new ArrayList<Component>();
        if (page.viewpoint() == Viewpoint.AS_MENTOR) {
            var words = new Paragraph();
            words.setText(page.mentor()
                    .map(mentor -> words.getTranslation("goal.as-mentor.shared", names.first(mentor)))
                    .orElseGet(() -> words.getTranslation("goal.as-mentor.unshared")));
            var card = new Card(words);
            card.addClassNames("goal-eyes");
            card.getElement().setAttribute("role", "note");
            banners.add(card);
        }
        if (!page.state().open()) {
            var reached = page.state() == GoalState.REACHED;
            var heading = new H2();
            heading.setText(heading.getTranslation(
                    reached ? "goal.closed.REACHED.on" : "goal.closed.DROPPED.on",
                    dates.day(java.time.LocalDate.ofInstant(Objects.requireNonNull(page.closedAt()), dates.zone()))));
            banners.add(card(heading, page.closedWhy(), reached ? "goal-celebrated" : "goal-told"));
        } else if (page.sharing() != null && page.review().verdict() == Verdict.CHANGES_ASKED) {
            var heading = new H2();
            heading.setText(heading.getTranslation(
                    "goal.asked",
                    names.first(page.sharing().mentor()),
                    page.review().revision()));
            banners.add(card(heading, page.review().words(), "goal-asked"));
        } else if (page.sharing() != null
                && page.review().verdict() == Verdict.ACCEPTED
                && !page.review().words().isEmpty()) {
            var heading = new H2();
            heading.setText(heading.getTranslation(
                    "goal.accepted", names.first(page.sharing().mentor())));
            banners.add(card(heading, page.review().words(), "goal-celebrated"));
        }
        return banners;
    }

    private static Component card(H2 heading, @Nullable String words, String className) {
        var card = new Card(heading);
        card.addClassName(className);
        if (words != null && !words.isEmpty()) {
            var said = new Paragraph(words);
            said.addClassName("feedback-text");
            card.add(said);
        }
        return card;
    }
}
