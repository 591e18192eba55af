package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.account.AccountAdministration.Change;
import app.waymark.account.AccountAdministration.Entry;
import app.waymark.account.AccountAdministration.Stage;
import app.waymark.audit.Audit;
import app.waymark.audit.AuditEntry;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Scheme;
import app.waymark.shared.Slice;
import app.waymark.shared.Sorted;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Uuid7;
import app.waymark.support.As;
import app.waymark.support.Statements;
import app.waymark.support.WaymarkTest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WaymarkTest
@RecordApplicationEvents
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OwnAccount own;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_thousand_people_are_registered_at_once_and_again_without_a_double() {
        var people = IntStream.range(0, 1_000)
                .mapToObj(i -> TestAccounts.person("Person " + i))
                .toList();
        var first = SystemActor.call(() -> accounts.register(people));
        assertThat(first.ids()).hasSize(1_000);
        assertThat(first.made()).hasSize(1_000);

        var again = SystemActor.call(() -> accounts.register(people));
        assertThat(again.ids()).isEqualTo(first.ids());
        assertThat(again.made()).isEmpty();
        assertThat(SystemActor.call(() -> accounts.invite(first.made()))).isEqualTo(1_000);
        assertThat(events.stream(OneTimeLinkIssued.class)).hasSize(1_000);
    }

    @Test
    void an_address_that_has_an_account_keeps_it_as_it_is() {
        var id = TestAccounts.withPassword(accounts, "Ann Berg");
        var other = new NewAccount(
                new EmailAddress("ANN.BERG@example.org"), "Somebody Else", Locale.GERMAN, ZoneId.of("Asia/Tokyo"));
        var registered = SystemActor.call(() -> accounts.register(List.of(other)));
        assertThat(registered.ids())
                .containsEntry(TestAccounts.person("Ann Berg").email(), id);
        var account = Objects.requireNonNull(
                SystemActor.call(() -> accounts.find(List.of(id))).get(id));
        assertThat(account.name()).isEqualTo("Ann Berg");
        assertThat(account.zone()).isEqualTo(TestAccounts.BERLIN);
        assertThat(SystemActor.call(() -> accounts.invite(List.of(id))))
                .as("who has a password needs no invitation")
                .isZero();
    }

    @Test
    void many_summaries_take_one_statement() {
        var few = register(10);
        var many = register(1_000);
        As.account(TestAccounts.actor(few.getFirst(), false));
        assertThat(Statements.of(() -> accounts.find(few)).statements()).hasSize(1);
        var found = Statements.of(() -> accounts.find(many));
        assertThat(found.statements()).hasSize(1);
        assertThat(found.result()).hasSize(1_000);
        assertThat(Statements.count(() -> accounts.find(List.of()))).isZero();
    }

    @Test
    void an_unknown_id_is_simply_missing() {
        As.account(TestAccounts.actor(new AccountId(Uuid7.next(clock)), false));
        assertThat(accounts.find(List.of(new AccountId(Uuid7.next(clock))))).isEmpty();
    }

    @Test
    void a_visitor_learns_nothing_and_a_mentee_makes_no_accounts() {
        var id = TestAccounts.withPassword(accounts, "Ann Berg");
        As.visitor();
        assertThatThrownBy(() -> accounts.find(List.of(id))).isInstanceOf(AccessDeniedException.class);
        As.account(TestAccounts.actor(id, false));
        var somebody = List.of(TestAccounts.person("Some Body"));
        assertThatThrownBy(() -> accounts.register(somebody)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.invite(List.of(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.establish(somebody.getFirst(), TestAccounts.PASSWORD, true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.contacts(List.of(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.findByEmail(somebody.getFirst().email()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.list("", Sorted.down(AccountAdministration.Order.CREATED), null, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.close(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> audit.list(Sorted.down(Audit.Order.AT), null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_waymark_itself_sets_passwords_for_others() {
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true));
        assertThatThrownBy(() -> accounts.establish(TestAccounts.person("Some Body"), TestAccounts.PASSWORD, false))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_job_has_no_account_of_its_own() {
        assertThatThrownBy(() -> SystemActor.call(own::read))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void administrators_page_through_all_accounts_and_see_each_once() {
        asAdministrator();
        register(25);
        for (var order : AccountAdministration.Order.values()) {
            for (var sorted : List.of(Sorted.up(order), Sorted.down(order))) {
                var seen = new ArrayList<Entry>();
                Slice.Cursor from = null;
                do {
                    var page = administration.list("", sorted, from, 10);
                    seen.addAll(page.items());
                    from = page.next();
                } while (from != null);
                assertThat(seen).as(sorted.inAddress()).hasSize(26);
                assertThat(seen.stream().map(Entry::id)).as(sorted.inAddress()).doesNotHaveDuplicates();
                if (order == AccountAdministration.Order.NAME) {
                    var names = seen.stream().map(Entry::name).toList();
                    var alphabet = Alphabet.of(Locale.ENGLISH);
                    assertThat(names).isSortedAccordingTo(sorted.down() ? alphabet.reversed() : alphabet);
                }
            }
        }
    }

    @Test
    void a_search_finds_parts_of_names_and_addresses_and_takes_signs_literally() {
        asAdministrator();
        SystemActor.run(() -> accounts.register(List.of(
                new NewAccount(new EmailAddress("a_b@example.org"), "Ola 100%", Locale.ENGLISH, TestAccounts.BERLIN),
                new NewAccount(new EmailAddress("axb@example.org"), "Ola 1000", Locale.ENGLISH, TestAccounts.BERLIN))));
        assertThat(names("OLA")).containsExactlyInAnyOrder("Ola 100%", "Ola 1000");
        assertThat(names("100%")).containsExactly("Ola 100%");
        assertThat(names("a_b@")).containsExactly("Ola 100%");
        assertThat(names("!")).isEmpty();
    }

    @Test
    void an_account_goes_from_registered_to_invited_to_active_to_closed_and_back() {
        asAdministrator();
        var person = TestAccounts.person("Ann Berg");
        SystemActor.run(() -> accounts.register(List.of(person)));
        assertThat(stage("ann.berg")).isEqualTo(Stage.REGISTERED);
        assertThat(administration.invite(person)).as("she has an account").isFalse();
        assertThat(stage("ann.berg")).isEqualTo(Stage.INVITED);
        var id = TestAccounts.withPassword(accounts, "Ann Berg");
        assertThat(stage("ann.berg")).isEqualTo(Stage.ACTIVE);
        assertThat(administration.close(id)).isInstanceOf(Change.Done.class);
        assertThat(stage("ann.berg")).isEqualTo(Stage.CLOSED);
        assertThat(administration.sendLink(id)).isInstanceOf(Change.IsClosed.class);
        assertThat(administration.setAdministrator(id, true)).isInstanceOf(Change.IsClosed.class);
        assertThat(administration.reopen(id)).isInstanceOf(Change.Done.class);
        assertThat(stage("ann.berg")).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void somebody_always_stays_who_runs_the_installation() {
        var root = asAdministrator();
        assertThat(administration.close(root)).isInstanceOf(Change.Yourself.class);
        assertThat(administration.setAdministrator(root, false)).isInstanceOf(Change.Yourself.class);
        // An administrator by the session, demoted meanwhile in the database.
        As.account(TestAccounts.actor(new AccountId(Uuid7.next(clock)), true));
        assertThat(administration.close(root)).isInstanceOf(Change.LastAdministrator.class);
        assertThat(administration.setAdministrator(root, false)).isInstanceOf(Change.LastAdministrator.class);
        assertThat(administration.close(new AccountId(Uuid7.next(clock)))).isInstanceOf(Change.Gone.class);
    }

    @Test
    void the_trail_has_who_did_what_and_no_personal_text() {
        var root = asAdministrator();
        administration.invite(TestAccounts.person("Ann Berg"));
        var ann = SystemActor.call(() ->
                        accounts.findByEmail(TestAccounts.person("Ann Berg").email()))
                .orElseThrow()
                .id();
        administration.close(ann);
        var trail = audit.list(Sorted.down(Audit.Order.AT), null, 50).items();
        assertThat(trail)
                .extracting(AuditEntry::verb)
                .startsWith("account.closed", "account.invited", "account.registered");
        assertThat(trail.subList(0, 3)).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(root);
            assertThat(entry.objectId()).isEqualTo(ann.value());
        });
        assertThat(trail).allSatisfy(entry -> assertThat(entry.toString()).doesNotContainIgnoringCase("berg"));
    }

    @Test
    void what_waymark_does_for_somebody_is_that_persons_in_the_trail() {
        var root = asAdministrator();
        SystemActor.run(() -> accounts.register(List.of(TestAccounts.person("Ann Berg"))));
        assertThat(audit.list(Sorted.down(Audit.Order.AT), null, 1)
                        .items()
                        .getFirst()
                        .actor())
                .isEqualTo(root);
    }

    @Test
    void the_trail_is_read_page_by_page_without_a_gap() {
        asAdministrator();
        register(12);
        var trails = new ArrayList<List<AuditEntry>>();
        for (var sorted : List.of(Sorted.down(Audit.Order.AT), Sorted.up(Audit.Order.AT))) {
            var trail = new ArrayList<AuditEntry>();
            Slice.Cursor from = null;
            do {
                var page = audit.list(sorted, from, 5);
                trail.addAll(page.items());
                from = page.next();
            } while (from != null);
            assertThat(trail).hasSize(13).doesNotHaveDuplicates();
            trails.add(trail);
        }
        assertThat(trails.getLast()).isEqualTo(trails.getFirst().reversed());
    }

    @Test
    void own_settings_are_taken_and_a_blank_name_is_not() {
        var id = TestAccounts.withPassword(accounts, "Ann Berg");
        As.account(TestAccounts.actor(id, false));
        assertThat(own.choose("  ", Locale.GERMAN, TestAccounts.BERLIN, Scheme.DARK))
                .isInstanceOf(OwnAccount.Change.NameNotUsable.class);
        assertThat(own.read().name()).isEqualTo("Ann Berg");
        assertThat(own.read().scheme()).isEqualTo(Scheme.DEVICE);
        assertThat(own.choose(" Ann B. ", Locale.GERMAN, ZoneId.of("Europe/Oslo"), Scheme.DARK))
                .isInstanceOf(OwnAccount.Change.Saved.class);
        assertThat(own.read())
                .isEqualTo(new OwnAccount.Settings(
                        "Ann B.",
                        TestAccounts.person("Ann Berg").email(),
                        Locale.GERMAN,
                        ZoneId.of("Europe/Oslo"),
                        Scheme.DARK));
    }

    private AccountId asAdministrator() {
        var root = TestAccounts.administrator(accounts, "Rita Root");
        As.account(TestAccounts.actor(root, true));
        return root;
    }

    private List<AccountId> register(int number) {
        return List.copyOf(SystemActor.call(() -> accounts.register(IntStream.range(0, number)
                        .mapToObj(i -> TestAccounts.person("Person " + number + " " + i))
                        .toList()))
                .ids()
                .values());
    }

    private List<String> names(String search) {
        return administration.list(search, Sorted.down(AccountAdministration.Order.CREATED), null, 50).items().stream()
                .map(Entry::name)
                .toList();
    }

    private Stage stage(String search) {
        return administration
                .list(search, Sorted.down(AccountAdministration.Order.CREATED), null, 1)
                .items()
                .getFirst()
                .stage();
    }

    @Test
    void a_name_stands_on_one_line_and_turns_no_text_around_it() {
        assertThat(NewAccount.tidied("Mara\r\nBcc: all@example.org")).isEqualTo("Mara Bcc: all@example.org");
        assertThat(NewAccount.tidied(" Mara\u2028\tKlein ")).isEqualTo("Mara Klein");
        assertThat(NewAccount.tidied("Mara \u202Egnihton\u2066")).isEqualTo("Mara gnihton");
        assertThat(NewAccount.tidied("\u200B\u202E")).isEmpty();
        // A name in Persian, whose letters this one keeps apart.
        assertThat(NewAccount.tidied("\u06A9\u200C\u0627")).isEqualTo("\u06A9\u200C\u0627");
        assertThat(new NewAccount(new EmailAddress("mara@example.org"), "Mara\nKlein", Locale.ENGLISH, ZoneId.of("UTC"))
                        .name())
                .isEqualTo("Mara Klein");
        assertThat(EmailAddress.parse("ma\u202Era@example.org")).isEmpty();
        assertThat(EmailAddress.parse("mara\u0000@example.org")).isEmpty();
    }
}
