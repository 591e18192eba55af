package app.waymark.meeting.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.PlainAnswer;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingMailSaid;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.PickResult;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody answers to the mail of times that were proposed: which one they pick, or that none will do. Whatever is
 * not plain is left to the meeting's page, since a time that was guessed would be in two calendars.
 */
@Component
class MailedPicks implements MailReceiver {

    private final Bookings bookings;
    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final CurrentActor actor;

    MailedPicks(Bookings bookings, MeetingAccess access, MeetingRepository meetings, CurrentActor actor) {
        this.bookings = bookings;
        this.access = access;
        this.meetings = meetings;
        this.actor = actor;
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(MeetingSaid.PICK) || kind.equals(MeetingSaid.MOVE);
    }

    @Override
    public AskedThen asked(Said said) {
        return switch (said) {
            case MeetingSaid.TimesOffered offered -> AskedThen.times(offered.times());
            case MeetingSaid.OtherTimesOffered offered -> AskedThen.times(offered.times());
            default -> AskedThen.NOTHING;
        };
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        var meeting = meetings.findById(subject)
                .filter(one -> one.has(access.me()))
                .orElseThrow(() -> new AccessDeniedException("Not one of the two"));
        return refused(meeting, asked).orElseGet(() -> switch (plain(asked, mail)) {
            case PlainAnswer.Picked picked -> picked(meeting, picked);
            case PlainAnswer.No no -> declined(meeting);
            default -> new Refused(MailRefusalReason.UNCLEAR, Links.meeting(subject));
        });
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var id = new MeetingId(subject);
        var meeting = access.lock(id);
        return refused(meeting, asked).orElseGet(() -> switch (plain(asked, mail)) {
            case PlainAnswer.Picked picked -> {
                var done = picked(meeting, picked);
                yield said(subject, bookings.pick(id, picked.time()), done);
            }
            case PlainAnswer.No(String because) -> {
                var done = declined(meeting);
                yield said(subject, bookings.decline(id, because), done);
            }
            default -> new Refused(MailRefusalReason.UNCLEAR, Links.meeting(subject));
        });
    }

    private PlainAnswer plain(AskedThen asked, MailedWords mail) {
        return TypedText.blank(mail.text())
                ? new PlainAnswer.Unclear()
                : PlainAnswer.pick(mail.text(), asked.times(), actor.require().zone());
    }

    /** Why these times can be answered no more: "none of them" is said of those that the mail offered, and of no others. */
    private Optional<MailReceipt> refused(MeetingEntity meeting, AskedThen asked) {
        var path = Links.meeting(meeting.getId());
        var offered = meeting.offered().stream().map(TimeWindow::start).toList();
        if (!meeting.open() || offered.isEmpty() || access.me().equals(meeting.offeredBy())) {
            return Optional.of(new Refused(MailRefusalReason.OVER, path));
        }
        return offered.equals(asked.times())
                ? Optional.empty()
                : Optional.of(new Refused(MailRefusalReason.OUTDATED, path));
    }

    private static MailReceipt said(UUID subject, PickResult result, MailReceipt done) {
        var path = Links.meeting(subject);
        return switch (result) {
            case PickResult.Booked booked -> done;
            case PickResult.Taken taken -> new Refused(MailRefusalReason.TIME_GONE, path);
            case PickResult.Past() -> new Refused(MailRefusalReason.TIME_GONE, path);
            case PickResult.Closed() -> new Refused(MailRefusalReason.OVER, path);
        };
    }

    private static MailReceipt said(UUID subject, MeetingResult result, MailReceipt done) {
        return switch (result) {
            case MeetingResult.Done() -> done;
            case MeetingResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
            default -> new Refused(MailRefusalReason.OVER, Links.meeting(subject));
        };
    }

    /** The calendars of both are told of it by mail. */
    private static MailReceipt picked(MeetingEntity meeting, PlainAnswer.Picked picked) {
        return new Taken(
                Links.meeting(meeting.getId()), new MeetingMailSaid.Picked(meeting.topic(), picked.time()), false);
    }

    private static MailReceipt declined(MeetingEntity meeting) {
        return new Taken(Links.meeting(meeting.getId()), new MeetingMailSaid.Declined(meeting.topic()));
    }
}
