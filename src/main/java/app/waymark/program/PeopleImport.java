package app.waymark.program;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.audit.Audit;
import app.waymark.profile.ProfileDirectory;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.ParticipantRepository;
import app.waymark.program.internal.PeopleFile;
import app.waymark.program.internal.PeopleFile.Person;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings people into a round from a CSV file, all or nothing. Needs the columns {@code email} and a name; the part may
 * stand in a column {@code role} or be said for the whole file; {@code capacity} is a mentor's number of mentees; every
 * other column becomes an attribute of the profile, under its own name, for the matching to use.
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

    private final ProgrammeAccess access;
    private final ParticipantRepository participants;
    private final Accounts accounts;
    private final ProfileDirectory profiles;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PeopleImport(
            ProgrammeAccess access,
            ParticipantRepository participants,
            Accounts accounts,
            ProfileDirectory profiles,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.access = access;
        this.participants = participants;
        this.accounts = accounts;
        this.profiles = profiles;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Reads the file and, only if every row is good, brings its people in. Nobody is written to by it: see
     * {@link #invite(RoundId)}.
     *
     * @param file the file's bytes, CSV in UTF-8 with a header row, separated by commas or semicolons
     */
    public ImportResult read(RoundId round, byte[] file, Part part) {
        access.requireCoordinated(round);
        var read = PeopleFile.read(file, part);
        if (!read.faults().isEmpty()) {
            return new ImportResult.Refused(read.faults(), read.total());
        }
        return bringIn(round, read.people());
    }

    /**
     * Mails an invitation to everybody of the round who has not set a password yet; one who was invited before gets a
     * new link, and the old one ends.
     *
     * @return how many were invited
     */
    public int invite(RoundId round) {
        access.requireCoordinated(round);
        var everybody = participants.all(round.value(), Limit.of(Participants.MOST)).stream()
                .map(one -> one.toSummary().account())
                .toList();
        int invited = SystemActor.call(() -> accounts.invite(everybody));
        audit.record("round.invited", "round", round.value(), Map.of("people", Integer.toString(invited)));
        return invited;
    }

    private ImportResult bringIn(RoundId round, List<Person> people) {
        var locale = actor.find().map(me -> me.locale()).orElse(Locale.ENGLISH);
        var zone = actor.find().map(me -> me.zone()).orElse(ZoneId.of("UTC"));
        var registered = SystemActor.call(() -> accounts.register(people.stream()
                .map(one -> new NewAccount(one.email(), one.name(), locale, zone))
                .toList()));
        var existing = existing(round, registered.ids().values());
        var attributes = new HashMap<AccountId, Map<String, String>>();
        var fresh = new ArrayList<ParticipantEntity>();
        int changed = 0;
        for (var person : people) {
            var account = java.util.Objects.requireNonNull(registered.ids().get(person.email()));
            attributes.put(account, person.attributes());
            var before = existing.get(account.value());
            if (before == null) {
                fresh.add(new ParticipantEntity(
                        Uuid7.next(clock),
                        round.value(),
                        account.value(),
                        person.mentor(),
                        person.mentee(),
                        person.capacity(),
                        clock.instant()));
            } else {
                var old = before.toSummary();
                before.takePart(person.mentor(), person.mentee(), person.capacity());
                changed += old.equals(before.toSummary()) ? 0 : 1;
            }
        }
        participants.saveAll(fresh);
        SystemActor.run(() -> profiles.merge(attributes));
        audit.record(
                "round.imported",
                "round",
                round.value(),
                Map.of("added", Integer.toString(fresh.size()), "changed", Integer.toString(changed)));
        events.publishEvent(Changed.round(round.value()));
        return new ImportResult.Imported(
                fresh.size(), changed, registered.made().size());
    }

    private Map<UUID, ParticipantEntity> existing(RoundId round, Collection<AccountId> found) {
        var existing = new HashMap<UUID, ParticipantEntity>();
        participants
                .of(round.value(), found.stream().map(AccountId::value).toList())
                .forEach(one -> existing.put(one.toSummary().account().value(), one));
        return existing;
    }
}
