package app.waymark.program;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something that a programme asks its people, and what becomes of their answers.
 *
 * @param key what policies and files call it: lower case, {@value #LONGEST_KEY} characters at most
 * @param labelEn what people read in English
 * @param labelDe what people read in German
 * @param kind in what form it is answered
 * @param readers who reads the answers
 * @param use what the answers are used for
 * @param choices what can be answered, for a choice or for several; empty for free values
 */
public record Field(
        String key,
        String labelEn,
        String labelDe,
        FieldKind kind,
        Readers readers,
        FieldUse use,
        List<String> choices) {

    /** Skills a mentor can help with. */
    public static final String OFFERS = "skills offered";

    /** Skills a mentee wants to learn. */
    public static final String SEEKS = "skills sought";

    /** Languages a mentorship can be held in. */
    public static final String LANGUAGES = "languages";

    /** Where the person works or studies. */
    public static final String ORGANISATION = "organisation";

    /** The fields whose words Waymark knows itself. */
    public static final Set<String> KNOWN = Set.of(OFFERS, SEEKS, LANGUAGES, ORGANISATION);

    /** The most fields of a programme. */
    public static final int MOST = 60;

    /** The longest key. */
    public static final int LONGEST_KEY = 60;

    /** The longest label. */
    public static final int LONGEST_LABEL = 120;

    /** The longest answer. */
    public static final int LONGEST_ANSWER = 2_000;

    /** The most choices that can be ranked. */
    public static final int MOST_RANKED = 3;

    /** The longest text of all choices together. */
    public static final int LONGEST_CHOICES = 4_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");

    public Field {
        key = key(key);
        labelEn = TypedText.strip(labelEn);
        labelDe = TypedText.strip(labelDe);
        choices = choices.stream()
                .map(TypedText::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** A name as a key: lower case, on one line, single spaces. */
    public static String key(String name) {
        return TypedText.strip(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether this text has the form of a number, as {@link FieldKind#NUMBER} is answered. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * What is wrong with an answer.
     *
     * @param what of the answer: the value that is none of the choices, or all of it
     */
    public record Fault(AnswersSaved.Why why, String what) {}

    /**
     * Why this text, stripped, cannot stand as an answer; empty where it can, as nothing always can. Everybody who writes
     * an answer asks here first: the person, the import, and whoever gives over what was said before.
     */
    public Optional<Fault> faultOf(String text) {
        if (text.length() > LONGEST_ANSWER) {
            return Optional.of(new Fault(AnswersSaved.Why.TOO_LONG, text));
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case NUMBER -> isNumber(text) ? Optional.empty() : Optional.of(new Fault(AnswersSaved.Why.NO_NUMBER, text));
            case DATE -> isDay(text) ? Optional.empty() : Optional.of(new Fault(AnswersSaved.Why.NO_DATE, text));
            case CHOICE, SCALE ->
                choices.contains(text) ? Optional.empty() : Optional.of(new Fault(AnswersSaved.Why.NO_CHOICE, text));
            case SEVERAL ->
                choices.isEmpty()
                        ? Optional.empty()
                        : outside(text).map(value -> new Fault(AnswersSaved.Why.NO_CHOICE, value));
            case RANKING ->
                outside(text)
                        .map(value -> new Fault(AnswersSaved.Why.NO_CHOICE, value))
                        .or(() -> wellRanked(text)
                                ? Optional.empty()
                                : Optional.of(new Fault(AnswersSaved.Why.NO_RANKING, text)));
            case LINE ->
                text.lines().count() > 1 ? Optional.of(new Fault(AnswersSaved.Why.NO_LINE, text)) : Optional.empty();
            case TEXT, TIMES, CONSENT -> Optional.empty();
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() >= 1900;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private boolean wellRanked(String text) {
        var chosen = chosen(text);
        return chosen.size() <= MOST_RANKED
                && chosen.size() == Set.copyOf(chosen).size();
    }

    /** Those of the choices that a text names, in its order; what is none of them is passed over. */
    public List<String> chosen(String text) {
        if (kind.choosesOne()) {
            return choices.contains(text) ? List.of(text) : List.of();
        }
        var found = new ArrayList<String>();
        read(text, found);
        return found;
    }

    /** The first of these values that is none of the choices. */
    private Optional<String> outside(String text) {
        return read(text, new ArrayList<>());
    }

    /** Reads choices out of a text, which may have commas of their own; says the first value that is none. */
    private Optional<String> read(String text, List<String> found) {
        var values = values(text);
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        choices.forEach(choice -> known.putIfAbsent(String.join(", ", values(choice)), choice));
        Optional<String> outside = Optional.empty();
        int from = 0;
        while (from < values.size()) {
            int until = values.size();
            while (until > from && !known.containsKey(String.join(", ", values.subList(from, until)))) {
                until--;
            }
            if (until == from) {
                outside = outside.isPresent() ? outside : Optional.of(values.get(from));
                from++;
            } else {
                found.add(Objects.requireNonNull(known.get(String.join(", ", values.subList(from, until)))));
                from = until;
            }
        }
        return outside;
    }

    private static List<String> values(String text) {
        return Pattern.compile(",")
                .splitAsStream(text)
                .map(value -> TypedText.strip(value).replaceAll("\\s+", " "))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The same under these settings: those under which something was said to it. */
    public Field under(Readers read, FieldUse used) {
        return new Field(key, labelEn, labelDe, kind, read, used, choices);
    }

    /** The label for somebody who reads this language. */
    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? labelDe : labelEn;
    }
}
