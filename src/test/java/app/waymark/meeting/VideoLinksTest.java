package app.waymark.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.program.ProgrammeId;
import app.waymark.support.As;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Where people meet by video. */
class VideoLinksTest extends MeetingTest {

    private static final String TEMPLATE = "https://meet.example.org/trail-{meeting}?lang=en";

    @Autowired
    VideoLinks videos;

    private ProgrammeId programme;

    @BeforeEach
    void the_programme() {
        programme = new ProgrammeId(Objects.requireNonNull(
                jdbc.queryForObject("select programme from mentorship where id = ?", UUID.class, pair.value())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "http://meet.example.org/m",
                "https:meet",
                "https://",
                "https:///m",
                "//meet.example.org/m",
                "meet.example.org/m",
                "https://bank.example@evil.example/m",
                "https://meet.example.org/a b",
                "https://meet.example.org/\"onclick=",
                "https://meet.example.org/<script>",
                "https://meet.example.org/m\njavascript:alert(1)",
                "https://meet.example.org\\evil.example",
                "vbscript:x",
                "ftp://meet.example.org/m",
                "Room 5"
            })
    void what_is_no_link_of_a_call_is_refused(String typed) {
        assertThat(As.account(mara, () -> videos.saveMine(typed))).isEqualTo(new VideoLinkResult.NoLink());
        assertThat(As.account(coordinator, () -> videos.save(programme, typed + "/{meeting}")))
                .isEqualTo(new VideoLinkResult.NoLink());
        assertThat(As.account(mara, videos::mine)).isEmpty();
    }

    @Test
    void a_template_has_the_meeting_behind_its_host_so_that_no_two_pairs_share_a_room() {
        assertThat(As.account(coordinator, () -> videos.save(programme, "https://meet.example.org/all")))
                .isEqualTo(new VideoLinkResult.OneRoom());
        assertThat(As.account(coordinator, () -> videos.save(programme, "https://{meeting}.example.org/m")))
                .isNotInstanceOf(VideoLinkResult.Saved.class);
        assertThat(As.account(
                        coordinator, () -> videos.save(programme, "https://m.example.org/{meeting}" + "x".repeat(260))))
                .isInstanceOf(VideoLinkResult.TooLong.class);
        assertThat(As.account(coordinator, () -> videos.save(programme, " " + TEMPLATE + " ")))
                .isEqualTo(new VideoLinkResult.Saved(TEMPLATE));
        assertThat(As.account(coordinator, () -> videos.of(programme))).isEqualTo(TEMPLATE);
    }

    @Test
    void ones_own_link_comes_before_the_programmes_rooms() {
        assertThat(As.account(mara, () -> videos.forPlanning(pair))).isEmpty();
        As.account(coordinator, () -> videos.save(programme, TEMPLATE));
        assertThat(As.account(mara, () -> videos.forPlanning(pair))).contains(TEMPLATE);

        As.account(mara, () -> videos.saveMine("https://call.example.org/mara"));

        assertThat(As.account(mara, () -> videos.forPlanning(pair))).contains("https://call.example.org/mara");
        assertThat(As.account(jonas, () -> videos.forPlanning(pair))).contains(TEMPLATE);
        As.account(mara, () -> videos.saveMine(""));
        assertThat(As.account(mara, () -> videos.forPlanning(pair))).contains(TEMPLATE);
    }

    @Test
    void each_meeting_gets_a_room_that_nobody_guesses_on_its_page_in_mail_and_in_the_file() {
        var first = planned(TEMPLATE, 0);
        var second = planned(TEMPLATE, 5);

        var room = As.account(mara, () -> meetings.get(first)).place();
        assertThat(room).matches("https://meet\\.example\\.org/trail-[0-9a-f]{32}\\?lang=en");
        assertThat(As.account(jonas, () -> meetings.get(first)).place()).isEqualTo(room);
        assertThat(As.account(mara, () -> meetings.get(second)).place()).isNotEqualTo(room);
        assertThat(events.stream(CalendarMailDue.class).limit(2)).allSatisfy(due -> {
            assertThat(due.said()).hasToString(due.said().toString()).asString().contains(room);
            assertThat(due.ics().replace("\r\n ", "")).contains("LOCATION:" + room);
        });
    }

    @Test
    void a_place_that_is_no_link_keeps_what_was_typed() {
        var meeting = planned("Room {meeting}", 0);
        assertThat(As.account(mara, () -> meetings.get(meeting)).place()).isEqualTo("Room {meeting}");
    }

    @Test
    void nobody_reads_or_writes_what_is_not_theirs() {
        for (var one : List.of(mara, jonas)) {
            assertThatThrownBy(() -> As.account(one, () -> videos.of(programme)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(one, () -> videos.save(programme, TEMPLATE)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> As.account(coordinator, () -> videos.forPlanning(pair)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private MeetingId planned(String place, double hours) {
        var id = As.account(jonas, () -> (OfferResult.Offered)
                        bookings.propose(pair, new MeetingPlan("Plan", place, LENGTH, List.of()), List.of(at(hours))))
                .meeting();
        As.account(mara, () -> bookings.pick(id, at(hours)));
        return id;
    }
}
