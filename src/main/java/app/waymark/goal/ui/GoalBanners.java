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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known before a goal is read: through whose eyes, what the mentee asks the mentor to look at, what the
 * mentor said, how it ended.
 */
final class GoalBanners {

    private GoalBanners() {}

    /**
     * What the banners show.
     *
     * @param questions what the mentee asks of the mentor who reads
     */
    record Facts(
            Viewpoint viewpoint,
            GoalState state,
            @Nullable Instant closedAt,
            @Nullable String closedWhy,
            String mentee,
            @Nullable String mentor,
            GoalPage.Review review,
            List<String> questions) {

        static Facts of(GoalPage page, Names names, List<String> questions) {
            return new Facts(
                    page.viewpoint(),
                    page.state(),
                    page.closedAt(),
                    page.closedWhy(),
                    names.first(page.mentee()),
                    page.mentor().map(names::first).orElse(null),
                    page.review(),
                    questions);
        }
    }

    static List<Component> of(Facts facts, Dates dates) {
        var banners = new ArrayList<Component>();
        var mentor = facts.mentor();
        if (facts.viewpoint() == Viewpoint.AS_MENTOR) {
            var words = new Paragraph();
            words.setText(
                    mentor == null
                            ? words.getTranslation("goal.as-mentor.unshared")
                            : words.getTranslation("goal.as-mentor.shared", mentor));
            var card = new Card(words);
            card.addClassNames("goal-eyes");
            card.getElement().setAttribute("role", "note");
            banners.add(card);
        }
        if (!facts.questions().isEmpty()) {
            var asked = card(heading("goal.question", facts.mentee()), null, "goal-question");
            facts.questions().forEach(question -> asked.add(said(question)));
            banners.add(asked);
        }
        if (!facts.state().open()) {
            var reached = facts.state() == GoalState.REACHED;
            var day = LocalDate.ofInstant(Objects.requireNonNull(facts.closedAt()), dates.zone());
            banners.add(card(
                    heading(reached ? "goal.closed.REACHED.on" : "goal.closed.DROPPED.on", dates.day(day)),
                    facts.closedWhy(),
                    reached ? "goal-celebrated" : "goal-told"));
        } else if (mentor != null && facts.review().verdict() == Verdict.CHANGES_ASKED) {
            banners.add(card(
                    heading("goal.asked", mentor, facts.review().revision()),
                    facts.review().words(),
                    "goal-asked"));
        } else if (mentor != null
                && facts.review().verdict() == Verdict.ACCEPTED
                && !facts.review().words().isEmpty()) {
            banners.add(card(heading("goal.accepted", mentor), facts.review().words(), "goal-celebrated"));
        }
        return banners;
    }

    private static H2 heading(String key, Object... arguments) {
        var heading = new H2();
        heading.setText(heading.getTranslation(key, arguments));
        return heading;
    }

    private static Card card(H2 heading, @Nullable String words, String className) {
        var card = new Card(heading);
        card.addClassName(className);
        if (words != null && !words.isEmpty()) {
            card.add(said(words));
        }
        return card;
    }

    private static Paragraph said(String words) {
        var said = new Paragraph(words);
        said.addClassName("feedback-text");
        return said;
    }
}
