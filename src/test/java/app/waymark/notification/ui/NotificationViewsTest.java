package app.waymark.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.mentorship.Mentorships;
import app.waymark.notification.Inbox;
import app.waymark.notification.InboxTab;
import app.waymark.notification.MailQueue;
import app.waymark.notification.Notice;
import app.waymark.program.RoundId;
import app.waymark.recognition.RecognitionSaid;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class NotificationViewsTest extends ViewTest {

    @Autowired
    Links links;

    @Autowired
    World world;

    @Autowired
    Inbox inbox;

    @Autowired
    MailQueue mails;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MailServer server;

    @Autowired
    Queue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Actor clara;
    private Actor jonas;
    private Actor mara;
    private Actor root;
    private RoundId round;

    @BeforeEach
    void two_who_can_be_matched_and_an_administrator() throws Exception {
        server.start();
        server.empty();
        clara = world.account("Clara Ruiz");
        jonas = world.account("Jonas Berg", Locale.GERMAN, ZoneId.of("Europe/Helsinki"));
        mara = world.account("Mara Lindqvist");
        var account = world.account("Rita Root");
        root = new Actor(account.id(), account.name(), true, account.locale(), account.zone());
        round = world.round(clara);
        world.join(clara, round, "mentor", 1, jonas);
        world.join(clara, round, "mentee", 0, mara);
    }

    @AfterEach
    void the_mail_server_is_back() {
        server.start();
    }

    @Test
    void an_empty_inbox_says_what_will_come() {
        openInbox(mara);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Nothing asks for you", "it appears here");
        assertThat(buttons()).doesNotContain("Mark all as read");
    }

    @Test
    void what_a_person_was_told_stands_there_new_until_it_is_opened() {
        propose();
        openInbox(mara);
        assertThat(find(Row.class).single().getElement().getTextRecursively()).contains("Jonas Berg", "Autumn", "New");

        test(find(Row.class).single()).click();

        assertThat(As.account(mara, () -> inbox.mine(null, 1)).items()).allMatch(Notice::read);
        openInbox(mara);
        assertThat(find(Row.class).single().getElement().getTextRecursively()).doesNotContain("New");
    }

    @Test
    void the_title_counts_what_is_unread_and_what_was_done_is_told_as_done() {
        var id = world.propose(clara, round, jonas.id(), mara.id());
        openInbox(mara);
        assertThat(find(InboxView.class).single().getPageTitle()).isEqualTo("(1) What you have been told");

        As.account(mara, () -> mentorships.accept(id));
        openInbox(mara);
        assertThat(find(Row.class).all()).as("what asks for her").isEmpty();
        go("inbox?tab=all");

        assertThat(find(InboxView.class).single().getPageTitle()).isEqualTo("What you have been told");
        assertThat(find(Row.class).all().getFirst().getElement().getTextRecursively())
                .contains("You answered the match with Jonas Berg", "done today")
                .doesNotContain("New");
    }

    @Test
    void mail_that_waits_too_long_is_told_of_and_sent_when_somebody_says_so() {
        propose();
        openMail("");
        assertThat(mailPage()).doesNotContain("the oldest since");

        jdbc.update(
                "update mail set due_at = date_sub(utc_timestamp(6), interval 20 minute), problem = '421 too busy'");
        openMail("");
        assertThat(mailPage()).contains("2 mails wait, the oldest since", "421 too busy");
        pressFirst("Send now");

        assertThat(As.account(root, mails::sendNow)).as("which says how many").isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_tasks where task_name = 'mail'"
                                + " and execution_time > date_add(utc_timestamp(6), interval 5 second)",
                        Long.class))
                .isZero();
    }

    @Test
    void all_is_marked_as_read_at_once() {
        propose();
        openInbox(mara);
        pressFirst("Mark all as read");

        eventually(() -> assertThat(buttons()).doesNotContain("Mark all as read"));
        assertThat(As.account(mara, () -> inbox.mine(null, 10)).items())
                .isNotEmpty()
                .allMatch(Notice::read);
    }

    @Test
    void news_arrives_in_an_open_inbox_in_the_readers_language() {
        openInbox(jonas);
        assertThat(find(EmptyState.class).exists()).isTrue();

        propose();

        eventually(() -> assertThat(find(Row.class).single().getElement().getTextRecursively())
                .contains("Mara Lindqvist", "Neu"));
    }

    @Test
    void nobody_sees_what_others_were_told() {
        propose();
        openInbox(clara);

        assertThat(find(Row.class).all()).isEmpty();
    }

    @Test
    void an_inbox_takes_as_many_statements_for_many_notices_as_for_few() {
        propose();
        openInbox(mara);
        int few = Statements.count(() -> navigate("inbox", InboxView.class));
        jdbc.update(
                "insert into notice select uuid(), uuid(), recipient, message_key, kind, subject, from_account, arguments, path, shown, letter, place, later_until,"
                        + " date_sub(at, interval s.seq minute), read_at, settled_at, settled, version from notice join seq_1_to_300 s");
        openInbox(mara);
        assertThat(find(Row.class).all()).hasSize(50);
        assertThat(Statements.count(() -> navigate("inbox", InboxView.class)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        pressFirst("Show older ones");
        assertThat(find(Row.class).all()).hasSize(100);
    }

    @Test
    void news_stands_apart_until_its_reader_is_done_with_it_and_can_be_brought_back() {
        propose();
        tellNews();
        openInbox(mara);
        assertThat(tabs()).contains("For me 1", "News 1", "Later", "All");
        assertThat(find(Row.class).single().getElement().getTextRecursively()).contains("Autumn");

        go("inbox?tab=news");
        assertThat(find(Row.class).single().getElement().getTextRecursively()).contains("Lead a team");
        pressFirst("Done");
        eventually(() -> assertThat(find(Row.class).all()).isEmpty());
        assertThat(shown()).contains("No news", "You are done with it. It stands under All.");

        go("inbox?tab=all");
        assertThat(find(Row.class).all()).hasSize(2);
        assertThat(shown()).contains("you are done with it");
        pressFirst("Back");
        go("inbox?tab=news");
        assertThat(find(Row.class).all()).hasSize(1);

        pressFirst("Done with all news");
        eventually(() -> assertThat(find(Row.class).all()).isEmpty());
        assertThat(As.account(mara, () -> inbox.counts()).me()).isEqualTo(1);
    }

    @Test
    void what_is_put_off_comes_back_when_its_time_has_come_and_counts_again() {
        propose();
        openInbox(mara);
        pressFirst("Later");
        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Tomorrow morning: ", "08:00", "Next week: ", "whoever waits sees nothing of this");
        test(find(Button.class, dialog).all().stream()
                        .filter(one -> one.getText().startsWith("Tomorrow morning"))
                        .findFirst()
                        .orElseThrow())
                .click();
        eventually(() -> assertThat(find(Row.class).all()).isEmpty());
        assertThat(As.account(mara, () -> inbox.unread())).isZero();
        assertThat(find(InboxView.class).single().getPageTitle()).isEqualTo("What you have been told");
        go("inbox?tab=later");
        assertThat(find(Row.class).single().getElement().getTextRecursively()).contains("put off until", "08:00");

        jdbc.update("update notice set later_until = date_sub(utc_timestamp(6), interval 1 second)");
        go("inbox");
        assertThat(find(Row.class).single().getElement().getTextRecursively()).contains("New");
        assertThat(As.account(mara, () -> inbox.unread())).isEqualTo(1);
    }

    @Test
    void nobody_is_done_with_or_puts_off_what_others_were_told() {
        propose();
        var notice = As.account(mara, () -> inbox.mine(null, 1)).items().getFirst();
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        for (var other : List.of(jonas, clara, root)) {
            As.account(other);
            assertThatThrownBy(() -> inbox.done(notice.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inbox.later(notice.id(), tomorrow)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inbox.again(notice.id())).isInstanceOf(AccessDeniedException.class);
            inbox.newsDone();
        }
        assertThat(As.account(mara, () -> inbox.mine(null, 1)).items().getFirst())
                .isEqualTo(notice);
        As.account(mara);
        assertThatThrownBy(() -> inbox.later(notice.id(), clock.instant().minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inbox.later(notice.id(), clock.instant().plus(Duration.ofDays(400))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_put_off_and_done_elsewhere_is_settled_and_does_not_come_back() {
        var id = world.propose(clara, round, jonas.id(), mara.id());
        var notice = As.account(mara, () -> inbox.mine(null, 1)).items().getFirst();
        As.account(mara, () -> inbox.later(notice.id(), clock.instant().plus(Duration.ofDays(1))));
        As.account(mara, () -> mentorships.accept(id));

        assertThat(As.account(mara, () -> inbox.on(InboxTab.LATER, null, 10)).items())
                .isEmpty();
        As.account(mara, () -> inbox.again(notice.id()));
        assertThat(As.account(mara, () -> inbox.on(InboxTab.ME, null, 10)).items())
                .isEmpty();
    }

    @Test
    void the_mail_page_is_for_administrators() {
        for (var person : List.of(mara, jonas, clara)) {
            open(person);
            UI.getCurrent().navigate("administration/mail");
            roundTrip();
            assertThat(find(MailsView.class).exists()).as(person.name()).isFalse();
        }
    }

    @Test
    void without_mail_the_page_says_so() {
        openMail("");

        assertThat(table()).isEmpty();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("There is no mail in this state.");
    }

    @Test
    void waiting_mail_is_read_sent_mail_is_not() {
        propose();
        openMail("");
        assertThat(String.join("\n", table()))
                .contains("Accept or decline: Jonas Berg in Autumn", "mara.lindqvist@example.org", "Waiting");

        pressInTable("Read");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .containsAnyOf("Hello Mara Lindqvist", "Hallo Jonas Berg");
        pressFirst("Close");
        queue.runDue();
        openMail("");

        assertThat(String.join("\n", table()))
                .contains("Sent, no longer kept")
                .doesNotContain("Accept or decline", "Read");
    }

    @Test
    void a_mail_that_waits_is_stopped_after_it_was_said_what_its_recipient_does_without() {
        propose();
        openMail("");
        pressInTable("Stop");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("is not sent", "whose turn something is does not change");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(String.join("\n", table())).contains("Stopped").doesNotContain("Stop “");
        queue.runDue();
        assertThat(server.received("mara.lindqvist@example.org").size()
                        + server.received("jonas.berg@example.org").size())
                .isEqualTo(1);
    }

    @Test
    void the_links_of_a_mail_are_waymarks_own_and_no_others() {
        world.propose(clara, round, jonas.id(), mara.id());
        jdbc.update("update mail set text = concat(text, ?)", "\nhttps://evil.example/page <b>bold</b>");
        openMail("");
        pressInTable("Read");

        var dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("To", "@example.org", "Written", "https://evil.example/page <b>bold</b>");
        assertThat(find(Anchor.class, dialog).all().stream().map(Anchor::getHref))
                .hasSize(3)
                .allMatch(address -> address.startsWith(links.absolute("/")))
                .anyMatch(address -> address.startsWith(links.absolute("/mentorships/")));
    }

    @Test
    void mail_that_was_given_up_says_why_and_is_tried_again() {
        propose();
        server.stop();
        for (int day = 0; day < 12; day++) {
            queue.runDue(clock.instant().plus(Duration.ofDays(day)));
        }
        openMail("state=failed");
        assertThat(String.join("\n", table())).contains("Refused or given up", "tried");

        server.start();
        pressInTable("Try again");

        assertThat(find(Div.class).all().stream().map(one -> one.getElement().getTextRecursively()))
                .contains("It is on its way.");
        queue.runDue();
        assertThat(server.received("mara.lindqvist@example.org").size()
                        + server.received("jonas.berg@example.org").size())
                .isEqualTo(1);
    }

    @Test
    void mail_is_sorted_by_its_address_or_its_age_and_stays_so_when_it_is_narrowed() {
        propose();
        openMail("sort=to");
        var up = table();
        assertThat(up).hasSizeGreaterThan(1);
        openMail("sort=-to");
        assertThat(table()).isEqualTo(up.reversed());
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .contains(Links.MAILS.substring(1) + "?state=waiting&sort=-to");
        openMail("sort=created");
        var oldest = table();
        openMail("");
        assertThat(table()).isEqualTo(oldest.reversed());
    }

    @Test
    void the_address_says_which_mail_is_shown() {
        propose();
        openMail("state=sent");
        assertThat(table()).isEmpty();
        openMail("state=waiting");
        assertThat(table()).hasSize(2);
        openMail("state=nonsense");
        assertThat(table()).hasSize(2);
    }

    private void propose() {
        world.propose(clara, round, jonas.id(), mara.id(), "Both like trees");
    }

    private void tellNews() {
        transaction.executeWithoutResult(status -> events.publishEvent(new News(
                UUID.randomUUID(),
                new RecognitionSaid.Thanked("Lead a team", "Thank you"),
                UUID.randomUUID(),
                mara.id(),
                jonas.id(),
                "/inbox")));
    }

    private List<String> tabs() {
        return find(PageTabs.class)
                .single()
                .getChildren()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private String mailPage() {
        return find(MailsView.class).single().getElement().getTextRecursively();
    }

    private void openInbox(Actor person) {
        open(person);
        navigate("inbox", InboxView.class);
    }

    private void openMail(String query) {
        open(root);
        UI.getCurrent().navigate("administration/mail", QueryParameters.fromString(query));
        roundTrip();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void pressFirst(String button) {
        test(find(Button.class).all().stream()
                        .filter(one -> button.equals(one.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
