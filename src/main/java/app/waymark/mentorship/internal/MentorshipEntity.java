package app.waymark.mentorship.internal;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.TaughtSkill;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A mentorship's row; its verbs are the only ways from one state to the next. */
@Entity
@Table(name = "mentorship")
public class MentorshipEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID round;
    private UUID programme;
    private UUID mentor;
    private UUID mentee;

    @Enumerated(EnumType.STRING)
    private MentorshipState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> why;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, String>> skills;

    private boolean mentorAccepted;
    private boolean menteeAccepted;
    private Instant proposedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;
    private @Nullable String reason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected MentorshipEntity() {}

    public MentorshipEntity(UUID id, UUID round, UUID programme, Proposal proposal, Instant now) {
        this.id = id;
        this.round = round;
        this.programme = programme;
        this.mentor = proposal.mentor().value();
        this.mentee = proposal.mentee().value();
        this.why = proposal.why();
        this.skills = proposal.skills().stream().map(TaughtSkill::names).toList();
        this.state = MentorshipState.PROPOSED;
        this.proposedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** One of the two accepts; says whether the mentorship is active by that. */
    public boolean accept(UUID who, Instant now) {
        require(MentorshipState.PROPOSED);
        if (mentor.equals(who)) {
            mentorAccepted = true;
        } else {
            menteeAccepted = true;
        }
        if (mentorAccepted && menteeAccepted) {
            state = MentorshipState.ACTIVE;
            startedAt = now;
            return true;
        }
        return false;
    }

    /** One of the two declines. */
    public void decline(UUID who, String because, Instant now) {
        require(MentorshipState.PROPOSED);
        close(MentorshipState.DECLINED, who, because, now);
    }

    /** One of the two, or a coordinator, ends it; one that was only proposed counts as declined. */
    public void end(UUID who, String because, Instant now) {
        close(state == MentorshipState.PROPOSED ? MentorshipState.DECLINED : MentorshipState.ENDED, who, because, now);
    }

    private void close(MentorshipState next, UUID who, String because, Instant now) {
        if (!state.open()) {
            throw new IllegalStateException("A mentorship ends once");
        }
        state = next;
        endedAt = now;
        endedBy = who;
        reason = because;
    }

    private void require(MentorshipState expected) {
        if (state != expected) {
            throw new IllegalStateException("Expected " + expected + " but was " + state);
        }
    }

    public Mentorship toMentorship() {
        return new Mentorship(
                new MentorshipId(id),
                new RoundId(round),
                new ProgrammeId(programme),
                new AccountId(mentor),
                new AccountId(mentee),
                state,
                why,
                skills.stream().map(TaughtSkill::new).toList(),
                mentorAccepted,
                menteeAccepted,
                proposedAt,
                startedAt,
                endedAt,
                endedBy == null ? null : new AccountId(endedBy),
                reason);
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
