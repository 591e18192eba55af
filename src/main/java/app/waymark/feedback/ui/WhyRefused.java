package app.waymark.feedback.ui;

import app.waymark.feedback.PostChange;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ResolveResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import com.vaadin.flow.component.Component;

/** Why something that was typed did not go where it should; empty where it did. */
final class WhyRefused {

    private WhyRefused() {}

    static String of(Component words, PostResult result) {
        return switch (result) {
            case PostResult.Posted unused -> "";
            case PostResult.Blank unused -> words.getTranslation("feedback.blank");
            case PostResult.TooLong(int length) -> tooLong(words, length);
            case PostResult.PassageTooLong(int length) ->
                words.getTranslation("feedback.passage.too-long", length, Threads.MOST_QUOTE);
            case PostResult.NotShared unused -> words.getTranslation("feedback.not-shared");
        };
    }

    static String of(Component words, RemarkResult result) {
        return switch (result) {
            case RemarkResult.Kept unused -> "";
            case RemarkResult.Blank unused -> words.getTranslation("feedback.blank");
            case RemarkResult.TooLong(int length, int most) -> words.getTranslation("feedback.too-long", most, length);
            case RemarkResult.PassageTooLong(int length) ->
                words.getTranslation("feedback.passage.too-long", length, Threads.MOST_QUOTE);
            case RemarkResult.TooMany unused -> words.getTranslation("feedback.remark.many", ReviewRemarks.MOST);
            case RemarkResult.Gone unused -> words.getTranslation("feedback.remark.gone");
            case RemarkResult.NotShared unused -> words.getTranslation("feedback.not-shared");
        };
    }

    static String of(Component words, ResolveResult result) {
        return switch (result) {
            case ResolveResult.Resolved unused -> "";
            case ResolveResult.Proposed unused -> "";
            case ResolveResult.NotTheOpener unused -> words.getTranslation("feedback.not-the-opener");
            case ResolveResult.NotShared unused -> words.getTranslation("feedback.not-shared");
        };
    }

    static String of(Component words, PostChange result) {
        return switch (result) {
            case PostChange.Done unused -> "";
            case PostChange.Blank unused -> words.getTranslation("feedback.post.blank");
            case PostChange.TooLong(int length) -> tooLong(words, length);
            case PostChange.TooLate unused -> words.getTranslation("feedback.post.too-late");
            case PostChange.Changed unused -> words.getTranslation("feedback.post.changed");
            case PostChange.Deleted unused -> words.getTranslation("feedback.post.deleted");
            case PostChange.NotShared unused -> words.getTranslation("feedback.not-shared");
        };
    }

    static String tooLong(Component words, int length) {
        return words.getTranslation("feedback.too-long", Threads.MOST_TEXT, length);
    }
}
