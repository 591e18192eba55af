package app.waymark.program.internal;

import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.audit.Audit;
import app.waymark.program.CoordinatorChanged;
import app.waymark.program.Field;
import app.waymark.program.InvitationState;
import app.waymark.program.Participants;
import app.waymark.program.ProgramSaid;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.program.SignupMailDue;
import app.waymark.program.SignupState;
import app.waymark.program.SignupTerms;
import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.OutsidersForgotten;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TimeZones;
import app.waymark.shared.Uuid7;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What hangs on a sign-up: the mails, the coordinators' turn, the part in the round. The caller has decided on access. */
@Component
public class SignupDesk {

    /** How often somebody is mailed a link to go on with in a day. */
    private static final int MOST_LINKS = 5;

    private final SignupRows rows;
    private final FieldRepository fields;
    private final AnswerStore answers;
    private final InvitationRepository invitations;
    private final InvitationBook book;
    private final RoundRepository rounds;
    private final CoordinatorRepository coordinators;
    private final Accounts accounts;
    private final TurnLedger turns;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Links links;
    private final Clock clock;

    SignupDesk(
            SignupRows rows,
            FieldRepository fields,
            AnswerStore answers,
            InvitationRepository invitations,
            InvitationBook book,
            RoundRepository rounds,
            CoordinatorRepository coordinators,
            Accounts accounts,
            TurnLedger turns,
            Audit audit,
            ApplicationEventPublisher events,
            Links links,
            Clock clock) {
        this.rows = rows;
        this.fields = fields;
        this.answers = answers;
        this.invitations = invitations;
        this.book = book;
        this.rounds = rounds;
        this.coordinators = coordinators;
        this.accounts = accounts;
        this.turns = turns;
        this.audit = audit;
        this.events = events;
        this.links = links;
        this.clock = clock;
    }

