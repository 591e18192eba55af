package app.waymark.cli;

import app.waymark.goal.coach.Coach;
import app.waymark.goal.coach.CoachRemark;
import app.waymark.goal.coach.LetterFinding;
import app.waymark.shared.Translations;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the coach says of a goal as one JSON object, in the goal's own language. */
final class CoachAnswers {

    private final JsonMapper json = new JsonMapper();
    private final Coach coach;
    private final Translations translations;

    CoachAnswers(Coach coach, Translations translations) {
        this.coach = coach;
        this.translations = translations;
    }

    String line(GoalLine.Read read) {
        var locale = Locale.of(read.language());
        var answer = json.createObjectNode();
        answer.set("id", read.id().isMissingNode() ? json.nullNode() : read.id());
        coach.look(read.goal()).forEach((letter, finding) -> put(answer.putObject(letter.name()), finding, locale));
        return json.writeValueAsString(answer);
    }

    private void put(ObjectNode answer, LetterFinding finding, Locale locale) {
        answer.put("met", finding.met());
        var words = answer.putArray("words");
        finding.words().forEach(span -> words.addArray().add(span.from()).add(span.to()));
        answer.put("field", finding.field().key());
        answer.put("reason", sentence(finding.reason(), locale));
        answer.put("suggestion", sentence(finding.suggestion(), locale));
    }

    private String sentence(CoachRemark remark, Locale locale) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        var arguments = remark.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? days.format(day) : argument)
                .toArray();
        return translations.text(locale, remark.key(), arguments);
    }
}
