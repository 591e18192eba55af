package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.support.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.ErrorEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ComponentsTest extends ViewTest {

    private static final Actor MARA = new Actor(
            new AccountId(UUID.randomUUID()), "Mara Lindqvist", false, Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Autowired
    private DateFormats formats;

    @Autowired
    private Clock clock;

    private Dates dates;

    @BeforeEach
    void openPage() {
        open(MARA);
        dates = formats.mine();
    }

    @Test
    void a_turn_says_whose_it_is_and_since_when_with_the_exact_time_as_its_title() {
        var since = clock.instant().minus(Duration.ofDays(3));
        var mine = TurnChip.yours(dates, since);
        assertThat(mine.getText()).isEqualTo("Your turn · 3 days");
        assertThat(mine.getClassNames()).contains("wm-chip-turn");
        assertThat(mine.getTitle()).contains(dates.exact(since));

        var others = TurnChip.with("Ann", dates, clock.instant());
        assertThat(others.getText()).isEqualTo("With Ann · today");
        assertThat(others.getClassNames()).doesNotContain("wm-chip-turn");
    }

    @Test
    void a_page_speaks_the_language_of_whoever_opened_it() {
        open(new Actor(MARA.id(), MARA.name(), false, Locale.GERMAN, MARA.zone()));
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(TurnChip.yours(formats.mine(), clock.instant()).getText()).isEqualTo("Du bist dran · heute");
    }

    @Test
    void a_person_keeps_their_tint_and_their_initials() {
        assertThat(Avatar.initials("Mara Lindqvist")).isEqualTo("ML");
        assertThat(Avatar.initials("Jonas van den Berg")).isEqualTo("JB");
        assertThat(Avatar.initials("  Cher ")).isEqualTo("C");
        assertThat(Avatar.initials("")).isEmpty();
        assertThat(Avatar.initials("\u00e9lodie (Ops) \u00d8")).isEqualTo("\u00c9\u00d8");
        var random = new Random(1);
        var tints = IntStream.range(0, 300)
                .mapToObj(i -> new AccountId(new UUID(random.nextLong(), random.nextLong())))
                .collect(Collectors.groupingBy(
                        id -> new Avatar(id, "A").getClassNames().toString(), Collectors.counting()));
        assertThat(tints).hasSize(3).allSatisfy((tint, people) -> assertThat(people)
                .isGreaterThan(60L));
        assertThat(new Avatar(MARA.id(), "A").getClassNames()).isEqualTo(new Avatar(MARA.id(), "B").getClassNames());
    }

    @Test
    void a_link_is_relative_to_where_waymark_is_mounted() {
        assertThat(new PageLink("/goals/1", "Goal").getHref()).isEqualTo("goals/1");
        assertThat(new PageLink("/", "Home").getHref()).isEqualTo(".");
        assertThatThrownBy(() -> new PageLink("javascript:alert(1)", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_timeline_has_all_it_shows_in_a_table_in_order_with_today_between() {
        var today = dates.today();
        var chart = new TimelineChart(
                dates,
                "Lead",
                today.minusDays(30),
                today.plusDays(30),
                List.of(
                        new TimelineChart.Milestone("Reached", today.plusDays(30), false),
                        new TimelineChart.Milestone("Agreed", today.minusDays(10), true)),
                List.of(new TimelineChart.Step("Shadow", today.minusDays(20), true)));
        assertThat(rows(chart))
                .containsExactly(
                        "Shadow|" + dates.shortDay(today.minusDays(20)) + "|done",
                        "Agreed|" + dates.shortDay(today.minusDays(10)) + "|reached",
                        "Today|" + dates.shortDay(today) + "|",
                        "Reached|" + dates.shortDay(today.plusDays(30)) + "|ahead");
        assertThat(svg(chart)).contains("1 of 2 milestones reached, 1 of 1 dated steps done");
    }

    @Test
    void a_timeline_of_one_day_or_of_ten_years_with_many_milestones_is_drawn() {
        var today = dates.today();
        assertThat(svg(new TimelineChart(dates, "x", today, today, List.of(), List.of())))
                .contains("<svg");
        var many = IntStream.range(0, 40)
                .mapToObj(i -> new TimelineChart.Milestone(
                        "A milestone with a rather long name " + i, today.plusDays(90L * i), false))
                .toList();
        var svg = svg(new TimelineChart(dates, "x", today, today.plusYears(10), many, List.of()));
        assertThat(svg).contains(">2030<").doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_measure_says_whether_it_is_on_course_in_both_directions() {
        assertThat(measure(0, 10, 5)).contains("on course");
        assertThat(measure(5, 5, 5)).doesNotContain("NaN");
    }

    @Test
    void where_a_measure_stands_is_written_clear_of_its_target_and_within_the_picture() {
        for (int reading = -2; reading <= 12; reading++) {
            for (var svg : List.of(measure(0, 10, reading), measure(10, 0, reading))) {
                var texts = Pattern.compile("x=\"([\\d.-]+)\" y=\"([\\d.-]+)\" text-anchor=\"(\\w+)\">([^<]*)<")
                        .matcher(svg)
                        .results()
                        .toList();
                var target = only(texts, "target");
                var now = only(texts, "letters, ");
                assertThat(left(now)).as(svg).isNotNegative();
                var beside = left(now) >= left(target) + width(target) || left(target) >= left(now) + width(now);
                assertThat(beside || Math.abs(number(now, 2) - number(target, 2)) >= 13)
                        .as(svg)
                        .isTrue();
            }
        }
    }

    @Test
    void the_numbers_of_a_measure_stand_clear_of_each_other_before_an_axis() {
        for (int reading = -2; reading <= 12; reading++) {
            for (var svg : List.of(measure(0, 10, reading), measure(10, 0, reading), measure(4, 5, reading))) {
                var texts = Pattern.compile("x=\"([\\d.-]+)\" y=\"([\\d.-]+)\" text-anchor=\"(\\w+)\">([^<]*)<")
                        .matcher(svg)
                        .results()
                        .toList();
                assertThat(svg).contains("c-axis");
                for (var one : texts) {
                    for (var other : texts) {
                        var apart = one == other
                                || left(one) >= left(other) + width(other)
                                || left(other) >= left(one) + width(one)
                                || Math.abs(number(one, 2) - number(other, 2)) >= 13;
                        assertThat(apart)
                                .as("“%s” and “%s” in %s", one.group(4), other.group(4), svg)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void what_is_said_of_a_measure_stands_above_all_that_is_drawn_of_it_however_long_its_unit() {
        for (var unit : List.of("", "h", "Stunden in der Woche", "participants of the workshop who came back")) {
            for (int reading = 0; reading <= 12; reading++) {
                var svg = range(unit, 9, reading);
                var said = Pattern.compile("y=\"([\\d.-]+)\" text-anchor=\"\\w+\">([^<]*)<")
                        .matcher(svg)
                        .results()
                        .filter(text -> text.group(2).contains("target")
                                || text.group(2).contains(", "))
                        .toList();
                double highest = Pattern.compile("(?:y1|y2|cy)=\"([\\d.]+)\"|[\\d.]+,([\\d.]+)")
                        .matcher(svg)
                        .results()
                        .map(place -> place.group(1) == null ? place.group(2) : place.group(1))
                        .mapToDouble(Double::parseDouble)
                        .min()
                        .orElseThrow();
                assertThat(said)
                        .as(svg)
                        .isNotEmpty()
                        .allMatch(text -> Double.parseDouble(text.group(1)) + 4 <= highest);
            }
        }
    }

    @Test
    void the_straight_course_of_a_range_ends_at_the_end_that_is_nearer() {
        // The higher a value, the less its y: 9 is the top, 0 the bottom.
        assertThat(course(range("h", 9, 6))[1]).isEqualTo(target(range("h", 9, 6)));
        assertThat(course(range("h", 1, 2))[1]).isGreaterThan(target(range("h", 1, 2)));
        var inside = course(range("h", 3, 3));
        assertThat(inside[0]).isEqualTo(inside[1]);
    }

    /** From where to where the straight course of a picture goes, as heights. */
    private static double[] course(String svg) {
        var line = Pattern.compile("c-course\"[^>]*y1=\"([\\d.]+)\"[^>]*y2=\"([\\d.]+)\"")
                .matcher(svg);
        assertThat(line.find()).as(svg).isTrue();
        return new double[] {Double.parseDouble(line.group(1)), Double.parseDouble(line.group(2))};
    }

    /** How high the upper end of the range is drawn: the dotted line that is drawn first. */
    private static double target(String svg) {
        var line = Pattern.compile("c-target\"[^>]*y1=\"([\\d.]+)\"").matcher(svg);
        assertThat(line.find()).as(svg).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private String range(String unit, int baseline, int reading) {
        var today = dates.today();
        return svg(new MeasureChart(
                dates,
                "Overtime",
                unit,
                BigDecimal.valueOf(baseline),
                BigDecimal.valueOf(2),
                today.minusDays(50),
                today.plusDays(50),
                List.of(new MeasureChart.Value(today, BigDecimal.valueOf(reading))),
                new MeasureChart.Course(
                        "behind",
                        BigDecimal.valueOf(4),
                        new MeasureChart.Guess(today.plusDays(40), 3, 4, 5, 6),
                        List.of(new MeasureChart.Mark(today.minusDays(3), "Reviewed")))));
    }

    @Test
    void on_a_line_of_time_the_words_of_a_target_meet_neither_today_nor_a_mark() {
        var today = dates.today();
        double now = where(line(today.minusDays(90), List.of()), "c-today\" x1");
        var ended = line(today.minusDays(9), List.of());
        assertThat(label(ended)).as("behind the line of today").isEqualTo(now);
        assertThat(ended).contains("text-anchor=\"start\"");
        assertThat(ended).as("as high as its row").contains("height=\"100%\"").contains("y2=\"100%\"");

        var free = line(today.plusDays(60), List.of());
        assertThat(label(free)).isGreaterThan(now);
        assertThat(free).contains("dx=\"8\"");
        assertThat(line(today.plusDays(60), List.of(today.plusDays(66)))).contains("dx=\"-8\"");
    }

    private String line(LocalDate target, List<LocalDate> marks) {
        var line = new LineOfTime();
        line.show(
                dates,
                List.of(new LineOfTime.Row(
                        "a",
                        "SHORT",
                        "Lead a team",
                        "",
                        dates.today().minusDays(100),
                        target,
                        "a target",
                        false,
                        marks.stream()
                                .map(day -> new LineOfTime.Mark(day, LineOfTime.Kind.AHEAD, "Half way"))
                                .toList(),
                        "")));
        return line.getElement().getProperty("innerHTML", "").replaceFirst("(?s)^.*?time-rows", "");
    }

    private static double label(String row) {
        return where(row.substring(0, row.indexOf("dx=")).replaceFirst("(?s)^.*<svg", "<svg"), " x");
    }

    private static double where(String html, String attribute) {
        var found = Pattern.compile(Pattern.quote(attribute) + "=\"([\\d.]+)%").matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void a_timeline_is_green_as_far_as_everything_is_done_and_not_as_far_as_time_has_passed() {
        var today = dates.today();
        var open = new TimelineChart.Step("Ask", today.minusDays(50), false);
        var done = new TimelineChart.Step("Agree", today.minusDays(60), true);
        var idle = svg(new TimelineChart(dates, "x", today.minusDays(90), today, List.of(), List.of(open)));
        var begun = svg(new TimelineChart(dates, "x", today.minusDays(90), today, List.of(), List.of(done, open)));

        assertThat(idle).contains("c-gone").doesNotContain("c-come");
        assertThat(begun).contains("c-come");
    }

    @Test
    void a_picture_is_read_once_as_its_table() {
        var today = dates.today();
        var chart = new TimelineChart(dates, "Lead", today, today.plusDays(9), List.of(), List.of());

        assertThat(chart.getElement().getChild(0).getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(find(NativeTable.class, chart).single().getCaptionText())
                .contains("Timeline of “Lead”", "0 of 0 milestones reached");
    }

    private static MatchResult only(List<MatchResult> texts, String part) {
        return texts.stream()
                .filter(text -> text.group(4).contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static double number(MatchResult text, int group) {
        return Double.parseDouble(text.group(group));
    }

    private static double width(MatchResult text) {
        return text.group(4).length() * 5.5;
    }

    private static double left(MatchResult text) {
        return number(text, 1) - (text.group(3).equals("end") ? width(text) : 0);
    }

    @Test
    void a_measure_without_readings_says_so() {
        var chart = new MeasureChart(
                dates,
                "Letters",
                "",
                BigDecimal.ONE,
                BigDecimal.TEN,
                dates.today(),
                dates.today().plusDays(9),
                List.of(),
                new MeasureChart.Course("", null, null, List.of()));
        assertThat(svg(chart)).contains("No reading yet");
    }

    @Test
    void a_rank_profile_has_its_figures_in_a_table() {
        var chart = new ProfileBars(
                "Wishes",
                List.of(
                        new ProfileBars.Profile("A", List.of(27, 12), 1, false),
                        new ProfileBars.Profile("B", List.of(31), 0, true)));
        assertThat(rows(chart)).containsExactly("A|27|12|1", "B|31|0|0");
    }

    @Test
    void a_notice_is_read_out_and_undo_is_done_once() {
        var undone = new int[1];
        Toasts.undo("Removed", () -> undone[0]++);
        var bar = Toasts.Bar.current();
        assertThat(bar.getElement().getAttribute("role")).isEqualTo("status");
        var undo = (NativeButton) bar.getComponentAt(1);
        UI.getCurrent().add(bar);
        test(undo).click();
        assertThat(undone[0]).isEqualTo(1);
        assertThat(bar.getComponentCount()).isZero();
    }

    @Test
    void what_is_still_to_be_done_does_not_look_done() {
        var notice = new InlineMessage();
        notice.remind("Not saved yet");
        assertThat(notice.getElement().getClassList()).contains("wm-notice-open");
        notice.saved();
        assertThat(notice.getElement().getClassList()).containsExactly("wm-notice");
        assertThat(text(notice)).isEqualTo("Saved");
    }

    @Test
    void what_was_said_on_leaving_a_page_is_read_on_the_next_and_gone_after() {
        var bar = Toasts.Bar.current();
        Toasts.say("Removed");
        bar.navigated();
        assertThat(bar.getComponentCount()).isPositive();
        bar.navigated();
        assertThat(bar.getComponentCount()).isZero();
    }

    @Test
    void a_bug_in_a_page_is_told_by_its_number_and_a_refusal_in_words() {
        var session = UI.getCurrent().getSession();
        session.getErrorHandler().error(new ErrorEvent(new IllegalStateException("a bug")));
        assertThat(text(Toasts.Bar.current())).matches("(?s).*Incident [2-9A-Z]{4}-[2-9A-Z]{4}.*");
        session.getErrorHandler().error(new ErrorEvent(new RuntimeException(new AccessDeniedException("not yours"))));
        assertThat(text(Toasts.Bar.current())).contains("not open to you").doesNotContain("Incident");
    }

    @Test
    void a_page_that_is_not_there_leads_home() {
        UI.getCurrent().navigate("no/such/page");
        var page = find(NotFoundPage.class).single();
        assertThat(page.getPageTitle()).startsWith("No way leads here");
        assertThat(find(PageLink.class, page).single().getHref()).isEqualTo(".");
        assertThat(find(MainLayout.class).all()).isNotEmpty();
    }

    private String measure(int baseline, int target, int reading) {
        var today = dates.today();
        return svg(new MeasureChart(
                dates,
                "Letters",
                "letters",
                BigDecimal.valueOf(baseline),
                BigDecimal.valueOf(target),
                today.minusDays(50),
                today.plusDays(50),
                List.of(new MeasureChart.Value(today, BigDecimal.valueOf(reading))),
                new MeasureChart.Course("on-course", null, null, List.of())));
    }

    private static String svg(Chart chart) {
        return chart.getElement()
                .getChildren()
                .map(child -> child.getProperty("innerHTML", ""))
                .filter(html -> !html.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(Chart chart) {
        return find(NativeTableRow.class, chart).all().stream()
                .skip(1)
                .map(row -> row.getElement()
                        .getChildren()
                        .map(Element::getTextRecursively)
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
