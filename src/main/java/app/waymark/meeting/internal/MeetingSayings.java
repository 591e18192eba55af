package app.waymark.meeting.internal;

import app.waymark.meeting.GroupSaid;
import app.waymark.meeting.MeetingAnswerSaid;
import app.waymark.meeting.MeetingMailSaid;
import app.waymark.meeting.MeetingSaid;
import app.waymark.meeting.MeetingSaid.FollowUpAgreed;
import app.waymark.meeting.MeetingSaid.MeetingBooked;
import app.waymark.meeting.MeetingSaid.MeetingCalledOff;
import app.waymark.meeting.MeetingSaid.MeetingDescribed;
import app.waymark.meeting.MeetingSaid.MeetingMoved;
import app.waymark.meeting.MeetingSaid.MeetingSoon;
import app.waymark.meeting.MeetingSaid.MetAsked;
import app.waymark.meeting.MeetingSaid.OtherTimesOffered;
import app.waymark.meeting.MeetingSaid.TimesAppeared;
import app.waymark.meeting.MeetingSaid.TimesDeclined;
import app.waymark.meeting.MeetingSaid.TimesOffered;
import app.waymark.meeting.MeetingSaid.TimesTakenBack;
import app.waymark.meeting.SeriesSaid;
import app.waymark.meeting.SeriesSaid.SeriesBooked;
import app.waymark.meeting.SeriesSaid.SeriesDateDescribed;
import app.waymark.meeting.SeriesSaid.SeriesDateMoved;
import app.waymark.meeting.SeriesSaid.SeriesDateOff;
import app.waymark.meeting.SeriesSaid.SeriesEnds;
import app.waymark.meeting.SeriesSaid.SeriesOffered;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKind.FirstList;
import app.waymark.shared.SaidKinds;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of meetings. */
@Component
class MeetingSayings implements SaidKinds {

    /** The first release kept reasons as sentences in the recipient's language; these began them. */
    private static final List<String> REASONS = List.of("The reason given: ", "Als Grund genannt: ");

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(MeetingSaid.PICK, TimesOffered.class, list -> list.keep("topic", 0)
                        .put("times", times(list))
                        .nothing("minutes")),
                SaidKind.of(MeetingSaid.MOVE, OtherTimesOffered.class, list -> list.keep("topic", 0)
                        .nothing("now")
                        .put("times", times(list))
                        .nothing("minutes")),
                SaidKind.of(MeetingSaid.FOLLOW_UP, FollowUpAgreed.class, list -> list.keep("text", 0)
                        .keep("topic", 1)),
                SaidKind.of("meeting.declined", TimesDeclined.class, list -> list.keep("topic", 0)
                        .put("reason", reason(list.at(1)))),
                SaidKind.of("meeting.withdrawn", TimesTakenBack.class, list -> list.keep("topic", 0)
                        .put("reason", reason(list.at(1)))),
                SaidKind.of("meeting.booked", MeetingBooked.class, MeetingSayings::booked),
                SaidKind.of("meeting.moved", MeetingMoved.class, list -> booked(list)
                        .nothing("before")),
                SaidKind.of("meeting.described", MeetingDescribed.class, list -> booked(list)
                        .nothing("topicBefore")
                        .nothing("placeBefore")),
                SaidKind.of("meeting.cancelled", MeetingCalledOff.class, list -> booked(list)
                        .put("reason", reason(list.at(5)))
                        .nothing("by")),
                SaidKind.of("meeting.mail-picked", MeetingMailSaid.Picked.class),
                SaidKind.of("meeting.mail-declined", MeetingMailSaid.Declined.class),
                SaidKind.of(MeetingSaid.MET, MetAsked.class),
                SaidKind.of(MeetingSaid.SOON, MeetingSoon.class),
                SaidKind.of("meeting.times", TimesAppeared.class),
                SaidKind.of(MeetingAnswerSaid.CANNOT, MeetingAnswerSaid.Cannot.class),
                SaidKind.of(MeetingAnswerSaid.CANNOT_ALL, MeetingAnswerSaid.CannotAll.class),
                SaidKind.of("meeting.perhaps", MeetingAnswerSaid.Perhaps.class),
                SaidKind.of("meeting.comes", MeetingAnswerSaid.Comes.class),
                SaidKind.of("meeting.calendar-answered", MeetingAnswerSaid.Answered.class),
                SaidKind.of(SeriesSaid.OFFERED, SeriesOffered.class),
                SaidKind.of("meeting.series.booked", SeriesBooked.class),
                SaidKind.of("meeting.series.moved", SeriesDateMoved.class),
                SaidKind.of("meeting.series.described", SeriesDateDescribed.class),
                SaidKind.of("meeting.series.off", SeriesDateOff.class),
                SaidKind.of("meeting.series.ends", SeriesEnds.class),
                SaidKind.of(GroupSaid.ANSWER, GroupSaid.AnswerAsked.class),
                SaidKind.of("meeting.group.booked", GroupSaid.GroupBooked.class),
                SaidKind.of("meeting.group.described", GroupSaid.GroupDescribed.class),
                SaidKind.of("meeting.group.off", GroupSaid.GroupOff.class),
                SaidKind.of("meeting.group.left", GroupSaid.GroupLeft.class),
                SaidKind.of("meeting.group.dropped", GroupSaid.GroupDropped.class));
    }

    /** Topic, start, length, the city of the clock, place, and then what is each kind's own. */
    private static FirstList booked(FirstList list) {
        var place = list.at(4);
        return list.keep("topic", 0)
                .keep("start", 1)
                .number("minutes", 2)
                .put("place", place.equals("not said yet") || place.equals("noch offen") ? "" : place);
    }

    /** Three places for times, with what parts them between; unused ones are empty. */
    private static List<String> times(FirstList list) {
        return IntStream.of(1, 3, 5)
                .mapToObj(list::at)
                .filter(time -> !time.isEmpty())
                .toList();
    }

    private static @Nullable String reason(String said) {
        return REASONS.stream()
                .filter(said::startsWith)
                .map(beginning -> said.substring(beginning.length()))
                .findFirst()
                .orElse(null);
    }
}
