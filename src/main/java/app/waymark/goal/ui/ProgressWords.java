package app.waymark.goal.ui;

import app.waymark.goal.ProgressResult;
import com.vaadin.flow.component.Component;

/** Why a tick, a reading or the end of a goal was refused, in words. */
final class ProgressWords {

    private ProgressWords() {}

    /**
     * The sentence for whoever tried.
     *
     * @param missing the key of the sentence where something was left out
     */
    static String refused(Component words, ProgressResult result, String missing) {
        return switch (result) {
            case ProgressResult.Done unused -> throw new IllegalArgumentException("It was done");
            case ProgressResult.Noted unused -> throw new IllegalArgumentException("It was done");
            case ProgressResult.Gone unused -> words.getTranslation("goal.progress.gone");
            case ProgressResult.Incomplete unused -> words.getTranslation(missing);
            case ProgressResult.NotYours unused -> words.getTranslation("goal.progress.not-yours");
            case ProgressResult.Closed closed -> words.getTranslation("goal.closed." + closed.state());
            case ProgressResult.TooLong tooLong ->
                words.getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most());
            case ProgressResult.OutOfRange unused -> words.getTranslation("goal.problem.NUMBER_TOO_LARGE");
            case ProgressResult.FutureDay unused -> words.getTranslation("goal.reading.future");
            case ProgressResult.PastDay unused -> words.getTranslation("goal.over.pause.past");
            case ProgressResult.Full full -> words.getTranslation("goal.reading.full", full.most());
        };
    }
}
