package app.waymark.meeting.ui;

import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupResult;
import app.waymark.shared.Dates;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** How meetings of groups are said, the same on every page. */
final class GroupWords {

    private GroupWords() {}

    /** Says at this place why something was not done; whether it was. */
    static boolean told(Component page, GroupResult result, Dates dates, InlineMessage notice) {
        switch (result) {
            case GroupResult.Done() -> notice.clear();
            case GroupResult.Invited(var meeting) -> notice.clear();
            case GroupResult.Closed() -> notice.refuse(page.getTranslation("meeting.group.closed"));
            case GroupResult.TooEarly() -> notice.refuse(page.getTranslation("meeting.early"));
            case GroupResult.Past() -> notice.refuse(page.getTranslation("meeting.group.past"));
            case GroupResult.Nobody() -> notice.refuse(page.getTranslation("meeting.group.nobody"));
            case GroupResult.TooMany(int people, int most) ->
                notice.refuse(page.getTranslation("meeting.group.many", people, most));
            case GroupResult.Gone(int people) -> notice.refuse(page.getTranslation("meeting.group.gone", people));
            case GroupResult.TooLong(int length, int most) ->
                notice.refuse(page.getTranslation("meeting.too-long", length, most));
            case GroupResult.Busy(var topic, var window, var path) ->
                notice.refuse(page.getTranslation("meeting.group.busy", topic, dates.span(window)));
        }
        return result instanceof GroupResult.Done || result instanceof GroupResult.Invited;
    }

    /** The meeting that a route's parameter names; an address that names none is not found. */
    static GroupMeetingId id(BeforeEnterEvent event) {
        return new GroupMeetingId(uuid(event, "group"));
    }

    /** What a route's parameter names. */
    static UUID uuid(BeforeEnterEvent event, String parameter) {
        try {
            return UUID.fromString(event.getRouteParameters().get(parameter).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
