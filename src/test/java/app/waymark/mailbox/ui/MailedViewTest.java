package app.waymark.mailbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.feedback.FeedbackSaid;
import app.waymark.feedback.PostResult.Posted;
import app.waymark.feedback.ThreadId;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Goals;
import app.waymark.mailbox.ReplyAddresses;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.support.As;
import app.waymark.support.MailServer;
import app.waymark.support.Statements;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.details.Details;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

class MailedViewTest extends ViewTest {

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    Threads threads;

    @Autowired
    ReplyAddresses addresses;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private Actor mara;
    private Actor jonas;
    private ThreadId thread;

    @BeforeEach
    void jonas_asked() {
        var pair = world.pair("Jonas", "Mara");
        mara = pair.mentee();
        jonas = pair.mentor();
        var goal =
                As.account(mara, () -> ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal());
        As.account(mara, () -> sharing.shareWith(goal, pair.mentorship(), true, ""));
        thread = As.account(
                jonas, () -> ((Posted) threads.start(Goals.THREADS, goal.value(), null, null, "By when?")).thread());
    }

    private int handOver(String secret, String text) throws Exception {
        var to = SystemActor.call(() -> addresses.give(
                        List.of(new FeedbackSaid.AnswerAsked("Lead a team", "", "", "By when?")),
                        thread.value(),
                        mara.id()))
                .orElseThrow()
                .address();
        var mail = "From: " + World.address(mara.name()) + "\r\nTo: " + to + "\r\nMessage-ID: <" + text.hashCode()
                + "@test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + Links.MAIL_HOOK))
                                    .header("Authorization", "Bearer " + secret)
                                    .POST(BodyPublishers.ofString(mail))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private List<String> posts() {
        return As.account(jonas, () -> threads.posts(thread, null, 20).posts().stream()
                .map(post -> post.text())
                .toList());
    }

    @Test
    void a_mail_server_hands_mail_over_where_it_knows_the_secret_and_nobody_else_does() throws Exception {
        assertThat(handOver("guessed", "By June.")).isEqualTo(403);
        assertThat(handOver("", "By June.")).isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from mailed_answer", Integer.class))
                .isZero();

        assertThat(handOver(MailServer.HOOK_SECRET, "By June.")).isEqualTo(204);
        assertThat(handOver(MailServer.HOOK_SECRET, "By June.")).isEqualTo(204);
        assertThat(jdbc.queryForObject("select count(*) from mailed_answer", Integer.class))
                .isOne();
    }

    @Test
    void an_answer_waits_for_one_press_and_is_then_in_its_place() throws Exception {
        handOver(MailServer.HOOK_SECRET, "By June.\r\n\r\nSent from my iPhone\r\n");
        open(mara);
        navigate("mailed", MailedView.class);

        assertThat(find(Chip.class).all()).extracting(Chip::getText).contains("waits for you");
        assertThat(find(Details.class).all()).hasSize(1);
        assertThat(find(PageLink.class).all())
                .as("what it is about is a press away")
                .anyMatch(link -> link.getHref().endsWith("?thread=" + thread));
        assertThat(posts()).containsExactly("By when?");
        press("It is from me: send it");

        assertThat(posts()).containsExactly("By when?", "By June.");
        navigate("mailed", MailedView.class);
        assertThat(find(Chip.class).all()).extracting(Chip::getText).contains("added");
    }

    @Test
    void one_that_is_not_mine_is_discarded_and_seen_by_nobody_else() throws Exception {
        handOver(MailServer.HOOK_SECRET, "I never wrote this.");
        open(jonas);
        navigate("mailed", MailedView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);

        open(mara);
        navigate("mailed", MailedView.class);
        press("Discard");

        assertThat(posts()).containsExactly("By when?");
        assertThat(find(Chip.class).all()).extracting(Chip::getText).contains("discarded");
    }

    @Test
    void the_page_takes_as_many_statements_for_many_answers_as_for_one() throws Exception {
        handOver(MailServer.HOOK_SECRET, "By June.");
        open(mara);
        navigate("mailed", MailedView.class);
        int few = Statements.count(() -> navigate("mailed", MailedView.class));
        for (int k = 0; k < 20; k++) {
            handOver(MailServer.HOOK_SECRET, "By June, and " + k);
        }
        assertThat(Statements.count(() -> navigate("mailed", MailedView.class))).isEqualTo(few);
    }
}
