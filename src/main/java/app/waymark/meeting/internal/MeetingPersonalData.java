package app.waymark.meeting.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings are facts of two people; what each wrote in them is their own. */
@Component
class MeetingPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    MeetingPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "meeting";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "meeting.mentor",
                "meeting.mentee",
                "meeting.offered_by",
                "meeting.closed_by",
                "meeting_series.mentor",
                "meeting_series.mentee",
                "meeting_series.organiser",
                "meeting_claim.person",
                "meeting_agenda_item.author",
                "meeting_note.scope",
                "meeting_note.saved_by",
                "meeting_follow_up.who",
                "meeting_guide.changed_by",
                "meeting_video_link.person",
                "meeting_video_room.changed_by",
                "meeting_met.person",
                "meeting_answer.person",
                "meeting_reminder.person",
                "meeting_reminded.person",
                "group_meeting.organiser",
                "group_person.person",
                "calendar_feed.person",
                "time_watch.person",
                "time_watch.other");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        var file = new LinkedHashMap<String, Object>();
        file.put(
                "saidAfterMeetings",
                jdbc.queryForList("select meeting, met, how, answered_at from meeting_met where person = ?", id));
        file.put(
                "remindedBefore",
                jdbc.queryForList("select first_minutes, second_minutes from meeting_reminder where person = ?", id));
        file.put(
                "answersToMeetings",
                jdbc.queryForList(
                        "select meeting, answer, words, by_link, said_at from meeting_answer where person = ?", id));
        file.put("videoLink", jdbc.queryForList("select link from meeting_video_link where person = ?", id));
        file.put(
                "groupMeetings",
                jdbc.queryForList(
                        "select m.id, m.topic, m.place, m.starts_at, m.ends_at, m.cancelled, m.organiser = p.person as called_by_me,"
                                + " if(m.organiser = p.person, m.words, null) as words,"
                                + " if(m.organiser = p.person, m.reason, null) as reason, p.answer, p.answered_at, p.came"
                                + " from group_person p join group_meeting m on m.id = p.meeting where p.person = ?"
                                + " order by m.starts_at",
                        id));
        file.put(
                "groupNotes",
                jdbc.queryForList(
                        "select n.meeting, n.text, n.saved_at from meeting_note n join group_person p"
                                + " on p.meeting = n.meeting and n.scope = n.meeting where p.person = ?",
                        id));
        file.putAll(meetings(id));
        return file;
    }

    private Map<String, ?> meetings(UUID id) {
        return Map.of(
                "meetings",
                jdbc.queryForList(
                        "select id, mentorship, mentor, mentee, state, topic, place, starts_at, ends_at, if(closed_by = ?, reason, null) as reason from meeting where mentor = ? or mentee = ? order by created_at",
                        id,
                        id,
                        id),
                "agenda",
                jdbc.queryForList("select meeting, text, ticked from meeting_agenda_item where author = ?", id),
                "notes",
                jdbc.queryForList(
                        "select n.meeting, n.text, n.saved_at, n.scope = n.meeting as shared from meeting_note n join meeting m on m.id = n.meeting where n.scope = ? or (n.scope = n.meeting and (m.mentor = ? or m.mentee = ?))",
                        id,
                        id,
                        id),
                "followUps",
                jdbc.queryForList("select meeting, text, due, done from meeting_follow_up where who = ?", id),
                "series",
                jdbc.queryForList(
                        "select id, mentorship, topic, place, unit, every, nth, starts_on, at_minute, zone, minutes, number, organiser = ? as proposed_by_me from meeting_series where mentor = ? or mentee = ? order by created_at",
                        id,
                        id,
                        id),
                "calendarAddress",
                jdbc.queryForList(
                        "select meetings, steps, milestones, made_at from calendar_feed where person = ?", id),
                "toldOfTimes",
                jdbc.queryForList("select mentorship, minutes, since from time_watch where person = ?", id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from meeting_agenda_item where author = ?", id);
        jdbc.update("delete from meeting_note where scope = ?", id);
        jdbc.update("delete from meeting_follow_up where who = ?", id);
        jdbc.update("delete from meeting_met where person = ?", id);
        jdbc.update("delete from meeting_answer where person = ?", id);
        jdbc.update("delete from meeting_video_link where person = ?", id);
        jdbc.update("delete from meeting_reminder where person = ?", id);
        jdbc.update("delete from meeting_reminded where person = ?", id);
        jdbc.update("delete from calendar_feed where person = ?", id);
        jdbc.update("delete from time_watch where person = ? or other = ?", id, id);
        jdbc.update("update group_meeting set words = '', reason = '' where organiser = ?", id);
        jdbc.update("delete from group_person where person = ?", id);
        jdbc.update("update meeting set reason = '' where closed_by = ? and reason is not null", id);
        // What a meeting was about, and what both wrote there, stays the other's, too.
    }

    /** Nobody reads along with somebody who is gone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void closed(AccountClosed closed) {
        jdbc.update(
                "delete from calendar_feed where person = ?", closed.account().value());
    }
}
