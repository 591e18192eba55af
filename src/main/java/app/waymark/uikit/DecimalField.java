package app.waymark.uikit;

import app.waymark.shared.TypedText;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A field for a number, which is read strictly in its person's language: see {@link NumberReading}. What was typed stays
 * as it was typed; what cannot be read, or can be read in two ways, is said beneath it and is no number until it is
 * mended. The field's value is the text; ask {@link #ready} before {@link #number}.
 */
public class DecimalField extends TextField {

    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private boolean whole;
    private boolean needed;

    /** An empty field with this label. */
    public DecimalField(String label) {
        super(label);
        setManualValidation(true);
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> ready());
    }

    /** A field without a label; who shows it names it. */
    public DecimalField() {
        this("");
    }

    /** Takes whole numbers alone. */
    public DecimalField whole() {
        whole = true;
        getElement().setAttribute("inputmode", "numeric");
        return this;
    }

    /** Takes numbers from the first to the second alone. */
    public DecimalField between(long first, long last) {
        return between(BigDecimal.valueOf(first), BigDecimal.valueOf(last));
    }

    /** Takes numbers from the first to the second alone; {@code null} is no limit. */
    public DecimalField between(@Nullable BigDecimal first, @Nullable BigDecimal last) {
        least = first;
        most = last;
        return this;
    }

    /** Must not stay empty. */
    public DecimalField needed() {
        needed = true;
        setRequiredIndicatorVisible(true);
        return this;
    }

    /** Whether what is typed can be taken as it stands; if not, the field says why. */
    public boolean ready() {
        var problem = problem();
        setErrorMessage(problem);
        setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }

    /** The number; none where nothing is typed, or something that is not {@link #ready}. */
    public Optional<BigDecimal> number() {
        return NumberReading.of(getValue(), locale()) instanceof NumberReading.Read(var number)
                        && problem().isEmpty()
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The number of a field of {@link #whole} numbers. */
    public OptionalInt integer() {
        return number().map(number -> OptionalInt.of(number.intValueExact())).orElseGet(OptionalInt::empty);
    }

    /** Writes a number into the field, as its person writes it; {@code null} empties it. */
    public void setNumber(@Nullable BigDecimal number) {
        setValue(number == null ? "" : NumberReading.write(number, locale()));
    }

    /** Writes a whole number into the field. */
    public void setNumber(long number) {
        setNumber(BigDecimal.valueOf(number));
    }

    private String problem() {
        return switch (read()) {
            case NumberReading.Empty() -> needed ? getTranslation("uikit.number.needed") : "";
            case NumberReading.Unreadable() ->
                whole
                        ? getTranslation("uikit.number.no-whole", write(BigDecimal.valueOf(12)))
                        : getTranslation("uikit.number.none", write(new BigDecimal("12.5")));
            case NumberReading.TwoWays(var grouped, var decimal) ->
                getTranslation("uikit.number.two-ways", TypedText.strip(getValue()), write(grouped), exact(decimal));
            case NumberReading.Read(var number) -> limits(number);
        };
    }

    private NumberReading read() {
        var read = NumberReading.of(getValue(), locale());
        if (!whole) {
            return read;
        }
        return switch (read) {
            case NumberReading.TwoWays(var grouped, var decimal) -> new NumberReading.Read(grouped);
            case NumberReading.Read(var number)
            when number.stripTrailingZeros().scale() > 0
                    || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ->
                new NumberReading.Unreadable();
            default -> read;
        };
    }

    private String limits(BigDecimal number) {
        boolean low = least != null && number.compareTo(least) < 0;
        boolean high = most != null && number.compareTo(most) > 0;
        if (!low && !high) {
            return "";
        }
        if (least != null && most != null) {
            return getTranslation("uikit.number.between", write(least), write(most));
        }
        return low
                ? getTranslation("uikit.number.at-least", write(Objects.requireNonNull(least)))
                : getTranslation("uikit.number.at-most", write(Objects.requireNonNull(most)));
    }

    private String write(BigDecimal number) {
        return NumberReading.write(number, locale());
    }

    /** With the zeros it was typed with, so that it looks like what was typed. */
    private String exact(BigDecimal number) {
        var written = number.setScale(Math.max(number.scale(), 0), RoundingMode.UNNECESSARY)
                .toPlainString();
        return write(BigDecimal.valueOf(15, 1)).contains(",") ? written.replace('.', ',') : written;
    }

    private Locale locale() {
        return getLocale();
    }
}
