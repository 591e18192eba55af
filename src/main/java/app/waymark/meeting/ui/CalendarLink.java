package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingId;
import app.waymark.meeting.Meetings;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Downloads a meeting for calendars that read no mail. */
class CalendarLink extends Anchor {

    CalendarLink(MeetingId id, Meetings meetings) {
        this(() -> meetings.calendarFile(id));
    }

    private CalendarLink(Supplier<Optional<String>> file) {
        setText(getTranslation("meeting.calendar.file"));
        setHref(DownloadHandler.fromInputStream(event -> file.get()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        "waymark-meeting.ics",
                        "text/calendar; charset=utf-8",
                        bytes.length))
                .orElseGet(() -> DownloadResponse.error(404))));
    }

    /** The same of what this reads when it is asked for. */
    static CalendarLink of(Supplier<Optional<String>> file) {
        return new CalendarLink(file);
    }
}
