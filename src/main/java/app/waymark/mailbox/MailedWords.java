package app.waymark.mailbox;

import app.waymark.file.StoredFile;
import java.util.List;

/**
 * What somebody sent.
 *
 * @param text what they wrote themselves; may be empty where there are calendars or files
 * @param calendars parts that are for a calendar ({@code text/calendar}), as they came
 * @param files what was attached and is kept until this is taken: to be moved to where it belongs, else it is forgotten
 */
public record MailedWords(String text, List<String> calendars, List<StoredFile> files) {

    public MailedWords {
        files = List.copyOf(files);
        calendars = List.copyOf(calendars);
    }
}
