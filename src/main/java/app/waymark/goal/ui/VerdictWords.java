package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;

/** A verdict in a sentence. */
final class VerdictWords {

    private VerdictWords() {}

    /** The same with a line for each answer to a question of the programme, as it was asked then. */
    static List<String> lines(Component words, GivenVerdict given, Names names, Dates dates) {
        var locale = UI.getCurrent().getLocale();
        return Stream.concat(
                        Stream.of(line(words, given, names, dates)),
                        given.answers().stream()
                                .map(one ->
                                        words.getTranslation("goal.answers.line", one.question(locale), one.text())))
                .toList();
    }

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
