package app.waymark.report.ui;

import app.waymark.program.RoundId;
import app.waymark.shared.Links;
import app.waymark.uikit.PageTabs;
import com.vaadin.flow.component.Component;

/** The pages of one round, side by side. */
final class RoundTabs {

    /** Which of them is open. */
    enum Open {
        PEOPLE,
        MENTORSHIPS
    }

    private RoundTabs() {}

    /** What the browser calls a page of a round: which page, of which round. */
    static String title(Component view, String round, String key) {
        return view.getTranslation("round.title", view.getTranslation(key), round);
    }

    static PageTabs of(Component view, RoundId round, Open open) {
        return new PageTabs(view.getTranslation("round.tabs"))
                .tab(view.getTranslation("people.tab"), Links.people(round.value()), open == Open.PEOPLE)
                .tab(view.getTranslation("signups.tab"), Links.signups(round.value()), false)
                .tab(view.getTranslation("round.matching"), Links.matching(round.value()), false)
                .tab(view.getTranslation("pairs.tab"), Links.roundMentorships(round.value()), open == Open.MENTORSHIPS);
    }
}
