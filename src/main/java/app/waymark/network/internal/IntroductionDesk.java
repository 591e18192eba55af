package app.waymark.network.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.network.ContactDraft;
import app.waymark.network.IntroductionMailDue;
import app.waymark.network.IntroductionSaid;
import app.waymark.network.IntroductionState;
import app.waymark.network.internal.IntroductionRows.Row;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.OutsidersForgotten;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.skill.SparedAddresses;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands an introduction on from one of the three to the next, and ends it. */
@Component
public class IntroductionDesk {

    /** How long a mentee has to say whether they would like it. */
    public static final Duration OFFERED_FOR = Duration.ofDays(30);

    /** How long the third person has to answer. */
    static final Duration ASKED_FOR = Duration.ofDays(14);

    /** After this the third person is reminded, once. */
    static final Duration REMINDED_AFTER = Duration.ofDays(7);

    /** In how many introductions at once an address is written to, whoever makes them. */
    private static final int MOST_AT_ONCE = 3;

    /** Coordinators never hear of it: it is between those who are asked. */
    private static final Patience PATIENCE = new Patience(List.of(7), null);

    private final IntroductionRows rows;
    private final ContactRows contacts;
    private final Accounts accounts;
    private final SparedAddresses spared;
    private final TurnLedger ledger;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntroductionDesk(
            IntroductionRows rows,
            ContactRows contacts,
            Accounts accounts,
            SparedAddresses spared,
            TurnLedger ledger,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.accounts = accounts;
        this.spared = spared;
        this.ledger = ledger;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** These people with their addresses. */
    public Map<AccountId, Contact> people(List<AccountId> ids) {
        return SystemActor.call(() -> accounts.contacts(ids));
    }

    /** Offers it to the mentee. Nobody else is told anything. */
    public void offer(Row row) {
        rows.add(row, clock.instant());
        ledger.hand(new Ask(
                new IntroductionSaid.Offered(row.name()),
                row.id(),
                row.mentee(),
                row.mentor(),
                Links.INTRODUCTIONS,
                row.mentorship().value(),
                null,
                PATIENCE));
        changed(row);
    }

    /**
     * The mentee would like it: the third person is asked, in Waymark where they have an account. Who does not want to be
     * written to is not, and looks like somebody who does not answer.
     */
    public void ask(Row row) {
        ledger.close(IntroductionSaid.OFFERED, row.id());
        var address = row.address();
        var third = row.third() != null ? row.third() : address == null ? null : holder(address);
        boolean silent = third == null
                ? address == null || spared.spares(address, row.mentor()) || rows.asks(address) >= MOST_AT_ONCE
                : closed(third) || row.mentee().equals(third) || row.mentor().equals(third);
        var now = clock.instant();
        rows.ask(row.id(), third, silent, now, now.plus(ASKED_FOR));
        if (!silent && third != null) {
            // No asker: by the name in the list of what they wait for the two would learn whose address it is.
            ledger.hand(new Ask(
                    new IntroductionSaid.Asked(), row.id(), third, null, Links.INTRODUCTIONS, null, null, PATIENCE));
        } else if (!silent) {
            mail(rows.locked(row.id()).orElseThrow(), IntroductionMailDue.Kind.ASKED);
        }
        changed(row);
        if (third != null) {
            events.publishEvent(Changed.person(third));
        }
    }

    /** Reminds the third person, once, with a link of its own. */
    void remind(Row row) {
        if (row.state() == IntroductionState.ASKED && row.address() != null && !row.reminded()) {
            rows.reminded(row.id());
            mail(row, IntroductionMailDue.Kind.REMINDED);
        }
    }

    /**
     * Both said yes: each gets the other's address, the mentee and a third person with an account in their own list of people.
     * Of somebody without an account the address is kept until the last mail to them has gone out.
     */
    public void made(Row row) {
        var third = row.third();
        var all = people(
                third == null ? List.of(row.mentor(), row.mentee()) : List.of(row.mentor(), row.mentee(), third));
        var mentee = all.get(row.mentee());
        var mentor = name(all, row.mentor());
        if (mentee == null) {
            return;
        }
        var other = third == null ? null : all.get(third);
        keep(
                row.mentee(),
                other == null ? row.name() : other.name(),
                other == null
                        ? Optional.ofNullable(row.address()).orElse("")
                        : other.email().value(),
                row.words(),
                mentor);
        if (third != null) {
            keep(third, mentee.name(), mentee.email().value(), row.words(), mentor);
        } else {
            mail(row, IntroductionMailDue.Kind.MADE);
        }
        end(row, IntroductionState.MADE);
        tell(row, new IntroductionSaid.Made(row.name()), row.mentee(), null, Links.PEOPLE);
        tell(row, new IntroductionSaid.Made(row.name()), row.mentor(), null, Links.INTRODUCTIONS);
    }

    /** The third person said no, or nothing. */
    public void notMade(Row row) {
        end(row, IntroductionState.NOT_MADE);
        tell(row, new IntroductionSaid.NotMade(row.name()), row.mentee(), null, Links.INTRODUCTIONS);
        tell(row, new IntroductionSaid.NotMade(row.name()), row.mentor(), null, Links.INTRODUCTIONS);
    }

    /** The mentee said no, or nothing. */
    public void notWanted(Row row) {
        end(row, IntroductionState.NOT_WANTED);
        tell(row, new IntroductionSaid.NotWanted(row.name()), row.mentor(), row.mentee(), Links.INTRODUCTIONS);
    }

    /** Its mentor takes it back, or the mentorship is over: a mentee who said yes learns that nothing comes of it. */
    public void withdraw(Row row) {
        end(row, IntroductionState.WITHDRAWN);
        if (row.state() == IntroductionState.ASKED) {
            tell(row, new IntroductionSaid.NotMade(row.name()), row.mentee(), null, Links.INTRODUCTIONS);
        }
    }

    /** Its time is over. */
    void over(Row row) {
        if (row.state() == IntroductionState.OFFERED) {
            notWanted(row);
        } else {
            notMade(row);
        }
    }

    /** Its address, which was kept for the last mail, is forgotten. */
    void forget(Row row) {
        rows.forgetAddress(row.id());
        events.publishEvent(new OutsidersForgotten(List.of(row.id())));
    }

    private void end(Row row, IntroductionState state) {
        rows.settle(row.id(), state, clock.instant());
        ledger.closeAll(row.id());
        if (state != IntroductionState.MADE || row.third() != null) {
            forget(row);
        }
        changed(row);
        if (row.third() != null) {
            events.publishEvent(Changed.person(row.third()));
        }
    }

    private void keep(AccountId owner, String name, String address, String about, String mentor) {
        contacts.add(
                Uuid7.next(clock),
                owner,
                new ContactDraft(name, address, "", about, mentor, null, null),
                null,
                clock.instant());
        events.publishEvent(Changed.person(owner));
    }

    private void mail(Row row, IntroductionMailDue.Kind kind) {
        var both = people(List.of(row.mentor(), row.mentee()));
        var mentee = both.get(row.mentee());
        var address = row.address();
        if (mentee == null || address == null) {
            return;
        }
        events.publishEvent(new IntroductionMailDue(
                kind,
                row.id(),
                row.name(),
                address,
                name(both, row.mentor()),
                mentee.name(),
                row.words(),
                row.language(),
                row.until(),
                kind == IntroductionMailDue.Kind.MADE
                        ? mentee.email().value()
                        : links.absolute(Links.introduced(rows.link(row.id())) + "?lang="
                                + row.language().getLanguage())));
    }

    private @Nullable AccountId holder(String address) {
        return SystemActor.call(() -> accounts.findByEmail(new EmailAddress(address)))
                .map(AccountSummary::id)
                .orElse(null);
    }

    private boolean closed(AccountId account) {
        var found = people(List.of(account)).get(account);
        return found == null || found.closed();
    }

    private static String name(Map<AccountId, Contact> all, AccountId id) {
        var found = all.get(id);
        return found == null ? "" : found.name();
    }

    private void tell(Row row, IntroductionSaid said, AccountId whom, @Nullable AccountId from, String path) {
        events.publishEvent(new News(Uuid7.next(clock), said, row.id(), whom, from, path));
    }

    private void changed(Row row) {
        new HashSet<>(List.of(row.mentor(), row.mentee()))
                .forEach(person -> events.publishEvent(Changed.person(person)));
    }
}
