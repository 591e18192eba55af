package app.waymark.meeting.ui;

import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingState;
import app.waymark.meeting.Notes;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the other did to a meeting while its page was open, in sentences. */
final class MeetingChanges {

    private final Component words;
    private final Dates dates;
    private final MeetingDetails before;
    private final MeetingDetails now;
    private final String other;
    private final List<String> said = new ArrayList<>();

    private MeetingChanges(Component words, Dates dates, MeetingDetails before, MeetingDetails now) {
        this.words = words;
        this.dates = dates;
        this.before = before;
        this.now = now;
        this.other = MeetingWords.first(now.other());
    }

    /** What is to be heard of the difference between what was shown and what is. */
    static List<String> between(Component words, Dates dates, MeetingDetails before, MeetingDetails now) {
        var changes = new MeetingChanges(words, dates, before, now);
        changes.time();
        changes.agenda();
        changes.notes();
        changes.followUps();
        return changes.said;
    }

    private void time() {
        var window = now.window();
        if (now.state() != before.state() && now.state() == MeetingState.CANCELLED) {
            say("meeting.live.cancelled", other);
        } else if (now.state() != before.state() && now.state() == MeetingState.DECLINED) {
            say("meeting.live.declined", other);
        } else if (now.state() != before.state() && now.state() == MeetingState.DONE) {
            say("meeting.live.done", other);
        } else if (now.state() != before.state() && now.state() == MeetingState.MISSED) {
            say("meeting.live.missed", other);
        } else if (window != null && !window.equals(before.window())) {
            say("meeting.live.booked", dates.span(window));
        } else if (!now.offers().isEmpty()
                && !now.offeredByMe()
                && !now.offers().equals(before.offers())) {
            say("meeting.live.offered", other);
        } else if (now.offers().isEmpty() && !before.offers().isEmpty()) {
            say("meeting.live.withdrawn", other);
        }
        if (!now.topic().equals(before.topic()) || !now.place().equals(before.place())) {
            say("meeting.live.described", other);
        }
    }

    private void agenda() {
        if (now.agenda().equals(before.agenda())) {
            return;
        }
        Set<Object> known = before.agenda().stream().map(AgendaItem::id).collect(Collectors.toSet());
        var fresh =
                now.agenda().stream().filter(item -> !known.contains(item.id())).toList();
        fresh.forEach(item -> say("meeting.live.item", other, item.text()));
        if (fresh.isEmpty()) {
            say("meeting.live.agenda", other);
        }
    }

    private void notes() {
        Notes shared = now.sharedNotes();
        if (shared.revision() != before.sharedNotes().revision()) {
            say("meeting.live.notes", other);
        }
    }

    private void followUps() {
        if (now.followUps().equals(before.followUps())) {
            return;
        }
        Set<Object> known = before.followUps().stream().map(FollowUp::id).collect(Collectors.toSet());
        var fresh = now.followUps().stream()
                .filter(one -> !known.contains(one.id()))
                .toList();
        fresh.forEach(one -> say("meeting.live.follow-up", other, one.text()));
        if (fresh.isEmpty()) {
            say("meeting.live.follow-ups", other);
        }
    }

    private void say(String key, Object... arguments) {
        said.add(words.getTranslation(key, arguments));
    }
}
