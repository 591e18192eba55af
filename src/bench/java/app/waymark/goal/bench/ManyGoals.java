package app.waymark.goal.bench;

import app.waymark.WaymarkApplication;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.Horizon;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.SignedIn;
import app.waymark.shared.SystemActor;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.communication.UidlWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Opens every page of goals for a mentee with 300 goals, 5,000 steps and 20,000 readings, and for the mentor, over and over,
 * and prints how many statements and how much time of the server each takes. Runs on the empty database that
 * {@code SPRING_DATASOURCE_URL} names, which serves nobody else meanwhile.
 */
final class ManyGoals {

    private static final int EACH = 100;
    private static final int STEPS = 17;
    private static final int READINGS = 67;
    /** What a page takes of a core is the same whatever else a machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 40;
    private static final int WARM = 10;
    private static final int MEASURED = 40;
    private static final int MOST_STATEMENTS = 6;
    private static final double MOST_MILLIS = 300;

    /** What is copied with a goal; each has its goal in the column {@code goal}. */
    private static final List<String> BESIDE =
            List.of("goal_step", "goal_milestone", "goal_measure", "goal_edition", "goal_revision");

    /** How many characters were written; asked for, so that nothing of it is left out. */
    private static long written;

    private final JdbcTemplate jdbc;
    private final ConfigurableApplicationContext context;

