package app.waymark.program;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.account.NewAccount;
import app.waymark.account.Strangers;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.internal.InvitationEntity;
import app.waymark.program.internal.InvitationRepository;
import app.waymark.program.internal.ParticipantEntity;
import app.waymark.program.internal.SignupDesk;
import app.waymark.program.internal.SignupDocument;
import app.waymark.program.internal.SignupReading;
import app.waymark.program.internal.SignupRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.OutsideTexts;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up for a round, behind its open link and then behind a secret one. Open to everybody: holding the link is the
 * permission. What is begun without a sign-in can be written by whoever has the link of the browser in which it was begun, and
 * sent by whoever has the one from the mailbox alone. Nothing here differs by whether an address has an account.
 */
@Service
@PreAuthorize("permitAll()")
@RetryOnConflict
@Transactional
public class SignupLinks {

    /** The most that are begun and not sent in one round; then nobody without an account begins until some are gone. */
    public static final int MOST_BEGUN = 5_000;

    private final SignupRows rows;
    private final SignupReading reading;
    private final SignupDesk desk;
    private final InvitationRepository invitations;
    private final Strangers strangers;
    private final CurrentActor actor;
    private final Accounts accounts;
    private final Clock clock;

    SignupLinks(
            SignupRows rows,
            SignupReading reading,
            SignupDesk desk,
            InvitationRepository invitations,
            Strangers strangers,
            CurrentActor actor,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.desk = desk;
        this.invitations = invitations;
        this.strangers = strangers;
        this.actor = actor;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What an open link leads to. */
    public sealed interface Door {

        /**
         * Somebody can begin.
         *
         * @param me who is signed in, and begins as that; empty for a visitor
         */
        record Open(
                String programme,
                String round,
                LocalDate startsOn,
                LocalDate endsOn,
                boolean mentees,
                boolean mentors,
                Words intro,
                @Nullable LocalDate until,
                String zone,
                String me)
                implements Door {}

        /** It is too late. */
        record Closed(String programme, String round) implements Door {}

        /** There is no such link, or not any more. */
        record Unknown() implements Door {}
    }

    /** Who begins. */
    public record Applicant(
            String name, String address, boolean mentor, boolean mentee, String capacity, Locale language) {}

    /** What came of beginning. */
    public sealed interface Begun {

        /** It is begun; it goes on behind this secret. */
        record Done(String secret) implements Begun {}

        /** Something is missing or cannot be so. */
        record Wrong(Fault fault) implements Begun {}

        /** Too much at once. */
        record TooMany(Duration waitFor) implements Begun {}

        /** Too many have begun and not sent. */
        record Full() implements Begun {}

        /** The link leads nowhere (any more). */
        record Gone(Door door) implements Begun {}
    }

    /** What can be wrong with who begins. */
    public enum Fault {
        NAME,
        ADDRESS,
        PART,
        CAPACITY
    }

    /** What a secret link leads to. */
    public sealed interface Opened {

        /** It can be read, and changed while it is open. */
        record Here(SignupSheet sheet) implements Opened {}

        /** It is somebody's who has to sign in. */
        record SignIn() implements Opened {}

        /** There is no such link, or not any more. */
        record Unknown() implements Opened {}
    }

    /** What came of saving one part. */
    public sealed interface Kept {

        /** It is kept. */
        record Done(SignupSheet sheet) implements Kept {}

        /** These cannot stand as answers; everything else is kept. */
        record Wrong(SignupSheet sheet, Map<UUID, Bad> faults) implements Kept {}

        /** It cannot be changed any more, or not by this link. */
        record Gone(Opened opened) implements Kept {}
    }

    /** What is wrong with an answer, which was typed so. */
    public record Bad(AnswersSaved.Why why, String what, String typed) {}

    /** What came of sending. */
    public sealed interface Sent {

        /** It has arrived; as it stands now. */
        record Done(SignupSheet sheet) implements Sent {}

        /** Something has to be answered before. */
        record Missing(SignupSheet sheet) implements Sent {}

        /** A link was mailed, from which it can be sent: only who has the mailbox can. */
        record Mailed(SignupSheet sheet) implements Sent {}

        /** The address is that of a closed account; told to whoever has the mailbox, and to nobody else. */
        record AccountClosed(SignupSheet sheet) implements Sent {}

        /** It cannot be sent any more. */
        record Gone(Opened opened) implements Sent {}

        /** Too much at once. */
        record TooMany(Duration waitFor) implements Sent {}
    }

    /** What this open link leads to. */
    @Transactional(readOnly = true)
    public Door door(String link) {
        return rows.behindOpen(link)
                .flatMap(form -> desk.round(new RoundId(form.round())).map(round -> door(form, round)))
                .orElseGet(Door.Unknown::new);
    }

    private Door door(SignupRows.Form form, RoundSummary round) {
        var terms = form.document().terms();
        return round.state() == RoundState.ENDED || !form.open(clock.instant())
                ? new Door.Closed(round.programmeName(), round.name())
                : new Door.Open(
                        round.programmeName(),
                        round.name(),
                        round.startsOn(),
                        round.endsOn(),
                        terms.mentees(),
                        terms.mentors(),
                        terms.intro(),
                        terms.until(),
                        form.zone().getId(),
                        actor.find().map(Actor::name).orElse(""));
    }

    /**
     * Begins, or goes on with what whoever is signed in has begun.
     *
     * @param network where it comes from
     */
    public Begun begin(String link, Applicant who, String network) {
        var form = rows.behindOpen(link);
        var round = form.flatMap(found -> desk.round(new RoundId(found.round())));
        if (form.isEmpty() || round.isEmpty()) {
            return new Begun.Gone(new Door.Unknown());
        }
        if (!(door(form.get(), round.get()) instanceof Door.Open open)) {
            return new Begun.Gone(door(form.get(), round.get()));
        }
        var me = actor.find();
        var name = me.map(Actor::name).orElseGet(() -> NewAccount.tidied(OutsideTexts.oneLine(who.name())));
        if (name.isEmpty() || name.length() > NewAccount.LONGEST_NAME || me.isEmpty() && OutsideTexts.links(name)) {
            return new Begun.Wrong(Fault.NAME);
        }
        var address = me.isPresent() ? me.flatMap(this::addressOf) : EmailAddress.parse(who.address());
        if (address.isEmpty()) {
            return new Begun.Wrong(Fault.ADDRESS);
        }
        boolean mentor = who.mentor() && open.mentors();
        boolean mentee = who.mentee() && open.mentees();
        if (!mentor && !mentee) {
            return new Begun.Wrong(Fault.PART);
        }
        var capacity = mentor ? capacity(who.capacity()) : Optional.<Integer>empty();
        if (mentor && capacity.isEmpty()) {
            return new Begun.Wrong(Fault.CAPACITY);
        }
        var tooMany = me.isPresent()
                ? Optional.<Duration>empty()
                : strangers.signsUp(address.get().value(), network);
        if (tooMany.isPresent()) {
            return new Begun.TooMany(tooMany.get());
        }
        return begin(
                form.get(),
                round.get(),
                me.map(Actor::id),
                new SignupRows.Row(
                        Uuid7.next(clock),
                        form.get().round(),
                        SignupState.BEGUN,
                        address.get().value(),
                        name,
                        me.map(Actor::locale).orElse(who.language()),
                        mentor,
                        mentee,
                        capacity.orElse(null),
                        me.map(Actor::id).orElse(null),
                        null,
                        SignupDocument.Answers.NONE,
                        null,
                        clock.instant(),
                        null,
                        null,
                        ""));
    }

    private Begun begin(SignupRows.Form form, RoundSummary round, Optional<AccountId> me, SignupRows.Row one) {
        if (me.isPresent()) {
            var before = rows.ofAccount(one.round(), me.get());
            if (before.isPresent()) {
                rows.describe(before.get().id(), one.name(), one.mentor(), one.mentee(), one.capacity());
                return new Begun.Done(rows.link(before.get().id(), false));
            }
        } else if (rows.begun(one.round()) >= MOST_BEGUN) {
            return new Begun.Full();
        }
        rows.begin(one);
        desk.goOn(one, round, form);
        return new Begun.Done(rows.link(one.id(), false));
    }

    private Optional<EmailAddress> addressOf(Actor me) {
        return Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(me.id())))
                        .get(me.id()))
                .map(Contact::email);
    }

    private static Optional<Integer> capacity(String typed) {
        return typed.matches("\\d{1,2}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number <= ParticipantEntity.MOST_MENTEES)
                : Optional.empty();
    }

    /**
     * Where to answer the form of a round into which I am invited; empty where it has none, or I am not invited, or it is too
     * late. Whom the coordinators invited they do not approve once more.
     */
    @PreAuthorize("isAuthenticated()")
    public Optional<String> invited(InvitationId invitation) {
        var me = actor.require();
        var mine = invitations
                .findById(invitation.value())
                .filter(one -> one.account().equals(me.id().value()))
                .filter(one -> one.state() != InvitationState.JOINED && one.state() != InvitationState.WITHDRAWN);
        var form = mine.flatMap(one -> rows.form(one.round())).filter(this::asks);
        var round = mine.flatMap(one -> desk.round(new RoundId(one.round())));
        if (form.isEmpty() || round.isEmpty() || !(door(form.get(), round.get()) instanceof Door.Open)) {
            return Optional.empty();
        }
        return Optional.of(begin(form.get(), round.get(), me, mine.orElseThrow()));
    }

    private String begin(SignupRows.Form form, RoundSummary round, Actor me, InvitationEntity mine) {
        var before = rows.ofAccount(form.round(), me.id());
        if (before.isPresent()) {
            return rows.link(before.get().id(), false);
        }
        var one = new SignupRows.Row(
                Uuid7.next(clock),
                form.round(),
                SignupState.BEGUN,
                addressOf(me).orElseThrow().value(),
                me.name(),
                me.locale(),
                mine.mentor(),
                mine.mentee(),
                mine.mentor() ? Objects.requireNonNullElse(mine.capacity(), 1) : null,
                me.id(),
                mine.getId(),
                SignupDocument.Answers.NONE,
                null,
                clock.instant(),
                null,
                null,
                "");
        rows.begin(one);
        return rows.link(one.id(), false);
    }

    /** Whether there is a form to answer for who is invited to this; only its own person is told so. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean asks(InvitationId invitation) {
        var me = actor.require();
        var form = rows.form(invitation.value(), me.id().value()).filter(this::asks);
        return form.filter(found -> found.open(clock.instant())).isPresent();
    }

    private boolean asks(SignupRows.Form form) {
        return form.document().form().questions().findAny().isPresent();
    }

    /** What is begun behind a link, with what hangs on it. */
    private record Found(SignupRows.Row row, SignupRows.Form form, RoundSummary round, boolean mine, boolean proven) {}

    /** What is behind this link for whoever looks, or what to say instead. */
    private Optional<Found> find(String secret, boolean lock) {
        return rows.behind(secret, lock).flatMap(behind -> {
            var row = behind.row();
            var form = rows.form(row.round());
            var round = desk.round(new RoundId(row.round()));
            boolean mine = row.account() != null
                    && actor.find().filter(me -> me.id().equals(row.account())).isPresent();
            return form.isEmpty() || round.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Found(row, form.get(), round.get(), mine, mine || behind.mailed()));
        });
    }

    /** Whether somebody who has an account wrote it there, and whoever looks is not signed in as them, nor had it mailed. */
    private static boolean hidden(Found found) {
        return found.row().account() != null && !found.proven();
    }

    /**
     * From now on its person writes: whoever began it beside them, with their address and perhaps without their knowing, reads
     * none of it.
     */
    private void theirs(Found found) {
        if (found.proven() && found.row().account() == null) {
            rows.mailedOnly(found.row().id());
        }
    }

    private SignupSheet sheet(Found found, Locale locale) {
        return reading.sheet(found.row(), found.round(), found.form(), found.mine(), found.proven(), locale);
    }

    private Opened opened(Optional<Found> found, Locale locale) {
        if (found.isEmpty()) {
            return new Opened.Unknown();
        }
        return hidden(found.get()) ? new Opened.SignIn() : new Opened.Here(sheet(found.get(), locale));
    }

    /** What this secret link leads to; opening it changes nothing. */
    @Transactional(readOnly = true)
    public Opened open(String secret, Locale locale) {
        return opened(find(secret, false), locale);
    }

    /**
     * Keeps what was answered on one page; what is not named stays as it is.
     *
     * @param typed what the browser sent, by question
     */
    public Kept save(String secret, Map<UUID, List<String>> typed, Locale locale) {
        var found = find(secret, true);
        if (!changes(found)) {
            return new Kept.Gone(opened(found, locale));
        }
        var here = found.orElseThrow();
        theirs(here);
        var known = reading.fields(here.round());
        var said = new HashMap<>(here.row().answers().said());
        var faults = new LinkedHashMap<UUID, Bad>();
        for (var section : reading.asked(here.row(), here.form(), known)) {
            for (var one : section.questions()) {
                var field = known.get(one.field());
                var values = typed.get(one.id());
                if (field == null || values == null) {
                    continue;
                }
                var text = SignupReading.text(one, field, values, locale);
                var fault = field.faultOf(text);
                if (fault.isPresent()) {
                    faults.put(one.id(), new Bad(fault.get().why(), fault.get().what(), text));
                } else if (text.isEmpty()) {
                    said.remove(field.key());
                } else if (!text.equals(texts(said, field.key())) || !under(said.get(field.key()), field)) {
                    said.put(field.key(), new SignupDocument.Said(text, field.readers(), field.use()));
                }
            }
        }
        var answers = new SignupDocument.Answers(said);
        if (!answers.equals(here.row().answers())) {
            rows.say(here.row().id(), answers);
        }
        var after = sheet(find(secret, false).orElseThrow(), locale);
        return faults.isEmpty() ? new Kept.Done(after) : new Kept.Wrong(after, faults);
    }

    private static String texts(Map<String, SignupDocument.Said> said, String key) {
        var one = said.get(key);
        return one == null ? "" : one.text();
    }

    private static boolean under(SignupDocument.@Nullable Said said, Field field) {
        return said != null && said.readers() == field.readers() && said.use() == field.use();
    }

    private boolean changes(Optional<Found> found) {
        return found.filter(one -> !hidden(one))
                .filter(one -> reading.open(one.row(), one.round(), one.form()))
                .isPresent();
    }

    /**
     * Sends it, where everything is answered that has to be; from the link of the browser alone a link is mailed instead.
     *
     * @param network where it comes from
     */
    public Sent send(String secret, String network, Locale locale) {
        var found = find(secret, true);
        if (!changes(found)) {
            return new Sent.Gone(opened(found, locale));
        }
        var here = found.orElseThrow();
        var sheet = sheet(here, locale);
        if (!sheet.whole()) {
            return new Sent.Missing(sheet);
        }
        if (!here.proven()) {
            var tooMany = strangers.signsUp(here.row().id().toString(), network);
            if (tooMany.isPresent()) {
                return new Sent.TooMany(tooMany.get());
            }
            return desk.goOn(here.row(), here.round(), here.form())
                    ? new Sent.Mailed(sheet)
                    : new Sent.TooMany(Duration.ofHours(1));
        }
        if (closed(here.row())) {
            return new Sent.AccountClosed(sheet);
        }
        theirs(here);
        var known = reading.fields(here.round());
        var said = new HashMap<String, SignupDocument.Said>();
        for (var section : reading.asked(here.row(), here.form(), known)) {
            for (var one : section.questions()) {
                var answer = here.row().answers().said().get(one.field());
                var field = known.get(one.field());
                if (answer != null
                        && field != null
                        && field.faultOf(answer.text()).isEmpty()) {
                    said.put(one.field(), answer);
                }
            }
        }
        rows.send(here.row().id(), new SignupDocument.Answers(said));
        var sent = find(secret, false).orElseThrow();
        SystemActor.run(() -> desk.sent(sent.row(), sent.round(), sent.form()));
        return new Sent.Done(sheet(find(secret, false).orElseThrow(), locale));
    }

    private boolean closed(SignupRows.Row one) {
        return SystemActor.call(() -> accounts.findByEmail(new EmailAddress(Objects.requireNonNull(one.address())))
                .flatMap(found -> Optional.ofNullable(
                        accounts.contacts(List.of(found.id())).get(found.id())))
                .filter(Contact::closed)
                .isPresent());
    }

    /** Takes it back: all of it is deleted at once. Says whether there was something to take back. */
    public boolean withdraw(String secret) {
        var found = find(secret, true)
                .filter(one -> !hidden(one))
                .filter(one -> one.row().state() != SignupState.APPROVED);
        found.ifPresent(one -> {
            desk.forget(one.row().id());
            SystemActor.run(() -> desk.settle(one.row().round()));
        });
        return found.isPresent();
    }
}
