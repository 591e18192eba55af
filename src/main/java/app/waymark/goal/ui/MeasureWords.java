package app.waymark.goal.ui;

import app.waymark.goal.GoalMerge.Side;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.shared.TypedText;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measures and their numbers in words. */
final class MeasureWords {

    private MeasureWords() {}

    /** A measure in one line: what is measured, from where, to where, and what it is of. */
    static String said(Component words, Measure measure, Locale locale) {
        var said = words.getTranslation("goal.measure.line", measure.name(), course(words, measure, locale));
        var about = measure.about();
        return about == null ? said : said + " · " + words.getTranslation("goal.measure.about." + about);
    }

    /** From where and to where a measure goes. */
    static String course(Component words, Measure measure, Locale locale) {
        return course(
                words,
                new Side.Course(measure.shape(), measure.baseline(), measure.target(), measure.high()),
                measure.unit(),
                locale);
    }

    /** From where and to where, as the shape has it. */
    static String course(Component words, Side.Course course, String unit, Locale locale) {
        return TypedText.strip(words.getTranslation(
                "goal.measure.course." + course.shape(),
                number(words, course.baseline(), locale),
                number(words, course.target(), locale),
                number(words, course.high(), locale),
                unit));
    }

    /** A value as it is read: of a measure that is done or not yes or no, of every other the number with its unit. */
    static String value(Component words, Measure measure, BigDecimal value, Locale locale) {
        if (measure.shape() == MeasureShape.YES_NO) {
            return words.getTranslation(value.signum() == 0 ? "goal.measure.no" : "goal.measure.yes");
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(4);
        return measure.unit().isEmpty() ? number.format(value) : number.format(value) + " " + measure.unit();
    }

    /** A value that is guessed: to one decimal at most, and of what is counted whole. */
    static String rounded(Component words, Measure measure, double value, Locale locale) {
        boolean whole = measure.shape() == MeasureShape.COUNT || Math.abs(value) >= 100;
        return value(words, measure, BigDecimal.valueOf(value).setScale(whole ? 0 : 1, RoundingMode.HALF_EVEN), locale);
    }

    private static String number(Component words, @Nullable BigDecimal number, Locale locale) {
        if (number == null) {
            return words.getTranslation("goal.conflict.empty");
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
