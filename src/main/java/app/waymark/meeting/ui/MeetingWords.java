package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingResult;
import app.waymark.shared.Dates;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.Component;

/** How meetings are said, the same on every page. */
final class MeetingWords {

    private MeetingWords() {}

    /** "Jonas" of "Jonas Berg": in a sentence the two are on first-name terms. */
    static String first(MeetingPerson person) {
        var name = TypedText.strip(person.name());
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** "Thu 3 Dec, 14:00 – 14:45 (15:00 for Jonas in Helsinki)". */
    static String time(Dates dates, TimeWindow window, MeetingPerson other) {
        return dates.forBoth(window, first(other), other.zone());
    }

    /** Says at this place why something was not done; whether it was. */
    static boolean told(Component page, MeetingResult result, InlineMessage notice) {
        switch (result) {
            case MeetingResult.Done() -> notice.clear();
            case MeetingResult.TooEarly() -> notice.refuse(page.getTranslation("meeting.early"));
            case MeetingResult.Closed() -> notice.refuse(page.getTranslation("meeting.closed"));
            case MeetingResult.TooLong(int length, int most) ->
                notice.refuse(page.getTranslation("meeting.too-long", length, most));
            case MeetingResult.Full(int most) -> notice.refuse(page.getTranslation("meeting.full", most));
        }
        return result instanceof MeetingResult.Done;
    }

    /** Whether a place is the address of a page, and so can be opened. */
    static boolean isLink(String place) {
        return place.matches("https?://\\S+");
    }
}
