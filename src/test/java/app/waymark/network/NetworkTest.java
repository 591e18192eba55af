package app.waymark.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.PersonalRecords;
import app.waymark.mentorship.Mentorships;
import app.waymark.network.ContactResult.Saved;
import app.waymark.search.Search;
import app.waymark.shared.Changed;
import app.waymark.shared.Portions;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** People to stay in touch with: when it is time, and that nobody but whoever keeps the list reads it, ever. */
@WaymarkTest
@RecordApplicationEvents
class NetworkTest {

    /** A word that stands nowhere else. */
    private static final String NAME = "Quittenhain";

    @Autowired
    World world;

    @Autowired
    PersonalContacts contacts;

    @Autowired
    PersonalRecords records;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Search search;

    @Autowired
    Portions portions;

    @Autowired
    Queue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private World.Pair pair;

    @BeforeEach
    void someone() {
        pair = world.pair("Jonas", "Mara");
    }

    @Test
    void nobody_but_whoever_keeps_the_list_reads_it_whatever_they_are() {
        var contact = add(full());
        var root = world.person("Root", Locale.ENGLISH, berlin(), true);
        var far = world.pair("Far", "Away");
        var next = world.account("Next mentor");
        world.join(pair.coordinator(), pair.round(), "mentor", 2, next);
        As.account(pair.mentee(), () -> mentorships.end(pair.mentorship(), "It was good"));
        world.match(pair.coordinator(), pair.round(), next, pair.mentee());
        var others =
                List.of(pair.mentor(), next, pair.coordinator(), root, far.mentor(), far.mentee(), far.coordinator());
        for (var other : others) {
            assertThat(As.account(other, () -> contacts.mine()))
                    .as(other.name())
                    .isEmpty();
            assertThat(As.account(other, () -> portions.one(contacts.due())))
                    .as(other.name())
                    .isEmpty();
            assertThat(As.account(other, () -> contacts.change(contact, ContactDraft.of("Mine"))))
                    .isInstanceOf(ContactResult.Gone.class);
            assertThat(As.account(other, () -> contacts.touched(contact))).isInstanceOf(ContactResult.Gone.class);
            assertThat(As.account(other, () -> contacts.putOff(contact))).isInstanceOf(ContactResult.Gone.class);
            assertThat(As.account(other, () -> contacts.remove(contact))).isInstanceOf(ContactResult.Gone.class);
            assertThat(As.account(other, () -> search.find(NAME).toString()))
                    .as(other.name())
                    .doesNotContain(NAME);
            assertThat(new String(As.account(other, () -> records.mine()), StandardCharsets.UTF_8))
                    .as("the file of " + other.name())
                    .doesNotContain(NAME);
        }
        assertThat(As.account(pair.mentee(), () -> contacts.mine()))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo(full()));
        assertThat(new String(As.account(pair.mentee(), () -> records.mine()), StandardCharsets.UTF_8))
                .contains(NAME);
    }

    @Test
    void it_stands_in_one_table_and_nowhere_else_not_in_the_trail_the_mail_or_what_is_found() {
        var contact = add(full());
        As.account(pair.mentee(), () -> contacts.touched(contact));
        As.account(pair.mentee(), () -> contacts.putOff(contact));
        As.account(pair.mentee(), () -> contacts.change(contact, full()));
        As.account(pair.mentee(), () -> queue.runDue());

        var where = new ArrayList<String>();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not like 'databasechangelog%'",
                String.class)) {
            for (var row : jdbc.queryForList("select * from `" + table + "`")) {
                if (row.values().stream().anyMatch(value -> text(value).contains(NAME))) {
                    where.add(table);
                }
            }
        }
        assertThat(where).containsExactly("network_contact");
        assertThat(jdbc.queryForList("select detail from audit_entry where object_id = ?", String.class, contact))
                .as("the trail names no contact")
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where verb like 'network%' or verb like 'contact%'",
                        Integer.class))
                .isZero();
        As.account(pair.mentee(), () -> contacts.remove(contact));
        assertThat(jdbc.queryForObject("select count(*) from network_contact", Integer.class))
                .isZero();
    }

    @Test
    void open_pages_of_others_hear_nothing_of_it() {
        events.clear();
        var contact = add(full());
        As.account(pair.mentee(), () -> contacts.touched(contact));
        assertThat(events.stream(Changed.class)).isNotEmpty().allSatisfy(one -> assertThat(one)
                .isEqualTo(Changed.person(pair.mentee().id())));
        assertThat(events.stream().map(Object::toString).toList()).noneMatch(one -> one.contains(NAME));
    }

    @Test
    void it_is_time_again_when_the_rhythm_says_so_and_in_touch_today_is_one_press() {
        var contact = add(new ContactDraft(NAME, "", "", "", "", today().minusDays(20), weeks(2)));
        assertThat(due()).containsExactly(NAME);
        As.account(pair.mentee(), () -> contacts.touched(contact));
        assertThat(due()).isEmpty();
        assertThat(only().said().lastOn()).isEqualTo(today());
        assertThat(only().nextOn()).isEqualTo(today().plusWeeks(2));
    }

    @Test
    void not_now_holds_for_a_week_and_home_names_three_at_most() {
        for (int number = 0; number < 5; number++) {
            add(new ContactDraft("Somebody " + number, "", "", "", "", today().minusDays(50 + number), weeks(2)));
        }
        assertThat(due()).containsExactly("Somebody 4", "Somebody 3", "Somebody 2");
        As.account(pair.mentee(), () -> {
            var first = portions.one(contacts.due()).getFirst();
            return contacts.putOff(first.id());
        });
        assertThat(due()).containsExactly("Somebody 3", "Somebody 2", "Somebody 1");
        jdbc.update("update network_contact set rests_until = ? where rests_until is not null", today());
        assertThat(due()).as("the week is over").containsExactly("Somebody 4", "Somebody 3", "Somebody 2");
    }

    @Test
    void whoever_was_never_in_touch_is_due_after_one_span_and_without_a_rhythm_never() {
        add(new ContactDraft("New", "", "", "", "", null, weeks(6)));
        add(ContactDraft.of("Whenever"));
        assertThat(due()).isEmpty();
        assertThat(As.account(pair.mentee(), () -> contacts.mine()))
                .extracting(PersonalContact::nextOn)
                .containsExactly(today().plusWeeks(6), null);
    }

    @Test
    void a_name_is_needed_and_no_day_is_in_the_future() {
        assertThat(As.account(pair.mentee(), () -> contacts.add(ContactDraft.of(" "))))
                .isEqualTo(new ContactResult.Wrong(ContactDraft.Fault.NO_NAME));
        assertThat(As.account(
                        pair.mentee(),
                        () -> contacts.add(new ContactDraft(NAME, "", "", "", "", today().plusDays(1), null))))
                .isEqualTo(new ContactResult.Wrong(ContactDraft.Fault.FUTURE_DAY));
    }

    private UUID add(ContactDraft draft) {
        return ((Saved) As.account(pair.mentee(), () -> contacts.add(draft))).contact();
    }

    private ContactDraft full() {
        return new ContactDraft(
                NAME + " Anna",
                "anna@" + NAME.toLowerCase(Locale.ROOT) + ".example",
                "From " + NAME,
                "About " + NAME,
                "By " + NAME,
                today().minusDays(3),
                weeks(4));
    }

    private List<String> due() {
        return As.account(pair.mentee(), () -> portions.one(contacts.due())).stream()
                .map(PersonalContact::name)
                .toList();
    }

    private PersonalContact only() {
        return As.account(pair.mentee(), () -> contacts.mine()).getFirst();
    }

    private static ContactRhythm weeks(int number) {
        return new ContactRhythm(number, ContactRhythm.Unit.WEEKS);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(berlin()));
    }

    private static ZoneId berlin() {
        return ZoneId.of("Europe/Berlin");
    }
}
