package app.waymark.report;

import app.waymark.notification.MailRefusals;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.report.internal.PairRows;
import app.waymark.report.internal.PeopleRows;
import app.waymark.report.internal.PersonRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person of a round on one page, for the round's coordinators: their part, what they say to the programme, their pairs,
 * what waits, which mail went, what was done. What they write in their goals and talks is not there, and neither is anything
 * of other programmes.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class RoundPersonPages {

    private final ProgrammeAccess access;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PersonRows rows;
    private final AnswerDirectory answers;
    private final MailRefusals refusals;
    private final Portions portions;

    RoundPersonPages(
            ProgrammeAccess access,
            PeopleRows people,
            PairRows pairs,
            PersonRows rows,
            AnswerDirectory answers,
            MailRefusals refusals,
            Portions portions) {
        this.access = access;
        this.people = people;
        this.pairs = pairs;
        this.rows = rows;
        this.answers = answers;
        this.refusals = refusals;
        this.portions = portions;
    }

    /** How many lines of each list are read. */
    public record Shown(int mails, int trail) {

        /** What a page begins with. */
        public static final Shown FIRST = new Shown(10, 10);
    }

    /**
     * Reads the page; empty where the round has nobody like that, or not any more.
     *
     * @throws AccessDeniedException for whoever does not coordinate the round
     */
    public Optional<RoundPersonPage> read(RoundId round, AccountId person, Shown shown) {
        var summary = access.requireCoordinated(round);
        var toKnow = people.toFind(round.value(), person.value());
        var toPair = pairs.toFind(round.value(), person.value());
        var toWait = rows.waits(round.value(), person.value());
        int mails = Math.clamp(shown.mails(), 1, Slice.MOST);
        int trail = Math.clamp(shown.trail(), 1, Slice.MOST);
        var toMail = rows.mails(round.value(), person.value(), mails + 1);
        var toTell = rows.trail(round.value(), person.value(), trail + 1);
        var read = portions.read(toKnow, toPair, toWait, toMail, toTell);
        return read.of(toKnow)
                .map(one -> new RoundPersonPage(
                        summary,
                        one,
                        Optional.ofNullable(refusals.of(List.of(person)).get(person))
                                .filter(refusal -> RoundPeople.mayKnow(one, refusal))
                                .map(refusal -> refusal.words())
                                .orElse(""),
                        SystemActor.call(() -> answers.told(round, List.of(person), Readers.COORDINATORS))
                                .getOrDefault(person, List.of()),
                        read.of(toPair),
                        read.of(toWait),
                        Slice.of(read.of(toMail), mails, last -> new Slice.Cursor(last.at(), person.value())),
                        Slice.of(read.of(toTell), trail, last -> new Slice.Cursor(last.at(), person.value()))));
    }
}
