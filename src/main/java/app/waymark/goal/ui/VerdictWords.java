package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;

/** A verdict in a sentence. */
final class VerdictWords {

    private VerdictWords() {}

    /** Who said what, and when; the words that were said with it behind a colon. */
    static String line(Component words, GivenVerdict given, Names names, Dates dates) {
        var by = given.by();
        var said = words.getTranslation(
                "goal.over.verdict." + given.verdict(),
                by == null ? words.getTranslation("goal.somebody") : names.first(by),
                dates.moment(given.at()));
        return given.words().isEmpty() ? said : words.getTranslation("goal.over.verdict.words", said, given.words());
    }
}
