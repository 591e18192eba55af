package app.waymark.skill;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.skill.SkillSheet.With;
import app.waymark.skill.internal.FrameworkRows;
import app.waymark.skill.internal.RatingDesk;
import app.waymark.skill.internal.RatingRows;
import app.waymark.skill.internal.SheetReading;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a mentee says of their own skills. It is theirs alone until they ask a mentor, who then sees of each skill what the
 * mentee said once the mentor's own rating is sent, and never before; a mentor's rating is read by the mentee who rated too.
 * Each rating is kept; one that is changed on the same day, before a mentor's stands beside it, is one rating.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Ratings {

    private final RatingRows rows;
    private final FrameworkRows frameworks;
    private final SheetReading reading;
    private final RatingDesk desk;
    private final ProgrammeAccess programmes;
    private final MentorshipAccess mentorships;
    private final CurrentActor actor;

    Ratings(
            RatingRows rows,
            FrameworkRows frameworks,
            SheetReading reading,
            RatingDesk desk,
            ProgrammeAccess programmes,
            MentorshipAccess mentorships,
            CurrentActor actor) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.reading = reading;
        this.desk = desk;
        this.programmes = programmes;
        this.mentorships = mentorships;
        this.actor = actor;
    }

    /** The frameworks that the person acting can rate themselves in, and all in which they did, each with its skills. */
    @Transactional(readOnly = true)
    public List<SkillSheet> sheets() {
        return reading.own(me(), takingPart(), SkillFrameworks.MOST).sheets();
    }

    /**
     * Keeps at which level the person acting sees themselves in a skill of a framework of a programme they take part in, or in one
     * of a published set that a role of theirs asks for beside it.
     *
     * @param words an example, may be empty
     */
    public RateResult rate(SkillKey key, int level, String words) {
        if (level < 0 || level > FrameworkContent.TOP) {
            throw new IllegalArgumentException("No level: " + level);
        }
        var said = TypedText.strip(words);
        if (said.length() > Rating.MOST_WORDS) {
            return new RateResult.TooLong(said.length(), Rating.MOST_WORDS);
        }
        var version = version(key);
        if (version.isEmpty()) {
            return new RateResult.Gone();
        }
        var me = actor.require();
        var now = desk.now();
        var rating = new Rating(me.id(), level, said, now);
        var sheet = rows.lock(me.id(), key.framework(), desk.nextId());
        var today = now.atZone(me.zone()).toLocalDate();
        var same = rows.alone(sheet.id(), key.skill(), me.id())
                .filter(one -> one.rating().at().atZone(me.zone()).toLocalDate().equals(today));
        var id = same.map(RatingRows.RatingRow::id).orElseGet(desk::nextId);
        if (same.isPresent()) {
            rows.change(id, version.get(), rating);
        } else {
            rows.add(id, sheet.id(), key.skill(), version.get(), rating);
        }
        rows.laid(sheet.id(), key.skill(), id);
        desk.rated(me.id(), key.framework());
        desk.changed(me.id(), null, null);
        return new RateResult.Kept();
    }

    /**
     * In which version of its framework a skill can be rated: one of those of a framework, or of a published set that a role asks
     * for which the person acting put together, or that they rated before.
     */
    private Optional<Integer> version(SkillKey key) {
        return frameworks.published(takingPart(), SkillFrameworks.MOST).stream()
                .filter(one -> one.id().equals(key.framework())
                        && one.content().skills().containsKey(key.skill()))
                .map(PublishedFramework::version)
                .findFirst()
                .or(() -> sheets().stream()
                        .filter(one -> one.offered()
                                && one.framework().equals(key.framework())
                                && one.content().skills().containsKey(key.skill()))
                        .map(SkillSheet::version)
                        .findFirst());
    }

    /** The mentors whom the person acting can ask, of the running mentorships in this programme. */
    @Transactional(readOnly = true)
    public List<Mentorship> mentors(ProgrammeId programme) {
        return mentorships.mineAsMentee().stream()
                .filter(one -> one.programme().equals(programme))
                .toList();
    }

    /**
     * Asks the mentor of a running mentorship to rate, once for all skills that the person acting rated and this mentor has
     * not rated since. From then on the ratings of this framework are shared with this mentor and with no other.
     */
    @PerMinute(20)
    public AskResult ask(UUID framework, MentorshipId mentorship) {
        var me = me();
        var running =
                mentorships.lockActive(mentorship).filter(one -> one.mentee().equals(me));
        if (running.isEmpty()
                || frameworks
                        .find(framework)
                        .filter(one -> one.programme().equals(running.get().programme()))
                        .isEmpty()) {
            return new AskResult.NotRunning();
        }
        var with = new With(mentorship, running.get().mentor());
        var sheet = rows.lock(me, framework, desk.nextId());
        var fresh = rows.unanswered(sheet.id(), me, mentorship);
        if (fresh.isEmpty()) {
            return new AskResult.NothingNew();
        }
        desk.share(sheet, with);
        var open = rows.open(sheet.id());
        var ask = open.map(RatingRows.AskFound::id).orElseGet(() -> {
            var made = desk.nextId();
            rows.ask(made, sheet.id(), with, desk.now());
            return made;
        });
        fresh.forEach(one -> rows.asked(ask, one.skill(), one.id()));
        if (open.isEmpty()) {
            desk.hand(ask, fresh.size(), me, with);
        }
        return new AskResult.Asked(fresh.size());
    }

    /** Shares the ratings of a framework with nobody any more, and asks for none. */
    public void takeBack(UUID framework) {
        rows.lock(me(), framework).ifPresent(sheet -> desk.share(sheet, null));
    }

    /** With whom the person acting shares which sheet, for those who talk about it: it is theirs, or shared with them. */
    @Transactional(readOnly = true)
    public Optional<SkillSheet> talked(UUID sheet) {
        var found = rows.talked(sheet);
        var me = me();
        if (found.filter(one -> one.mentee().equals(me)).isPresent()) {
            return sheets().stream().filter(one -> sheet.equals(one.id())).findFirst();
        }
        return found.map(RatingRows.Talked::with)
                .filter(one -> one.mentor().equals(me))
                .flatMap(one -> reading
                        .shared(one.mentorship(), found.get().mentee(), SkillFrameworks.MOST, Portion.known(true))
                        .sheets()
                        .stream()
                        .filter(read -> sheet.equals(read.id()))
                        .findFirst());
    }

    private List<ProgrammeId> takingPart() {
        return programmes.takingPart().stream().map(ProgrammeSummary::id).toList();
    }

    private AccountId me() {
        return actor.require().id();
    }
}
