package app.waymark.meeting.bench;

import app.waymark.WaymarkApplication;
import app.waymark.account.Accounts;
import app.waymark.account.NewAccount;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.meeting.CalendarFeeds;
import app.waymark.meeting.CalendarFeeds.Kind;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.SignedIn;
import app.waymark.shared.SystemActor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Has 10,000 calendar programs ask for what is new at the addresses of 10,000 people, over the network, and says what that
 * takes of a core: of this process without the asking, and of a database on the same machine. Beside it stands an address
 * that nobody has, which is what any request costs. On the empty database that {@code SPRING_DATASOURCE_URL} names.
 */
public final class ManyFeeds {

    private static final int FEEDS = 10_000;
    private static final int MEETINGS = 16;
    private static final int STEPS = 8;
    private static final int WARM = 2_000;

    /** What 10,000 that ask every quarter of an hour may take of a core. */
    private static final double MOST = 0.05;

    private static final Duration EVERY = Duration.ofMinutes(15);

    private static final ThreadMXBean CORE = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;
    private final Random random = new Random(20261129);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private ManyFeeds(ConfigurableApplicationContext context) {
        this.context = context;
        jdbc = context.getBean(JdbcTemplate.class);
    }

    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }

    private record Cost(double here, double database, double millis) {}

    /** Needs no argument; ends with 1 where it takes more than it may, or anything is sent that is not new. */
    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "waymark.demo",
                "false",
                "db-scheduler.enabled",
                "false",
                "waymark.embedded.folder",
                Files.createTempDirectory("feeds").toString()));
        boolean held;
        try (var context = application.run()) {
            held = new ManyFeeds(context).run();
        }
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws IOException {
        var mentors = people("Mentor", FEEDS / 2);
        var mentees = people("Mentee", FEEDS / 2);
        write(mentors, mentees);
        var addresses = new ArrayList<String>();
        for (var people : List.of(mentors, mentees)) {
            for (var one : people) {
                become(one);
                addresses.add(Links.feed(context.getBean(CalendarFeeds.class)
                        .make(EnumSet.allOf(Kind.class))
                        .calendar()));
            }
        }
        SecurityContextHolder.clearContext();
        Collections.shuffle(addresses, random);
        System.out.printf(
                Locale.ROOT,
                "%d feeds, %d meetings, %d steps%n",
                addresses.size(),
                count("meeting"),
                count("goal_step"));

        var versions = new HashMap<String, String>();
        long bytes = 0;
        for (var address : addresses.subList(0, WARM)) {
            bytes += first(address, versions);
        }
        long from = System.nanoTime();
        for (var address : addresses.subList(WARM, addresses.size())) {
            bytes += first(address, versions);
        }
        System.out.printf(
                Locale.ROOT,
                "read for the first time: %.1f kB and %.1f ms each%n",
                bytes / 1024.0 / addresses.size(),
                (System.nanoTime() - from) / 1e6 / (addresses.size() - WARM));
        ask(addresses.subList(0, WARM), versions, 304);
        var unchanged = ask(addresses, versions, 304);
        var nobody = ask(
                IntStream.range(0, FEEDS)
                        .mapToObj(at -> Links.feed("x".repeat(42) + at % 10))
                        .toList(),
                Map.of(),
                404);
        say("nothing new", unchanged);
        say("nobody's address", nobody);
        double share = (unchanged.here() + unchanged.database()) * FEEDS / EVERY.toMillis();
        System.out.printf(
                Locale.ROOT,
                "%d that ask every %d minutes take %.1f %% of a core (at most %.0f)%n",
                FEEDS,
                EVERY.toMinutes(),
                share * 100,
                MOST * 100);
        return share <= MOST;
    }

    private static void say(String what, Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %.2f ms each; of a core %.2f ms here and %.2f ms in the database%n",
                what,
                cost.millis(),
                cost.here(),
                cost.database());
    }

    private HttpURLConnection open(String address) throws IOException {
        int port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class));
        return (HttpURLConnection)
                URI.create("http://localhost:" + port + address).toURL().openConnection();
    }

    private long first(String address, Map<String, String> versions) throws IOException {
        var asking = open(address);
        versions.put(address, Objects.requireNonNull(asking.getHeaderField("ETag")));
        try (var body = asking.getInputStream()) {
            return body.readAllBytes().length;
        }
    }

    /** Asks each of them, one after the other, and takes what the asking itself costs away. */
    private Cost ask(List<String> addresses, Map<String, String> versions, int wanted) throws IOException {
        long began = System.nanoTime();
        long process = PROCESS.getProcessCpuTime();
        long own = CORE.getCurrentThreadCpuTime();
        var database = database();
        for (var address : addresses) {
            var asking = open(address);
            asking.setRequestProperty("If-None-Match", versions.getOrDefault(address, "\"none\""));
            if (asking.getResponseCode() != wanted) {
                throw new IllegalStateException(address + " answered " + asking.getResponseCode());
            }
            try (var rest = asking.getErrorStream()) {
                if (rest != null) {
                    rest.readAllBytes();
                }
            }
        }
        double worked = PROCESS.getProcessCpuTime() - process - (CORE.getCurrentThreadCpuTime() - own);
        return new Cost(
                worked / 1e6 / addresses.size(),
                database().minus(database).toNanos() / 1e6 / addresses.size(),
                (System.nanoTime() - began) / 1e6 / addresses.size());
    }

    /** What the database has taken of a core so far, where it runs on this machine; of one elsewhere nothing. */
    private Duration database() {
        var file = Path.of(Objects.requireNonNull(jdbc.queryForObject("select @@pid_file", String.class)));
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }

    private int count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static void become(Actor actor) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Person(actor), null, AuthorityUtils.createAuthorityList("ROLE_USER")));
    }

    private List<Actor> people(String name, int number) {
        var accounts = context.getBean(Accounts.class);
        var zone = ZoneId.of("Europe/Berlin");
        var made = new ArrayList<Actor>();
        for (int from = 0; from < number; from += 200) {
            var batch = IntStream.range(from, Math.min(number, from + 200))
                    .mapToObj(at -> new NewAccount(
                            new EmailAddress(name.toLowerCase(Locale.ROOT) + at + "@example.org"),
                            name + " " + at,
                            Locale.ENGLISH,
                            zone))
                    .toList();
            var ids = SystemActor.call(() -> accounts.register(batch)).ids();
            batch.forEach(one -> made.add(
                    new Actor(Objects.requireNonNull(ids.get(one.email())), one.name(), false, Locale.ENGLISH, zone)));
        }
        return made;
    }

    private void write(List<Actor> mentors, List<Actor> mentees) {
        var programme = UUID.randomUUID();
        var round = UUID.randomUUID();
        jdbc.update(
                "insert into programme (id, name, created_at, version) values (?, 'Programme', utc_timestamp(6), 0)",
                programme);
        jdbc.update(
                "insert into round (id, programme, name, starts_on, ends_on, state, version)"
                        + " values (?, ?, 'Autumn', '2026-09-01', '2030-03-31', 'RUNNING', 0)",
                round,
                programme);
        become(mentees.getFirst());
        var steps = IntStream.range(0, STEPS)
                .mapToObj(at -> Step.of("Do what comes as number " + at, today.plusDays(5L * at)))
                .toList();
        var first = ((Saved) context.getBean(GoalEditing.class)
                        .create(GoalEdit.of(GoalContent.titled("A goal like all others")
                                .withPlan(steps, List.of(Milestone.of("Half of it", today.plusDays(20)))))))
                .goal()
                .value();
        var pairs = new ArrayList<Object[]>();
        var meetings = new ArrayList<Object[]>();
        for (int at = 0; at < mentees.size(); at++) {
            var mentor = mentors.get(at).id().value();
            var mentee = mentees.get(at).id().value();
            var pair = UUID.randomUUID();
            pairs.add(new Object[] {pair, round, programme, mentor, mentee});
            for (int number = 0; number < MEETINGS; number++) {
                var start = today.plusDays(7L * (number - MEETINGS / 2)).atTime(8 + random.nextInt(8), 0);
                meetings.add(new Object[] {
                    UUID.randomUUID(), pair, programme, mentor, mentee, "What comes next", start, start.plusMinutes(45)
                });
            }
        }
        batches(
                "insert into mentorship (id, round, programme, mentor, mentee, state, why, mentor_accepted,"
                        + " mentee_accepted, proposed_at, started_at, version)"
                        + " values (?, ?, ?, ?, ?, 'ACTIVE', '[]', true, true, utc_timestamp(6), utc_timestamp(6), 0)",
                pairs);
        batches(
                "insert into meeting (id, mentorship, programme, mentor, mentee, state, topic, place, starts_at, ends_at,"
                        + " offers, offer_minutes, sequence, created_at, changed_at, archived, version)"
                        + " values (?, ?, ?, ?, ?, 'CONFIRMED', ?, '', ?, ?, '[]', 45, 1, utc_timestamp(6),"
                        + " utc_timestamp(6), false, 0)",
                meetings);
        for (var mentee : mentees.subList(1, mentees.size())) {
            var goal = UUID.randomUUID();
            copy("goal", "id", first, Map.of("id", goal, "mentee", mentee.id().value()));
            copy("goal_step", "goal", first, Map.of("goal", goal));
            copy("goal_milestone", "goal", first, Map.of("goal", goal));
        }
    }

    /** Writes the rows of one goal again, with other values in these columns. */
    private void copy(String table, String of, UUID first, Map<String, UUID> own) {
        var columns = columns(table);
        var arguments = new ArrayList<@Nullable Object>();
        columns.stream().filter(own::containsKey).forEach(column -> arguments.add(own.get(column)));
        arguments.add(first);
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream()
                                .map(column -> own.containsKey(column) ? "?" : column)
                                .collect(Collectors.joining(", "))
                        + " from " + table + " where " + of + " = ?",
                arguments.toArray());
    }

    private final Map<String, List<String>> known = new HashMap<>();

    private List<String> columns(String table) {
        return known.computeIfAbsent(
                table,
                name -> jdbc.query(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = ? and generation_expression is null order by ordinal_position",
                        (row, number) -> Objects.requireNonNull(row.getString(1)),
                        name));
    }

    private void batches(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += 2_000) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + 2_000)));
        }
    }
}