    private ManyGoals(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcTemplate.class);
    }

    /** Somebody who is signed in. */
    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }

    /** Needs no argument; ends with 1 where a page takes longer or asks more than it may. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of("server.port", "0", "waymark.demo", "false"));
        boolean held;
        try (var context = application.run()) {
            held = new ManyGoals(context).run();
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() {
        var mara = person("Mara Lindqvist");
        var jonas = person("Jonas Berg");
        var pair = RunningPair.of(jdbc, jonas, mara);
        var goal = fill(mara, pair);
        System.out.printf(
                Locale.ROOT,
                "%d goals, %d steps, %d readings%n%n%-28s %10s %10s %10s %10s%n",
                count("goal"),
                count("goal_step"),
                count("goal_reading"),
                "page",
                "statements",
                "median ms",
                "9 of 10",
                "cpu ms");
        boolean held = true;
        try (var browser = SpringBrowserlessApplicationContext.createSecured(context, "app.waymark")) {
            var hers = browser.newUser(authentication(mara)).newWindow();
            var his = browser.newUser(authentication(jonas)).newWindow();
            var herPages = List.of(
                    "",
                    "goals",
                    "goals?show=done",
                    "goals/map",
                    "goals/map?show=list",
                    "goals/map/" + pair.value(),
                    "goals/vision",
                    "goals/new",
                    "goals/" + goal.value(),
                    "goals/" + goal.value() + "/edit",
                    "goals/" + goal.value() + "/history",
                    "goals/" + goal.value() + "/check-in",
                    "goals/" + goal.value() + "/looking-back",
                    "yearbook",
                    "inbox",
                    "meetings",
                    "mentorships/" + pair.value(),
                    "taking-part",
                    "profile");
            var hisPages = List.of("", "reviews", "goals/map/" + pair.value(), "goals/" + goal.value());
            // What the JVM is still compiling for one page is not counted for another.
            for (int at = 0; at < ROUNDS; at++) {
                hers.activate();
                herPages.forEach(ManyGoals::go);
                his.activate();
                hisPages.forEach(ManyGoals::go);
            }
            for (var page : herPages) {
                held &= time("mentee", hers, page);
            }
            for (var page : hisPages) {
                held &= time("mentor", his, page);
            }
        }
        System.out.printf(Locale.ROOT, "%n%d MB of answers%n", written >> 20);
        return held;
    }

    private boolean time(String who, BrowserlessUIContext window, String page) {
        window.activate();
        var times = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        long fewest = Long.MAX_VALUE;
        for (int at = 0; at < WARM + MEASURED; at++) {
            go("settings");
            long before = asked();
            long began = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            go(page);
            double own = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
            double took = (System.nanoTime() - began) / 1e6;
            // What the queue asks meanwhile is no statement of the page, and neither is the question before it.
            fewest = Math.min(fewest, asked() - before - 1);
            if (at >= WARM) {
                times.add(took);
                cpu.add(own);
            }
        }
        times.sort(Double::compare);
        cpu.sort(Double::compare);
        var name = who + "/" + page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
        double median = times.get(times.size() / 2);
        double most = times.get(times.size() * 9 / 10);
        boolean held = fewest <= MOST_STATEMENTS && most <= MOST_MILLIS;
        System.out.printf(
                Locale.ROOT,
                "%-28s %10d %10.1f %10.1f %10.1f%s%n",
                name,
                fewest,
                median,
                most,
                cpu.get(cpu.size() / 2),
                held ? "" : "   more than it may");
        return held;
    }

    /** Opens a page as the server does: the view is made, and what changed is written for the browser and forgotten. */
    private static void go(String address) {
        var location = new Location(address);
        var page = UI.getCurrent();
        page.navigate(location.getPath(), location.getQueryParameters());
        written += new UidlWriter().createUidl(page, false).toString().length();
    }

    /** How many statements this database was ever asked. */
    private long asked() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select sum(variable_value) from information_schema.global_status"
                        + " where variable_name in ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')",
                Long.class));
    }

    private long count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Long.class));
    }

    /** A goal of each horizon, a hundred times, each short one below a medium one and that below a long one. */
    private GoalId fill(Actor mara, MentorshipId pair) {
        var shortOne = written(mara, pair, Horizon.SHORT, 120);
        var mediumOne = written(mara, pair, Horizon.MEDIUM, 700);
        var longOne = written(mara, pair, Horizon.LONG, 2_500);
        for (var one : List.of(shortOne, mediumOne, longOne)) {
            for (int at = 1; at < EACH; at++) {
                copy(one, at);
            }
        }
        jdbc.update(
                "update goal g set g.parent = (select p.id from goal p where p.horizon = 'MEDIUM'"
                        + " order by p.id limit 1) where g.horizon = 'SHORT' and g.id <> ? and crc32(g.id) % 3 > 0",
                shortOne.value());
        jdbc.update("update goal g set g.parent = ? where g.horizon = 'MEDIUM'", longOne.value());
        jdbc.update(
                "insert into goal_reading (id, goal, measure, measured_on, value, note, noted_by)"
                        + " select uuid(), m.goal, m.id, current_date - interval s.seq day, s.seq % 10, 'Noted', ?"
                        + " from (select goal, min(id) as id from goal_measure group by goal) m, seq_1_to_" + READINGS
                        + " s",
                mara.id().value());
        jdbc.execute("analyze table goal, goal_step, goal_milestone, goal_measure, goal_reading, goal_revision");
        return shortOne;
    }

    private GoalId written(Actor mara, MentorshipId pair, Horizon horizon, int days) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var steps = IntStream.range(0, STEPS - 5)
                .mapToObj(at -> Step.of("Step " + at + " on the way", today.plusDays(5L * at - 10)))
                .toList();
        var content = GoalContent.titled("A goal of the horizon " + horizon)
                .withHorizon(horizon)
                .withTargetOn(today.plusDays(days))
                .withWhy("It matters, and this is said in a sentence or two. ".repeat(4))
                .withSmart(SmartPart.SPECIFIC, "What is different when it is reached. ".repeat(6))
                .withMeasures(List.of(
                        Measure.of("Talks given", "talks", BigDecimal.ZERO, BigDecimal.TEN),
                        Measure.of("People asked", "people", BigDecimal.ONE, BigDecimal.TEN)))
                .withPlan(
                        steps,
                        List.of(
                                Milestone.of(
                                        "First third",
                                        today.plusDays(days / 3),
                                        Step.of("Begin", null),
                                        Step.of("Ask", null)),
                                Milestone.of("Second third", today.plusDays(2L * days / 3), Step.of("Go on", null)),
                                Milestone.of(
                                        "End", today.plusDays(days), Step.of("Finish", null), Step.of("Rest", null))));
        as(mara);
        var goal = ((GoalSaveResult.Saved) context.getBean(GoalEditing.class).create(GoalEdit.of(content))).goal();
        context.getBean(GoalSharing.class).shareWith(goal, pair, false, "");
        return goal;
    }

    /** Copies a goal with what stands beside it; each step, milestone and measure of the copy is another one. */
    private void copy(GoalId goal, int at) {
        var others = new HashMap<String, String>();
        others.put(goal.toString(), UUID.randomUUID().toString());
        for (var table : List.of("goal_step", "goal_milestone", "goal_measure")) {
            jdbc.queryForList("select id from " + table + " where goal = ?", String.class, goal.value())
                    .forEach(id -> others.put(id, UUID.randomUUID().toString()));
        }
        copy("goal", "id", goal, others);
        jdbc.update(
                "update goal set title = concat(title, ' ', ?), created_at = created_at - interval ? hour where id = ?",
                at,
                at,
                others.get(goal.toString()));
        BESIDE.forEach(table -> copy(table, "goal", goal, others));
    }

    private void copy(String table, String key, GoalId goal, Map<String, String> others) {
        var rows = jdbc.queryForList("select * from " + table + " where " + key + " = ?", goal.value());
        if (rows.isEmpty()) {
            return;
        }
        var columns = List.copyOf(rows.getFirst().keySet());
        jdbc.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> renamed(row.get(column), others))
                                .toArray())
                        .toList());
    }

    private static @Nullable Object renamed(@Nullable Object value, Map<String, String> others) {
        if (value instanceof UUID id) {
            return others.getOrDefault(id.toString(), id.toString());
        }
        if (value instanceof String text && text.startsWith("{")) {
            for (var one : others.entrySet()) {
                text = text.replace(one.getKey(), one.getValue());
            }
            return text;
        }
        return value;
    }

    private Actor person(String name) {
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        var zone = ZoneId.of("Europe/Berlin");
        var made = SystemActor.call(() ->
                context.getBean(Accounts.class).register(List.of(new NewAccount(email, name, Locale.ENGLISH, zone))));
        AccountId id = Objects.requireNonNull(made.ids().get(email));
        return new Actor(id, name, false, Locale.ENGLISH, zone);
    }

    private static Authentication authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Person(actor), null, AuthorityUtils.createAuthorityList("ROLE_USER"));
    }

    private static void as(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(authentication(actor));
    }
}
