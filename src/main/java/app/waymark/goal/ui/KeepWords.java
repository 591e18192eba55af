package app.waymark.goal.ui;

import app.waymark.file.KeepResult;
import com.vaadin.flow.component.Component;

/** Why a file was not kept, in words. */
final class KeepWords {

    private static final int MEGABYTE = 1024 * 1024;

    private KeepWords() {}

    /** The sentence for whoever tried. */
    static String refused(Component words, KeepResult result) {
        return switch (result) {
            case KeepResult.Kept unused -> throw new IllegalArgumentException("It was kept");
            case KeepResult.WrongKind wrong -> words.getTranslation("file.wrong-kind", wrong.type());
            case KeepResult.Empty unused -> words.getTranslation("file.empty");
            case KeepResult.TooLarge large -> words.getTranslation("file.too-large", large.mostBytes() / MEGABYTE);
            case KeepResult.NoRoom room -> words.getTranslation("file.no-room", room.mostBytes() / MEGABYTE);
            case KeepResult.NotYours unused -> words.getTranslation("goal.progress.not-yours");
        };
    }
}
