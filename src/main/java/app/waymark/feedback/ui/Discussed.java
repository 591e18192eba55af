package app.waymark.feedback.ui;

import app.waymark.feedback.ThreadId;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.shared.AccountId;
import app.waymark.shared.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of the thing that its threads are about.
 *
 * @param type the kind of thing, as {@code ThreadSubjects} names it
 * @param id the thing
 * @param path the page that shows it, with what of its query has to stay
 * @param whole how a thread about all of it is headed: "On the whole goal"
 * @param parts what else can be talked about, in the order in which it stands on the page
 * @param reader who reads
 * @param owner whose the thing is
 * @param partner whom it is shared with, or null where nobody can be talked to
 * @param asPartner whether the owner looks through the partner's eyes, and writes nothing
 */
public record Discussed(
        String type,
        UUID id,
        String path,
        String whole,
        List<Part> parts,
        AccountId reader,
        AccountId owner,
        @Nullable AccountId partner,
        boolean asPartner) {

    /** What an address says for the whole of a thing. */
    static final String WHOLE = "all";

    /**
     * A part of a thing.
     *
     * @param key how threads keep it
     * @param title how it is called on the page
     * @param text what stands in it, for passages to be quoted from; empty where only the part itself can be talked of
     * @param amends whether other words can be suggested for it, by whoever reviews it
     */
    public record Part(String key, String title, String text, boolean amends) {

        /** A part for which no words can be suggested. */
        public Part(String key, String title, String text) {
            this(key, title, text, false);
        }

        /**
         * The passage that somebody selected, as it stands in this part; empty where it stands elsewhere or nothing was
         * selected. A page shows runs of spaces as one, so they are taken for the same.
         */
        public Optional<String> passage(String selected) {
            if (TypedText.blank(selected) || TypedText.blank(text)) {
                return Optional.empty();
            }
            var words = Pattern.compile(Arrays.stream(TypedText.strip(selected).split("\\s+"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+")));
            return words.matcher(text).results().map(MatchResult::group).findFirst();
        }
        /**
         * The same of words of which it is said where they begin: those, without the spaces around them, where they stand
         * there; whoever was asked may have had another text before them.
         */
        public Selected selected(Selected chosen) {
            var words = TypedText.strip(chosen.words());
            var from = chosen.at();
            if (from != null && !words.isEmpty()) {
                int at = from + chosen.words().indexOf(words);
                if (at >= 0 && text.startsWith(words, at)) {
                    return new Selected(words, at, chosen.suggests());
                }
            }
            return new Selected(passage(words).orElse(""), null, chosen.suggests());
        }
    }

    public Discussed {
        parts = List.copyOf(parts);
    }

    /** Whether a thread can be begun now. */
    public boolean talks() {
        return partner != null && !asPartner;
    }

    /** Whether words that are selected can have others suggested for them, by whoever reviews the thing. */
    public boolean suggests() {
        return talks() && !reader.equals(owner) && parts.stream().anyMatch(Part::amends);
    }

    /** Whether other words can be suggested for a passage of a part; for all of it where there is no passage. */
    boolean amends(String part, @Nullable String quote) {
        return part(part)
                .filter(one -> one.amends() && (quote != null || one.text().isEmpty()))
                .isPresent();
    }

    /** What a part says where that is nothing but its name, as a step does: a thread on it is about these words. */
    Optional<String> name(@Nullable String part) {
        return part(part)
                .filter(one -> one.text().equals(one.title()) && one.text().length() <= Threads.MOST_QUOTE)
                .map(Part::text);
    }

    /** The address at which a remark that was collected is changed. */
    public String changing(UUID remark) {
        return with("remark", remark.toString());
    }

    /** The address of a thread beside the thing. */
    public String path(ThreadId thread) {
        return with("thread", thread.toString());
    }

    /** The address at which a thread on a part is begun; null is the whole. */
    public String beginning(@Nullable String part) {
        return with("comment", part == null ? WHOLE : part);
    }

    /** The part of this key, as it is now; empty for the whole and for what is gone. */
    Optional<Part> part(@Nullable String key) {
        return parts.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Whose move it is in a thread that waits. */
    AccountId holder(ThreadSummary thread) {
        return thread.lastBy().equals(owner) && partner != null ? partner : owner;
    }

    private String with(String name, String value) {
        return path + (path.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
