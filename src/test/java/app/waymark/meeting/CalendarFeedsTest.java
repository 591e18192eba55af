package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.meeting.CalendarFeeds.Kind;
import app.waymark.meeting.CalendarFeeds.NewFeed;
import app.waymark.shared.Links;
import app.waymark.shared.Secrets;
import app.waymark.support.As;
import biweekly.Biweekly;
import biweekly.ICalendar;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one has in Waymark, as calendar programs read it at an address of one's own. */
class CalendarFeedsTest extends MeetingTest {

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    GoalEditing editing;

    @LocalServerPort
    int port;

    private NewFeed made(Set<Kind> kinds) {
        return As.account(mara, () -> feeds.make(kinds));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> summaries(HttpResponse<String> answer) {
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        return calendar.getEvents().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), mara.zone());
    }

    private void aGoal() {
        var first = Step.of("Ask Ann", today().plusDays(3));
        var content = GoalContent.titled("Lead a team")
                .withPlan(
                        List.of(first, Step.of("Whenever", null)),
                        List.of(Milestone.of("Asked all", today().plusDays(9))));
        As.account(mara, () -> editing.create(GoalEdit.of(content)));
    }

    @Test
    void what_was_chosen_stands_at_the_address_and_nothing_else() throws Exception {
        aGoal();
        booked(at(2));
        proposed(jonas, pair, at(30));
        var address = Links.feed(made(EnumSet.allOf(Kind.class)).calendar());

        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(summaries(answer))
                .containsExactly("Plan for winter (with Jonas Berg)", "Due: Ask Ann", "Milestone: Asked all");
        var event = Biweekly.parse(answer.body()).first().getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(at(2));

        As.account(mara, () -> feeds.choose(Set.of(Kind.STEPS)));
        assertThat(summaries(get(address))).containsExactly("Due: Ask Ann");
    }

    @Test
    void whoever_asks_again_is_told_that_nothing_is_new_until_something_is() throws Exception {
        var address = Links.feed(made(Set.of(Kind.MEETINGS)).calendar());
        var version = get(address).headers().firstValue("etag").orElseThrow();

        var again = get(address, "If-None-Match", version);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        booked(at(2));
        assertThat(get(address, "If-None-Match", version).statusCode()).isEqualTo(200);
    }

    @Test
    void the_second_address_says_when_there_is_no_time_and_not_why() throws Exception {
        booked(at(2));
        var address = Links.busyFeed(made(EnumSet.allOf(Kind.class)).busy());

        var answer = get(address).body();
        assertThat(answer).doesNotContain("winter", "Jonas", "SUMMARY", "meet.example");
        var busy = Biweekly.parse(answer).first().getFreeBusies().getFirst().getFreeBusy();
        assertThat(busy).singleElement().satisfies(one -> {
            var period = one.getValues().getFirst();
            assertThat(period.getStartDate().toInstant()).isEqualTo(at(2));
            assertThat(period.getEndDate().toInstant()).isEqualTo(at(2).plus(LENGTH));
        });
    }

    @Test
    void an_address_that_was_replaced_taken_back_guessed_or_is_the_other_one_is_not_found() throws Exception {
        var first = made(EnumSet.allOf(Kind.class));
        var second = made(EnumSet.allOf(Kind.class));
        assertThat(get(Links.feed(first.calendar())).statusCode()).isEqualTo(404);
        assertThat(get(Links.busyFeed(first.busy())).statusCode()).isEqualTo(404);
        assertThat(get(Links.feed(second.busy())).statusCode()).isEqualTo(404);
        assertThat(get(Links.busyFeed(second.calendar())).statusCode()).isEqualTo(404);
        assertThat(get(Links.feed(Secrets.next())).statusCode()).isEqualTo(404);
        assertThat(get(Links.feed("x")).statusCode()).isEqualTo(404);
        assertThat(get(Links.feed(second.calendar())).statusCode()).isEqualTo(200);

        As.account(mara, () -> feeds.end());
        assertThat(get(Links.feed(second.calendar())).statusCode()).isEqualTo(404);
        assertThat(As.account(mara, () -> feeds.mine())).isEmpty();
    }

    @Test
    void of_whoever_closes_their_account_nothing_is_read_any_more() throws Exception {
        var mine = made(EnumSet.allOf(Kind.class));
        As.account(
                world.person("Robin Ek", Locale.ENGLISH, ZoneId.of("UTC"), true),
                () -> administration.close(mara.id()));
        assertThat(get(Links.feed(mine.calendar())).statusCode()).isEqualTo(404);
        assertThat(get(Links.busyFeed(mine.busy())).statusCode()).isEqualTo(404);
    }

    @Autowired
    AccountAdministration administration;
}
