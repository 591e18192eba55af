package app.waymark.notification.ui;

import app.waymark.notification.LetterWords.Fault;
import com.vaadin.flow.component.Component;

/** Says in a sentence why a programme's words cannot be sent. */
final class LetterFaults {

    private LetterFaults() {}

    static String say(Component on, Fault fault) {
        return switch (fault) {
            case Fault.Empty(var subject) -> on.getTranslation("letters.fault.empty." + part(subject));
            case Fault.TooLong(var subject, int most, int is) ->
                on.getTranslation("letters.fault.long." + part(subject), most, is);
            case Fault.Invisible(var subject) -> on.getTranslation("letters.fault.invisible." + part(subject));
            case Fault.Unknown(var word) -> on.getTranslation("letters.fault.unknown", word);
            case Fault.Brace(var near) -> on.getTranslation("letters.fault.brace", near);
            case Fault.Missing(var word) ->
                on.getTranslation("letters.fault.missing", word.token(), on.getTranslation("letters.word." + word));
        };
    }

    private static String part(boolean subject) {
        return subject ? "subject" : "body";
    }
}
