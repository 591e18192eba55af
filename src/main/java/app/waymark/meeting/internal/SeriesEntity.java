package app.waymark.meeting.internal;

import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesId;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesRule;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.document.DocumentFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Meetings that repeat: what they have in common. While they are proposed, the dates; once booked, each is a meeting. */
@Entity
@Table(name = "meeting_series")
public class SeriesEntity implements Persistable<UUID> {

    /** The dates as they are proposed. */
    private record Proposal(List<SeriesDay> days) {}

    private static final DocumentFormat<Proposal> FORMAT =
            DocumentFormat.of("proposed dates of a series", Proposal.class).build();

    @Id
    private UUID id;

    private UUID mentorship;
    private UUID programme;
    private UUID mentor;
    private UUID mentee;
    private UUID organiser;
    private String zone;

    @Enumerated(EnumType.STRING)
    private SeriesRule.Unit unit;

    private int every;
    private int nth;
    private LocalDate startsOn;
    private int atMinute;
    private int minutes;
    private String topic;
    private String place;
    private String proposed;
    private int number;
    private @Nullable UUID replaces;
    private @Nullable LocalDate replacesFrom;
    private int sequence;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected SeriesEntity() {}

    public SeriesEntity(UUID id, Mentorship mentorship, AccountId organiser, SeriesPlan plan, Instant now) {
        var rule = plan.rule();
        this.id = id;
        this.mentorship = mentorship.id().value();
        this.programme = mentorship.programme().value();
        this.mentor = mentorship.mentor().value();
        this.mentee = mentorship.mentee().value();
        this.organiser = organiser.value();
        this.zone = rule.zone().getId();
        this.unit = rule.unit();
        this.every = rule.every();
        this.nth = rule.nth();
        this.startsOn = rule.from();
        this.atMinute = rule.at().toSecondOfDay() / 60;
        this.minutes = Math.toIntExact(plan.meeting().length().toMinutes());
        this.topic = plan.meeting().topic();
        this.place = plan.meeting().place();
        this.proposed = FORMAT.write(new Proposal(plan.days()));
        this.number = plan.days().size();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Once booked, these dates take the place of the other series', from that of its days on. */
    public void replace(UUID series, LocalDate from) {
        replaces = series;
        replacesFrom = from;
    }

    /** Both said yes, and these are the dates: the rule begins with the first of them. */
    public void book(List<SeriesDay> days, Instant now) {
        startsOn = days.getFirst().on();
        number = days.size();
        proposed = FORMAT.write(new Proposal(List.of()));
        changedAt = now;
    }

    /** It comes to nothing: declined, or taken back. */
    public void drop(Instant now) {
        proposed = FORMAT.write(new Proposal(List.of()));
        changedAt = now;
    }

    /** Says anew what its meetings are about and where. */
    public void describe(MeetingPlan plan, Instant now) {
        topic = plan.topic();
        place = plan.place();
        changedAt = now;
    }

    /** The calendars are told of something: of all of it, or of one of its dates. */
    public void told(Instant now) {
        sequence++;
        changedAt = now;
    }

    /** The dates that are proposed just now; none where that was answered. */
    public List<SeriesDay> proposed() {
        return FORMAT.read(proposed, id).days();
    }

    /** When its meetings are. */
    public SeriesRule rule() {
        return new SeriesRule(unit, every, nth, startsOn, LocalTime.ofSecondOfDay(atMinute * 60L), ZoneId.of(zone));
    }

    public SeriesId seriesId() {
        return new SeriesId(id);
    }

    public MentorshipId mentorship() {
        return new MentorshipId(mentorship);
    }

    public UUID programme() {
        return programme;
    }

    public AccountId mentor() {
        return new AccountId(mentor);
    }

    public AccountId mentee() {
        return new AccountId(mentee);
    }

    public AccountId organiser() {
        return new AccountId(organiser);
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public String topic() {
        return topic;
    }

    public String place() {
        return place;
    }

    /** How many dates were proposed, or booked together. */
    public int number() {
        return number;
    }

    public @Nullable UUID replaces() {
        return replaces;
    }

    public @Nullable LocalDate replacesFrom() {
        return replacesFrom;
    }

    public int sequence() {
        return sequence;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