    /** The fields of a programme, by key, in its order. */
    public Map<String, Field> fields(UUID programme) {
        var found = new java.util.LinkedHashMap<String, Field>();
        fields.of(programme, Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .forEach(one -> found.put(one.key(), one));
        return found;
    }

    /** Mails somebody a link to go on with, unless they were mailed many today; says whether. */
    public boolean goOn(SignupRows.Row one, RoundSummary round, SignupRows.Form form) {
        if (rows.links(one.id(), clock.instant().minus(Duration.ofDays(1))) >= MOST_LINKS) {
            return false;
        }
        mail(SignupMailDue.Kind.GO_ON, one, round, form, "", door(one));
        return true;
    }

    /** It was sent: the coordinators look at it, or it is as good as approved. */
    public void sent(SignupRows.Row one, RoundSummary round, SignupRows.Form form) {
        // Whoever sends once more, from another device, means the later one.
        for (var other : rows.sentFrom(one.round(), Objects.requireNonNull(one.address()), one.id())) {
            if (other.state() == SignupState.SENT) {
                forget(other.id());
            }
        }
        if (form.document().terms().atOnce() || invited(one)) {
            approve(one, round, form, null);
            return;
        }
        mail(
                SignupMailDue.Kind.SENT,
                one,
                round,
                form,
                form.document().terms().next().in(one.language()),
                door(one));
        hand(round);
        events.publishEvent(Changed.round(one.round()));
    }

    /** Whom the coordinators invited themselves they need not approve, unless they took that back. */
    private boolean invited(SignupRows.Row one) {
        return Optional.ofNullable(one.invited())
                .flatMap(invitations::findById)
                .filter(found -> found.state() != InvitationState.WITHDRAWN)
                .isPresent();
    }

    /** Makes it the turn of every coordinator whose it is not yet. */
    private void hand(RoundSummary round) {
        var id = round.id().value();
        SystemActor.run(() -> {
            if (!turns.waits(ProgramSaid.SIGNUPS, id)) {
                turns.handAll(coordinators.accounts(round.programme().value()).stream()
                        .map(one -> new Ask(
                                new ProgramSaid.SignupsWait(round.programmeName(), round.name()),
                                id,
                                new AccountId(one),
                                null,
                                Links.signups(id),
                                null,
                                null,
                                Patience.STANDARD))
                        .toList());
            }
        });
    }

    /** Nobody is waited for where nothing waits. */
    public void settle(UUID round) {
        if (rows.waiting(round, 1).isEmpty()) {
            turns.close(ProgramSaid.SIGNUPS, round);
        }
        events.publishEvent(Changed.round(round));
    }

    /**
     * Somebody takes part from now on, as if they had been invited and said yes, with what they said under the settings that
     * held when they said it; false where the round has no room for anybody else.
     *
     * @param by the coordinator who approved it, or null
     */
    public boolean approve(SignupRows.Row one, RoundSummary round, SignupRows.Form form, @Nullable AccountId by) {
        var account = account(one);
        var before = invitations.find(one.round(), account.value());
        if (before.isEmpty() && invitations.countIn(one.round()) >= Participants.MOST) {
            return false;
        }
        boolean there =
                before.filter(found -> found.state() == InvitationState.JOINED).isPresent();
        if (!there) {
            join(one, account, before, by);
        }
        say(one, round, account);
        rows.decide(one.id(), SignupState.APPROVED, account, by == null ? null : by.value(), "");
        audit.record("signup.approved", "round", one.round());
        var way = Optional.ofNullable(
                SystemActor.call(() -> accounts.ways(List.of(account))).get(account));
        mail(
                SignupMailDue.Kind.APPROVED,
                one,
                round,
                form,
                form.document().terms().next().in(one.language()),
                way.map(found -> found.link()).orElseGet(() -> links.absolute(Links.part(one.round()))));
        events.publishEvent(Changed.round(one.round()));
        events.publishEvent(Changed.person(account));
        events.publishEvent(Changed.programme(round.programme().value()));
        return true;
    }

    private AccountId account(SignupRows.Row one) {
        if (one.account() != null) {
            return one.account();
        }
        var address = new EmailAddress(Objects.requireNonNull(one.address()));
        var registered = SystemActor.call(() ->
                accounts.register(List.of(new NewAccount(address, one.name(), one.language(), TimeZones.FALLBACK))));
        return Objects.requireNonNull(registered.ids().get(address));
    }

    private void join(
            SignupRows.Row one, AccountId account, Optional<InvitationEntity> before, @Nullable AccountId by) {
        var row = new InvitationEntity.Row(one.name(), one.language(), one.mentor(), one.mentee(), one.capacity());
        var invitation = before.orElseGet(() -> invitations.save(new InvitationEntity(
                Uuid7.next(clock),
                one.round(),
                account.value(),
                row,
                by == null ? null : by.value(),
                clock.instant())));
        if (invitation.state() == InvitationState.WITHDRAWN) {
            invitation.describe(row);
        } else {
            invitation.takePart(one.mentor(), one.mentee(), one.capacity());
        }
        book.join(List.of(invitation), unused -> Objects.requireNonNullElse(one.capacity(), 0));
    }

    private void say(SignupRows.Row one, RoundSummary round, AccountId account) {
        var sent = one.sent() == null ? one.answers() : one.sent();
        var known = fields(round.programme().value());
        sent.said().forEach((key, said) -> {
            var field = known.get(key);
            if (field != null
                    && field.faultOf(said.text()).isEmpty()
                    && !said.text().isEmpty()) {
                answers.say(
                        round.programme().value(),
                        account.value(),
                        field.under(said.readers(), said.use()),
                        said.text());
            }
        });
    }

    /** The coordinators say no. */
    public void decline(
            SignupRows.Row one, RoundSummary round, SignupRows.Form form, String word, @Nullable AccountId by) {
        mail(SignupMailDue.Kind.DECLINED, one, round, form, word, "");
        rows.decide(one.id(), SignupState.DECLINED, null, by == null ? null : by.value(), word);
        audit.record("signup.declined", "round", one.round());
    }

    /** The round is over: whoever waits is told so, and nobody is waited for. */
    public void over(UUID round) {
        var summary = rounds.summary(round);
        var form = rows.form(round);
        if (summary.isEmpty() || form.isEmpty()) {
            return;
        }
        for (var waiting = rows.waiting(round, BATCH); !waiting.isEmpty(); waiting = rows.waiting(round, BATCH)) {
            for (var one : rows.waiting(round, waiting)) {
                mail(SignupMailDue.Kind.OVER, one, summary.get(), form.get(), "", "");
                rows.decide(one.id(), SignupState.DECLINED, null, null, "");
            }
        }
        turns.close(ProgramSaid.SIGNUPS, round);
    }

    private static final int BATCH = 200;

    /** A sign-up goes with all that was said in it, and with its address wherever that was mailed to. */
    public void forget(UUID signup) {
        rows.delete(signup);
        events.publishEvent(new OutsidersForgotten(List.of(signup)));
    }

    private String door(SignupRows.Row one) {
        return links.absolute(Links.signup(rows.link(one.id(), true)) + "?lang="
                + one.language().getLanguage());
    }

    private void mail(
            SignupMailDue.Kind kind,
            SignupRows.Row one,
            RoundSummary round,
            SignupRows.Form form,
            String words,
            String link) {
        events.publishEvent(new SignupMailDue(
                kind,
                one.id(),
                one.name(),
                Objects.requireNonNull(one.address()),
                one.language(),
                round.programme(),
                round.programmeName(),
                round.name(),
                round.startsOn(),
                until(form),
                words,
                link));
    }

    private static @Nullable LocalDate until(SignupRows.Form form) {
        SignupTerms terms = form.document().terms();
        return terms.until();
    }

    /** Whoever coordinates no longer decides no longer; whoever does from now on is asked too. */
    @EventListener
    void on(CoordinatorChanged changed) {
        for (var round : rows.waitingRounds(List.of(changed.programme().value()))) {
            if (changed.appointed()) {
                rounds.summary(round.value())
                        .ifPresent(summary -> turns.hand(new Ask(
                                new ProgramSaid.SignupsWait(summary.programmeName(), summary.name()),
                                round.value(),
                                changed.account(),
                                null,
                                Links.signups(round.value()),
                                null,
                                null,
                                Patience.STANDARD)));
            } else {
                turns.close(ProgramSaid.SIGNUPS, round.value(), changed.account());
            }
        }
    }

    /** What somebody with an account had begun or sent goes with the account. */
    @EventListener
    void on(AccountClosed closed) {
        var touched = new HashMap<UUID, Boolean>();
        var address = Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(closed.account())))
                        .get(closed.account()))
                .map(found -> found.email().value())
                .orElse("");
        for (var one : rows.openOf(closed.account(), address)) {
            touched.merge(one.round(), one.state() == SignupState.SENT, Boolean::logicalOr);
            forget(one.id());
        }
        touched.forEach((round, sent) -> {
            if (sent) {
                settle(round);
            }
        });
    }

    /** The round to which an open or mailed link leads, whoever holds it. */
    public Optional<RoundSummary> round(RoundId round) {
        return rounds.summary(round.value());
    }
}
