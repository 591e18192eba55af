package app.waymark.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/**
 * Asks before something that tells other people or ends something. For all else do it and offer {@link Toasts#undo}.
 * The focus goes into the dialog and back to where it was; Escape means no.
 */
public final class Confirm {

    private Confirm() {}

    /** Asks before others are told; the button's text says what will happen ("Publish and tell 46 people"). */
    public static ConfirmDialog ask(String heading, String text, String yes, Command command) {
        return open(heading, text, yes, command, false);
    }

    /** Asks before something ends. */
    public static ConfirmDialog end(String heading, String text, String yes, Command command) {
        return open(heading, text, yes, command, true);
    }

    private static ConfirmDialog open(String heading, String text, String yes, Command command, boolean ends) {
        var dialog = new ConfirmDialog(heading, text, yes, event -> command.execute());
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("uikit.cancel"));
        dialog.setConfirmButtonTheme(ends ? "primary error" : "primary");
        dialog.open();
        return dialog;
    }
}
