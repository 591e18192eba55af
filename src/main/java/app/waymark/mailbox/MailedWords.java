package app.waymark.mailbox;

import java.util.List;

/**
 * What somebody sent.
 *
 * @param text what they wrote themselves; may be empty where there are calendars
 * @param calendars parts that are for a calendar ({@code text/calendar}), as they came
 */
public record MailedWords(String text, List<String> calendars) {

    public MailedWords {
        calendars = List.copyOf(calendars);
    }
}
