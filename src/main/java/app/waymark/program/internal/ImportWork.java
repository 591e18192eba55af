package app.waymark.program.internal;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.audit.Audit;
import app.waymark.program.Field;
import app.waymark.program.ImportChoices;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportComparison;
import app.waymark.program.ImportComparison.Kind;
import app.waymark.program.ImportComparison.What;
import app.waymark.program.ImportPreview;
import app.waymark.program.ImportResult;
import app.waymark.program.ImportUndone;
import app.waymark.program.InvitationState;
import app.waymark.program.MenteesCounted;
import app.waymark.program.Participants;
import app.waymark.program.PastImport;
import app.waymark.program.PeopleImport.Part;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.program.internal.ImportRecords.Done;
import app.waymark.program.internal.ImportRecords.DoneTo;
import app.waymark.program.internal.ImportRecords.Said;
import app.waymark.program.internal.ImportRecords.Standing;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Compares files of people with rounds, brings them in, and takes them back; who may is asked before. */
@Component
public class ImportWork {

    private final InvitationBook book;
    private final ProgrammeAccess access;
    private final InvitationRepository invitations;
    private final ParticipantRepository participants;
    private final ProgrammeRepository programmes;
    private final FieldRepository fields;
    private final AnswerStore answers;
    private final ImportRecords records;
    private final Accounts accounts;
    private final List<MenteesCounted> counted;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ImportWork(
            InvitationBook book,
            ProgrammeAccess access,
            InvitationRepository invitations,
            ParticipantRepository participants,
            ProgrammeRepository programmes,
            FieldRepository fields,
            AnswerStore answers,
            ImportRecords records,
            Accounts accounts,
            List<MenteesCounted> counted,
            Audit audit,
            JdbcClient jdbc,
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
        this.records = records;
        this.accounts = accounts;
        this.counted = counted;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is in a file, and what its columns would become. */
    public ImportPreview look(RoundSummary round, byte[] file, int sheet) {
        var look = over(round) ? PeopleFile.Look.refused(ImportResult.Reason.ROUND_OVER) : PeopleFile.look(file, sheet);
        var programme = round.programme();
        var existing = fieldsOf(programme);
        var names = look.columns().stream().map(one -> one.column().name()).toList();
        return new ImportPreview(
                look.form(),
                look.rows(),
                ColumnProposals.of(look.columns(), existing, records.targets(programme.value(), names)),
                existing,
                records.parts(programme.value(), names),
                new ImportResult.Refused(look.faults().listed(), look.faults().total()));
    }

    /** What Waymark would choose for a file. */
    public ImportChoices proposed(RoundSummary round, byte[] file, Part part) {
        var targets = new HashMap<String, ImportColumn.Target>();
        look(round, file, 0).columns().forEach(column -> targets.put(column.name(), column.proposed()));
        return ImportChoices.of(part, targets);
    }

    /** What would become of the round. */
    public ImportComparison compare(RoundSummary round, byte[] file, ImportChoices choices) {
        var read = read(round, file, choices);
        var plan = new ImportPlan(fieldsOf(round.programme()), choices, read);
        if (read.faults().total() > 0) {
            return new ImportComparison(
                    Map.of(),
                    List.of(),
                    List.of(),
                    read.twice(),
                    read.faults().cells(),
                    read.faults().total());
        }
        var emails = read.people().stream().map(PeopleFile.Person::email).toList();
        var ids = SystemActor.call(() -> accounts.byEmail(emails));
        var now = now(round, ids, plan);
        var language = language(round.programme());
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        var rows = new ArrayList<ImportComparison.Row>();
        var fewer = new ArrayList<ImportComparison.FewerPlaces>();
        for (var person : read.people()) {
            var effect = ImportEffect.of(person, now, plan, choices, language);
            counts.merge(effect.kind(), 1, Integer::sum);
            if (effect.fewer() != null) {
                fewer.add(effect.fewer());
            }
            if (effect.kind() != Kind.SAME || !effect.changes().isEmpty()) {
                rows.add(new ImportComparison.Row(
                        person.row(),
                        person.name(),
                        person.email().value(),
                        effect.kind(),
                        // Of somebody new everything is.
                        effect.kind() == Kind.NEW
                                ? effect.changes().stream()
                                        .filter(change -> change.what() != What.ANSWER || change.stays())
                                        .toList()
                                : effect.changes()));
            }
        }
        rows.sort(Comparator.comparingInt(ImportComparison.Row::number));
        var missing = missing(round.id(), choices.part(), new HashSet<>(ids.values()));
        if (!missing.isEmpty()) {
            counts.put(Kind.MISSING, missing.size());
            rows.addAll(missing);
        }
        return new ImportComparison(counts, rows, fewer, read.twice(), List.of(), 0);
    }

    private List<ImportComparison.Row> missing(RoundId round, Part part, Set<AccountId> named) {
        return jdbc
                .sql(
                        "select i.account, i.name, coalesce(p.mentor, i.mentor) as mentor, coalesce(p.mentee, i.mentee) as mentee"
                                + " from invitation i left join participant p on p.round = i.round and p.account = i.account"
                                + " where i.round = ? and i.state in ('WAITING', 'JOINED') order by i.name, i.id limit "
                                + Participants.MOST)
                .param(round.value())
                .query((row, number) ->
                        part == Part.AS_WRITTEN || row.getBoolean(part == Part.MENTORS ? "mentor" : "mentee")
                                ? Optional.of(Map.entry(
                                        new AccountId(row.getObject("account", UUID.class)), row.getString("name")))
                                : Optional.<Map.Entry<AccountId, String>>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .filter(one -> !named.contains(one.getKey()))
                .map(one -> new ImportComparison.Row(0, one.getValue(), "", Kind.MISSING, List.of()))
                .toList();
    }

    /** Brings a file in, all of it or nothing. */
    public ImportResult bringIn(RoundSummary round, byte[] file, String name, ImportChoices choices) {
        var read = read(round, file, choices);
        if (read.faults().total() > 0) {
            return refused(read);
        }
        // Another import at the same time would count as this one does, and both would bring in the last that there is
        // room for.
        access.lockGoingOn(round.id());
        var programme = round.programme();
        var existing = fields.lock(programme.value()).stream()
                .map(FieldEntity::toField)
                .toList();
        var plan = new ImportPlan(existing, choices, read);
        if (read.faults().total() > 0) {
            return refused(read);
        }
        declare(programme, plan.fresh());
        records.remember(programme.value(), choices.targets(), choices.parts());
        return bringIn(round, read.people(), plan, choices, name);
    }

    private static ImportResult refused(PeopleFile.Read read) {
        return new ImportResult.Refused(read.faults().listed(), read.faults().total());
    }

    private ImportResult bringIn(
            RoundSummary round, List<PeopleFile.Person> people, ImportPlan plan, ImportChoices choices, String name) {
        var language = language(round.programme());
        var zone = actor.find().map(me -> me.zone()).orElse(ZoneId.of("UTC"));
        var registered = SystemActor.call(() -> accounts.register(people.stream()
                .map(one -> new NewAccount(
                        one.email(), one.name(), Objects.requireNonNullElse(one.language(), language), zone))
                .toList()));
        var now = now(round, registered.ids(), plan);
        var by = actor.find().map(me -> me.id().value()).orElse(null);
        var fresh = new ArrayList<InvitationEntity>();
        var again = new ArrayList<InvitationEntity>();
        var said = new HashMap<UUID, Map<String, String>>();
        var cleared = new HashMap<UUID, Set<String>>();
        var done = new ArrayList<DoneTo>();
        int changed = 0;
        int left = 0;
        for (var person : people) {
            var account = Objects.requireNonNull(registered.ids().get(person.email()));
            var effect = ImportEffect.of(person, now, plan, choices, language);
            if (effect.kind() == Kind.LEFT_ALONE) {
                left++;
                continue;
            }
            var invited = now.invited(account);
            var part = now.joined(account);
            var before = invited == null ? null : standing(invited, part);
            said.put(account.value(), effect.said());
            cleared.put(account.value(), effect.cleared());
            if (part != null) {
                change(part, effect.row());
            } else if (invited == null) {
                invited = new InvitationEntity(
                        Uuid7.next(clock), round.id().value(), account.value(), effect.row(), by, clock.instant());
                fresh.add(invited);
            } else {
                if (invited.state() == InvitationState.WITHDRAWN && invited.askedAt() != null) {
                    again.add(invited);
                }
                invited.describe(effect.row());
            }
            changed += effect.kind() == Kind.CHANGED ? 1 : 0;
            if (effect.kind() != Kind.SAME) {
                done.add(new DoneTo(
                        account.value(),
                        registered.made().contains(account),
                        new Done(
                                before,
                                standing(Objects.requireNonNull(invited, "whoever takes part was invited"), part),
                                before(effect, account, now),
                                written(effect))));
            }
        }
        if (!fresh.isEmpty() && invitations.countIn(round.id().value()) + fresh.size() > Participants.MOST) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            var full =
                    new ImportResult.Fault(0, "", ImportResult.Reason.ROUND_FULL, Integer.toString(Participants.MOST));
            return new ImportResult.Refused(List.of(full), 1);
        }
        invitations.saveAll(fresh);
        actor.find().ifPresent(me -> book.waitAgain(round, again, me));
        var programme = round.programme().value();
        answers.bringIn(programme, plan.fields(), said);
        answers.clear(programme, cleared);
        var id = Uuid7.next(clock);
        records.keep(
                id,
                round.id().value(),
                by,
                clock.instant(),
                name,
                fresh.size(),
                changed,
                done,
                plan.fresh().stream().map(Field::key).toList());
        audit.record(
                "round.imported",
                "round",
                round.id().value(),
                Map.of("added", Integer.toString(fresh.size()), "changed", Integer.toString(changed)));
        events.publishEvent(Changed.round(round.id().value()));
        return new ImportResult.Imported(fresh.size(), changed, left);
    }

    /** Whoever takes part is told when a file changes as what. */
    private void change(ParticipantEntity part, InvitationEntity.Row row) {
        var old = part.toSummary();
        part.takePart(row.mentor(), row.mentee(), row.capacity() == null ? old.capacity() : row.capacity());
        var now = part.toSummary();
        if (old.mentor() != now.mentor() || old.mentee() != now.mentee()) {
            book.changed(old, now);
        }
    }

    private static Standing standing(InvitationEntity invited, @Nullable ParticipantEntity part) {
        if (part == null) {
            return new Standing(
                    invited.state().name(),
                    invited.name(),
                    invited.language().getLanguage(),
                    invited.mentor(),
                    invited.mentee(),
                    invited.capacity());
        }
        var summary = part.toSummary();
        return new Standing(
                InvitationState.JOINED.name(),
                invited.name(),
                invited.language().getLanguage(),
                summary.mentor(),
                summary.mentee(),
                summary.capacity());
    }

    private static Map<String, Said> before(ImportEffect effect, AccountId account, RoundNow now) {
        var before = new LinkedHashMap<String, Said>();
        for (var key : written(effect).keySet()) {
            var stands = now.said(account, key);
            before.put(
                    key, stands == null ? new Said(null, "", "") : new Said(stands.text(), stands.to(), stands.use()));
        }
        return before;
    }

    /** What the answers are from then on that the row changes. */
    private static Map<String, String> written(ImportEffect effect) {
        var written = new LinkedHashMap<String, String>();
        effect.changes().stream()
                .filter(change -> change.what() == What.ANSWER && !change.stays())
                .forEach(change ->
                        written.put(Objects.requireNonNull(change.field()).key(), change.after()));
        return written;
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

    /** Nobody can be asked into a round that is over, so nothing of its file is read. */
    private static PeopleFile.Read read(RoundSummary round, byte[] file, ImportChoices choices) {
        return over(round) ? PeopleFile.Read.refused(ImportResult.Reason.ROUND_OVER) : PeopleFile.read(file, choices);
    }

    private static boolean over(RoundSummary round) {
        return round.state() == RoundState.ENDED;
    }

    private RoundNow now(RoundSummary round, Map<EmailAddress, AccountId> ids, ImportPlan plan) {
        return new RoundNow(
                round.id(),
                round.programme().value(),
                ids,
                plan.touched(),
                invitations,
                participants,
                answers,
                counted);
    }

    private Locale language(ProgrammeId programme) {
        return programmes.findById(programme.value()).map(Programme::language).orElse(Locale.ENGLISH);
    }

    private List<Field> fieldsOf(ProgrammeId programme) {
        return fields.of(programme.value(), Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .toList();
    }

    /** The imports of a round that can be taken back, or were, the latest first. */
    public List<PastImport> past(RoundId round) {
        return records.since(round.value(), clock.instant().minus(ImportRecords.UNDONE_WITHIN));
    }

    /** Of which round an import is; locks it. */
    public Optional<PastImport> lock(UUID id) {
        return records.lock(id);
    }

    /** Takes an import back as far as nobody acted on it since. */
    public ImportUndone undo(RoundSummary round, PastImport past) {
        if (past.undoneAt() != null) {
            return new ImportUndone.Already();
        }
        if (!clock.instant().isBefore(past.undoneUntil())) {
            return new ImportUndone.TooLate();
        }
        if (records.overlaid(past.id())) {
            return new ImportUndone.LaterFirst();
        }
        access.lockGoingOn(round.id());
        var rows = records.rows(past.id());
        var ids = rows.stream().map(DoneTo::account).toList();
        var invited = new HashMap<UUID, InvitationEntity>();
        invitations.of(round.id().value(), ids).forEach(one -> invited.put(one.account(), one));
        var joined = new HashMap<UUID, ParticipantEntity>();
        participants
                .lock(round.id().value(), ids)
                .forEach(one -> joined.put(one.toSummary().account().value(), one));
        var gone = new ArrayList<InvitationEntity>();
        var unmade = new ArrayList<AccountId>();
        var backs = new ArrayList<AnswerStore.Back>();
        int back = 0;
        int stayed = 0;
        for (var row : rows) {
            var invitation = invited.get(row.account());
            var part = joined.get(row.account());
            var done = row.done();
            if (invitation == null || !standing(invitation, part).equals(done.after())) {
                // Answered, withdrawn or changed since: that is somebody's own doing, and stays.
                stayed++;
                continue;
            }
            done.written()
                    .forEach((key, text) -> backs.add(new AnswerStore.Back(
                            row.account(),
                            key,
                            text,
                            Objects.requireNonNull(done.answers().get(key)))));
            putBack(invitation, part, done, gone);
            if (row.made() && invitation.askedAt() == null) {
                unmade.add(new AccountId(row.account()));
            }
            back++;
        }
        var programme = round.programme().value();
        answers.putBack(programme, backs);
        invitations.deleteAllInBatch(gone);
        invitations.flush();
        forgetFields(programme, records.fields(past.id()));
        int unregistered = SystemActor.call(() -> accounts.unregister(nowhereElse(unmade)));
        records.undone(past.id(), actor.find().map(me -> me.id().value()).orElse(null), clock.instant());
        audit.record(
                "round.import-undone",
                "round",
                round.id().value(),
                Map.of(
                        "back", Integer.toString(back),
                        "stayed", Integer.toString(stayed),
                        "accounts", Integer.toString(unregistered)));
        events.publishEvent(Changed.round(round.id().value()));
        return new ImportUndone.Undone(back, stayed);
    }

    private void putBack(
            InvitationEntity invitation, @Nullable ParticipantEntity part, Done done, List<InvitationEntity> gone) {
        var before = done.before();
        if (before == null) {
            if (invitation.askedAt() == null) {
                gone.add(invitation);
            } else {
                invitation.withdraw();
                book.settled(invitation);
            }
        } else if (part != null) {
            change(
                    part,
                    new InvitationEntity.Row(
                            before.name(),
                            Locale.of(before.language()),
                            before.mentor(),
                            before.mentee(),
                            before.capacity()));
        } else {
            invitation.describe(new InvitationEntity.Row(
                    before.name(), Locale.of(before.language()), before.mentor(), before.mentee(), before.capacity()));
            invitation.takePart(before.mentor(), before.mentee(), before.capacity());
            if (before.state().equals(InvitationState.WITHDRAWN.name())) {
                invitation.withdraw();
                book.settled(invitation);
            }
        }
    }

    /** A field that the import declared goes where nobody said anything to it since. */
    private void forgetFields(UUID programme, List<String> keys) {
        for (var key : keys) {
            boolean used = jdbc.sql("select exists (select 1 from answer where programme = ? and field_key = ?)")
                    .params(programme, key)
                    .query(Boolean.class)
                    .single();
            if (!used) {
                fields.find(programme, key).ifPresent(fields::delete);
            }
        }
    }

    /** Those of whom no round and no programme knows. */
    private List<AccountId> nowhereElse(List<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        var known = new HashSet<>(jdbc.sql("select account from invitation where account in (:accounts)"
                        + " union select account from participant where account in (:accounts)"
                        + " union select account from coordinator where account in (:accounts)"
                        + " union select account from answer where account in (:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .query(UUID.class)
                .list());
        return accounts.stream().filter(one -> !known.contains(one.value())).toList();
    }
}
