package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is seen of a column's values on one way through a file. */
final class ColumnLook {

    /** So many different values are each given a meaning. */
    static final int MOST_WORDS = 20;

    private static final int SAMPLES = 3;
    private static final int SAMPLE_SHOWN = 40;
    private static final int LONGEST_WORD = 60;

    /** Of so many values one in three with a comma makes a list. */
    private static final int LISTS = 3;

    private final FileColumns.Column column;
    private final Set<String> samples = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private boolean few = true;
    private int filled;
    private int emails;
    private int numbers;
    private int lists;

    ColumnLook(FileColumns.Column column) {
        this.column = column;
    }

    void see(String cell) {
        var value = TypedText.strip(cell);
        if (value.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES) {
            samples.add(Excerpt.of(value, SAMPLE_SHOWN));
        }
        if (few) {
            words.add(PartWords.normal(value));
            few = words.size() <= MOST_WORDS && value.length() <= LONGEST_WORD;
        }
        emails += value.indexOf('@') > 0 && EmailAddress.parse(value).isPresent() ? 1 : 0;
        numbers += Field.isNumber(value) ? 1 : 0;
        lists += value.indexOf(',') >= 0 || value.indexOf(';') >= 0 ? 1 : 0;
    }

    FileColumns.Column column() {
        return column;
    }

    int filled() {
        return filled;
    }

    List<String> samples() {
        return List.copyOf(samples);
    }

    /** Its different values, where they are few. */
    List<String> words() {
        return few ? List.copyOf(words) : List.of();
    }

    boolean addresses() {
        return filled > 0 && emails == filled;
    }

    boolean numbers() {
        return filled > 0 && numbers == filled;
    }

    boolean lists() {
        return filled > 0 && lists * LISTS >= filled;
    }

    /** Whether all that it says is as what somebody takes part. */
    boolean parts() {
        return few
                && filled > 0
                && words.stream().allMatch(word -> PartWords.of(word).isPresent());
    }
}
