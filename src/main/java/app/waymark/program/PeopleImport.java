package app.waymark.program;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.audit.Audit;
import app.waymark.program.internal.AnswerStore;
import app.waymark.program.internal.ColumnProposals;
import app.waymark.program.internal.FieldEntity;
import app.waymark.program.internal.FieldRepository;
import app.waymark.program.internal.ImportPlan;
import app.waymark.program.internal.InvitationBook;
import app.waymark.program.internal.InvitationEntity;
import app.waymark.program.internal.InvitationRepository;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.ParticipantRepository;
import app.waymark.program.internal.PeopleFile;
import app.waymark.program.internal.PeopleFile.Person;
import app.waymark.program.internal.Programme;
import app.waymark.program.internal.ProgrammeRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Brings people into a round from a CSV file, all or nothing: they are invited, and take part once they say so. Needs the
 * columns {@code email} and a name; the part may stand in a column {@code role} or be said for the whole file;
 * {@code capacity} is a mentor's number of mentees, {@code language} the one of the invitation; every other column is
 * mapped to a field of the programme, or left out. What a file does not say changes nothing; nothing outside the programme
 * is written.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class PeopleImport {

    /** The most faults that are listed one by one. */
    public static final int MOST_FAULTS = 200;

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 20_000_000;

    /** Which part the people of a file have. */
    public enum Part {
        /** The column {@code role} says it, row by row. */
        AS_WRITTEN,
        /** All of them mentor. */
        MENTORS,
        /** All of them are mentored. */
        MENTEES
    }

    private final InvitationBook book;
    private final ProgrammeAccess access;
    private final InvitationRepository invitations;
    private final ParticipantRepository participants;
    private final ProgrammeRepository programmes;
    private final FieldRepository fields;
    private final AnswerStore answers;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PeopleImport(
            InvitationBook book,
            ProgrammeAccess access,
            InvitationRepository invitations,
            ParticipantRepository participants,
            ProgrammeRepository programmes,
            FieldRepository fields,
            AnswerStore answers,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.access = access;
        this.invitations = invitations;
        this.participants = participants;
        this.programmes = programmes;
        this.fields = fields;
        this.answers = answers;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is in this file and what Waymark would make of its columns; nothing is changed. For the coordinators. */
    @Transactional(readOnly = true)
    public ImportPreview look(RoundId round, byte[] file, Part part) {
        var summary = access.requireCoordinated(round);
        var programme = summary.programme();
        var read = read(summary, file, part);
        var existing = fieldsOf(programme);
        return new ImportPreview(
                read.people().size(),
                ColumnProposals.of(read.columns(), read.people(), existing),
                existing,
                new ImportResult.Refused(read.faults(), read.total()));
    }

    /** As {@link #read(RoundId, byte[], Part, Map)}, with every column where {@link #look} proposes it. */
    public ImportResult read(RoundId round, byte[] file, Part part) {
        var summary = access.requireCoordinated(round);
        var programme = summary.programme();
        var read = read(summary, file, part);
        var targets = new HashMap<String, ImportColumn.Target>();
        ColumnProposals.of(read.columns(), read.people(), fieldsOf(programme))
                .forEach(column -> targets.put(column.name(), column.proposed()));
        return bringIn(round, programme, read, targets);
    }

    /**
     * Reads the file and, only if every row is good, brings its people in. Nobody is written to by it: see
     * {@link Invitations#ask}.
     *
     * @param file the file's bytes, CSV in UTF-8 with a header row, separated by commas or semicolons
     * @param targets where the columns go, by name; one that is not named is left out
     */
    public ImportResult read(RoundId round, byte[] file, Part part, Map<String, ImportColumn.Target> targets) {
        var summary = access.requireCoordinated(round);
        return bringIn(round, summary.programme(), read(summary, file, part), targets);
    }

    /** Nobody can be asked into a round that is over, so nothing of its file is read. */
    private static PeopleFile.Read read(RoundSummary round, byte[] file, Part part) {
        return round.state() == RoundState.ENDED
                ? PeopleFile.Read.refused(ImportResult.Reason.ROUND_OVER)
                : PeopleFile.read(file, part);
    }

    private ImportResult bringIn(
            RoundId round, ProgrammeId programme, PeopleFile.Read read, Map<String, ImportColumn.Target> targets) {
        if (!read.faults().isEmpty()) {
            return new ImportResult.Refused(read.faults(), read.total());
        }
        // Another import at the same time would count as this one does, and both would bring in the last that there is
        // room for.
        access.lockGoingOn(round);
        var existing = fields.lock(programme.value()).stream()
                .map(FieldEntity::toField)
                .toList();
        var plan = new ImportPlan(existing, targets, read);
        if (plan.total() > 0) {
            return new ImportResult.Refused(plan.faults(), plan.total());
        }
        declare(programme, plan.fresh());
        return bringIn(round, programme, read.people(), plan);
    }

    private void declare(ProgrammeId programme, List<Field> fresh) {
        var existing = fields.of(programme.value(), Limit.of(Field.MOST));
        int position = existing.isEmpty() ? 0 : existing.getLast().position();
        for (var field : fresh) {
            position++;
            fields.save(new FieldEntity(Uuid7.next(clock), programme.value(), field, position));
        }
        fields.flush();
    }

    private ImportResult bringIn(RoundId round, ProgrammeId programme, List<Person> people, ImportPlan plan) {
        var language =
                programmes.findById(programme.value()).map(Programme::language).orElse(Locale.ENGLISH);
        var zone = actor.find().map(me -> me.zone()).orElse(ZoneId.of("UTC"));
        var registered = SystemActor.call(() -> accounts.register(people.stream()
                .map(one -> new NewAccount(
                        one.email(), one.name(), Objects.requireNonNullElse(one.language(), language), zone))
                .toList()));
        var ids = registered.ids().values().stream().map(AccountId::value).toList();
        var invited = new HashMap<UUID, InvitationEntity>();
        invitations.of(round.value(), ids).forEach(one -> invited.put(one.account(), one));
        var joined = new HashMap<UUID, ParticipantEntity>();
        participants
                .of(round.value(), ids)
                .forEach(one -> joined.put(one.toSummary().account().value(), one));
        var by = actor.find().map(me -> me.id().value()).orElse(null);
        var said = new HashMap<UUID, Map<String, String>>();
        var fresh = new ArrayList<InvitationEntity>();
        var again = new ArrayList<InvitationEntity>();
        int changed = 0;
        int left = 0;
        for (var person : people) {
            var account =
                    Objects.requireNonNull(registered.ids().get(person.email())).value();
            var before = invited.get(account);
            var part = joined.get(account);
            if (before != null && before.state().settledByThePerson()) {
                left++;
                continue;
            }
            said.put(account, plan.answers(person));
            if (part != null) {
                changed += change(part, person) ? 1 : 0;
            } else if (before == null) {
                fresh.add(new InvitationEntity(
                        Uuid7.next(clock), round.value(), account, row(person, language), by, clock.instant()));
            } else {
                if (before.state() == InvitationState.WITHDRAWN && before.askedAt() != null) {
                    again.add(before);
                }
                changed += before.describe(row(person, before.language())) ? 1 : 0;
            }
        }
        if (!fresh.isEmpty() && invitations.countIn(round.value()) + fresh.size() > Participants.MOST) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            var full =
                    new ImportResult.Fault(0, "", ImportResult.Reason.ROUND_FULL, Integer.toString(Participants.MOST));
            return new ImportResult.Refused(List.of(full), 1);
        }
        invitations.saveAll(fresh);
        actor.find().ifPresent(me -> book.waitAgain(access.requireCoordinated(round), again, me));
        answers.bringIn(programme.value(), plan.fields(), said);
        audit.record(
                "round.imported",
                "round",
                round.value(),
                Map.of("added", Integer.toString(fresh.size()), "changed", Integer.toString(changed)));
        events.publishEvent(Changed.round(round.value()));
        return new ImportResult.Imported(fresh.size(), changed, left);
    }

    /** Whoever takes part is told when a file changes as what. */
    private boolean change(ParticipantEntity part, Person person) {
        var old = part.toSummary();
        part.takePart(person.mentor(), person.mentee(), person.capacity() == null ? old.capacity() : person.capacity());
        var now = part.toSummary();
        if (old.mentor() != now.mentor() || old.mentee() != now.mentee()) {
            book.changed(old, now);
        }
        return !old.equals(now);
    }

    private static InvitationEntity.Row row(Person person, Locale otherwise) {
        return new InvitationEntity.Row(
                person.name(),
                Objects.requireNonNullElse(person.language(), otherwise),
                person.mentor(),
                person.mentee(),
                person.capacity());
    }

    private List<Field> fieldsOf(ProgrammeId programme) {
        return fields.of(programme.value(), Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .toList();
    }
}
