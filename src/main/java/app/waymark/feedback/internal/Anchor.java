package app.waymark.feedback.internal;

import app.waymark.feedback.QuotedPassage;
import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.passage.Carried;
import app.waymark.feedback.passage.Passage;
import app.waymark.feedback.passage.Rewriting;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The passage that a thread or a remark quotes, and where it stands now. */
@Embeddable
class Anchor {

    private @Nullable String quote;

    @Enumerated(EnumType.STRING)
    private @Nullable Standing standing;

    private @Nullable Integer standsAt;
    private @Nullable String readsNow;

    protected Anchor() {}

    /** @param text what the quoted words were read in */
    Anchor(String quote, String text) {
        this.quote = quote;
        if (!text.isEmpty()) {
            placed(quote, text);
        }
    }

    /** The same passage, wherever it stands by now. */
    Anchor copy() {
        var copy = new Anchor();
        copy.quote = quote;
        copy.standing = standing;
        copy.standsAt = standsAt;
        copy.readsNow = readsNow;
        return copy;
    }

    @Nullable
    String quote() {
        return quote;
    }

    /** Finds the passage in the text that it was quoted from; where that holds the words twice, nobody can say which. */
    private void placed(String words, String text) {
        int at = text.indexOf(words);
        if (at >= 0 && text.indexOf(words, at + 1) < 0) {
            stands(Standing.PLACED, at, words);
        }
    }

    /**
     * Says which of equal words it is, as long as nobody can say.
     *
     * @param text what the quoted words were read in
     * @return whether they stand there
     */
    boolean place(String text, int at) {
        var quoted = quote;
        if (quoted == null || standing != null || at < 0 || !text.startsWith(quoted, at)) {
            return false;
        }
        stands(Standing.PLACED, at, quoted);
        return true;
    }

    private void stands(Standing how, @Nullable Integer at, @Nullable String words) {
        standing = how;
        standsAt = at;
        readsNow = words;
    }

    /** Takes the passage along when the text it stands in is written anew. */
    void carry(Rewriting rewriting, String before, String after) {
        var quoted = quote;
        if (quoted == null) {
            return;
        }
        if (standing == null) {
            placed(quoted, before);
        }
        if (standing == null) {
            return;
        }
        var at = standsAt;
        var words = readsNow;
        if (at == null || words == null || !before.startsWith(words, at)) {
            carried(quoted, rewriting.typedAgain(quoted), after);
        } else {
            carried(quoted, rewriting.carry(new Passage(at, at + words.length())), after);
        }
    }

    private void carried(String quoted, Carried carried, String text) {
        switch (carried) {
            case Carried.Placed(Passage passage) ->
                stands(asQuoted(quoted, passage.of(text)), passage.start(), passage.of(text));
            case Carried.Moved(Passage passage) ->
                stands(asQuoted(quoted, passage.of(text)), passage.start(), passage.of(text));
            case Carried.Gone() -> stands(Standing.GONE, null, null);
        }
    }

    /** Words may be changed and changed back; spaces do not matter. */
    private static Standing asQuoted(String quoted, String words) {
        return Passage.sameWords(words, quoted) ? Standing.PLACED : Standing.MOVED;
    }

    @Nullable
    QuotedPassage passage() {
        return standing == null
                ? null
                : new QuotedPassage(
                        standing, Objects.requireNonNullElse(standsAt, 0), Objects.requireNonNullElse(readsNow, ""));
    }
}
