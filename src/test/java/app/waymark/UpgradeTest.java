package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.internal.ClosedBefore;
import app.waymark.search.FindableKind;
import app.waymark.search.Search;
import app.waymark.search.internal.SearchFilling;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.SystemActor;
import app.waymark.support.MailServer;
import app.waymark.support.ReleasedDatabase;
import app.waymark.support.ViewTest;
import com.vaadin.browserless.BrowserlessTestSpringLookupInitializer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The database that the first release left is brought up to today, and every page opens on it, for each kind of person,
 * with what was in it. The pages are those that there are: a new one is missing here until it is given what it needs.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.demo=false",
            MailServer.ASKED_FOR + "=true",
            "management.health.db-scheduler.enabled=false"
        })
@ContextConfiguration(initializers = ReleasedDatabase.class)
// Not the one that empties the tables before each test.
@TestExecutionListeners(
        inheritListeners = false,
        listeners = BrowserlessTestSpringLookupInitializer.class,
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
// Two contexts in memory are one more than the other tests need.
@DirtiesContext
class UpgradeTest extends ViewTest {

    private static final String ALUMNI = "019e7311-b1c0-7c93-919f-2247df9d1b4b";
    private static final String CIVIL = "01a1bfa4-a1c0-7de2-90c2-4a859b02273d";
    private static final String MENTEE_OF_ALUMNI = "01a21f23-11e2-7e79-9cab-494fd4d1129b";
    private static final String LEAD = "019ed4ea-85c0-7a84-8d6b-b44cc122d3ee";
    private static final String SPEAK = "01a1537f-15c0-7cd7-932c-7ceed56a6a15";
    private static final String BUDGET = "01a0195b-29c0-79d2-ade3-fa78021f053c";
    private static final String WITH_MARA = "019eb0de-01c0-7cdf-8b57-d2f1db9674e6";
    private static final String WITH_LENA = "019eb0de-01c0-7a43-a78d-997bfdf19110";

    /** Pages of what that release had no word for: none of it is in its database. */
    private static final List<String> OF_THINGS_THAT_WERE_NOT_KNOWN = List.of(
            "report/:type/:thing",
            "reports/:report",
            "goals/suggested/:suggestion",
            "meetings/group/:group",
            "meetings/group/:group/people",
            "meetings/group/:group/time",
            "programmes/:programme/templates/:template",
            "programmes/:programme/skills/:framework",
            "skills/talk/:sheet",
            "skills/standing/talk/:entry");

    /** Whom to open it for, and what of theirs is named in addresses. */
    private enum Person {
        ROBIN("01a21f23-0eb5-7d1a-a2f7-8105e96ca48a", "Robin Falk", Locale.ENGLISH, Map.of()),
        CLARA(
                "01a21f23-0f72-7fae-b1f1-cf46851b2886",
                "Clara Vance",
                Locale.ENGLISH,
                Map.of(
                        "round",
                        List.of(ALUMNI, CIVIL),
                        "scenario",
                        List.of("019e8284-c5c0-72c1-9cb9-68f59ab8658d", "01a2120a-61c0-73b5-8495-deaca5f2a797"),
                        "rounds",
                        List.of("", ALUMNI),
                        "programme",
                        List.of("019e639e-9dc0-7f25-9f9b-518719c3fa72", "01a1b031-8dc0-7d52-b607-2aa5d8a5b686"),
                        "mail",
                        List.of("INVITATION", "PROPOSAL"),
                        "person",
                        List.of(MENTEE_OF_ALUMNI))),
        MARA(
                MENTEE_OF_ALUMNI,
                "Mara Lindqvist",
                Locale.ENGLISH,
                Map.of(
                        "round",
                        List.of(ALUMNI),
                        "goal",
                        List.of(
                                LEAD,
                                SPEAK,
                                "019f17dd-31c0-72fe-b803-f3332564a79c",
                                "01a05727-79c0-7c16-baa6-982f7a1e2b08"),
                        // What is reached there, or was not.
                        "item",
                        List.of(LEAD, SPEAK),
                        "meeting",
                        List.of(
                                "019ea691-49c0-7066-9e25-1cd66ba39d1c",
                                "01a0e759-89c0-7323-a023-17c76075d0c2",
                                "01a1edfd-ddc0-734c-b05d-5a189f96921d",
                                "01a21730-bdc0-7386-8235-072691978b58"),
                        "mentorships",
                        List.of(WITH_MARA),
                        // The parts of what one learns.
                        "show",
                        List.of("", "programme", "opportunities"),
                        // What a portfolio is put together of.
                        "type",
                        List.of("goal", "evidence", "skill", "certificate", "badge", "thanks"))),
        JONAS(
                "01a21f23-1018-75c9-8410-b012debb2041",
                "Jonas Berg",
                Locale.ENGLISH,
                Map.of(
                        "round",
                        List.of(ALUMNI),
                        "goal",
                        List.of(LEAD, SPEAK, "01a1778b-99c0-7f61-98ed-ddd7108997ba"),
                        "meeting",
                        List.of("01a1edfd-ddc0-734c-b05d-5a189f96921d", "01a21730-bdc0-7386-8235-072691978b58"),
                        // The map of his mentee's goals.
                        "mentorship",
                        List.of(WITH_MARA),
                        "mentorships",
                        List.of(WITH_MARA))),
        LENA(
                "01a21f23-13c8-7168-bb64-04e393dd43b3",
                "Lena Vogt",
                Locale.GERMAN,
                Map.of(
                        "round",
                        List.of(ALUMNI),
                        "goal",
                        List.of(BUDGET),
                        "meeting",
                        List.of("01a2120a-61c0-76bf-b5ff-e87d1bbe366c"),
                        "mentorships",
                        List.of(WITH_LENA))),
        MENTOR_OF_THE_OTHER_PROGRAMME(
                "01a1d43e-11c0-7005-bc76-26e7c97fc88e", "mentor 015", Locale.ENGLISH, Map.of("round", List.of(CIVIL)));

        private final Actor actor;
        private final Map<String, List<String>> ids;

        Person(String id, String name, Locale locale, Map<String, List<String>> ids) {
            this.actor = new Actor(
                    new AccountId(java.util.UUID.fromString(id)),
                    name,
                    name.startsWith("Robin"),
                    locale,
                    ZoneId.of("Europe/Berlin"));
            this.ids = ids;
        }

        /** Whether this page is one of theirs at all. */
        private boolean mayOpen(String template) {
            return switch (template.split("/")[0]) {
                case "administration" -> this == ROBIN;
                // The weekly and the monthly look are the mentee's.
                case "goals" -> this != JONAS || !(template.endsWith("check-in") || template.endsWith("looking-back"));
                // Groups are called by who coordinates a round, or mentors somebody in it.
                case "meetings" -> !template.endsWith("group/new/:round") || this == CLARA || this == JONAS;
                case "rounds" -> template.endsWith("wishes") != (this == CLARA);
                default -> true;
            };
        }
    }

    /** What a page shows beyond its bare address. */
    private static final Map<Person, List<String>> MORE = Map.of(
            Person.MARA,
                    List.of(
                            "goals/" + LEAD + "?thread=01a11ad9-21c0-719a-aab3-50dc51e373fb",
                            "goals/" + LEAD + "/history?from=1&to=2"),
            Person.JONAS, List.of("goals/" + LEAD + "?thread=01a20ce4-05c0-74af-9cbe-2e5441daa64c"),
            Person.CLARA,
                    List.of(
                            "rounds/" + ALUMNI + "/matching?s=019eabb7-a5c0-7ca8-8282-517e9f391d06",
                            "rounds/" + ALUMNI + "/matching?s=019eabb7-a5c0-7ca8-8282-517e9f391d06"
                                    + "&with=019e8284-c5c0-72c1-9cb9-68f59ab8658d",
                            "rounds/" + ALUMNI + "/matching?s=019eabb7-a5c0-7ca8-8282-517e9f391d06"
                                    + "&mentee=01a21f23-11e2-7e79-9cab-494fd4d1129b"));

    /** Pages of things that the first release had none of: nobody was invited in it, people were taken in. */
    private static final Set<String> NOTHING_TO_SHOW = Set.of("invitations/:___url_parameter");

    private static final Pattern PARAMETER = Pattern.compile(":([a-z_]+)\\??(?:\\([^)]*\\))?");

    private static SecurityContextHolderStrategy strategy;

    @Autowired
    SearchFilling filling;

    @Autowired
    Search search;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ClosedBefore closedBefore;

    /** Another context puts its own in the place of the one that all other tests share. */
    @BeforeAll
    static void remember_who_asks_whom() {
        strategy = SecurityContextHolder.getContextHolderStrategy();
    }

    @AfterAll
    static void put_it_back() {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_page_opens_for_each_kind_of_person() {
        var opened = new LinkedHashSet<String>();
        var broken = new ArrayList<String>();
        for (var person : Person.values()) {
            open(person.actor);
            for (var template : templates()) {
                if (!person.mayOpen(template)) {
                    continue;
                }
                for (var address : addresses(template, person.ids)) {
                    if (address.equals("rounds/" + CIVIL + "/people/" + MENTEE_OF_ALUMNI)) {
                        // She is not of that round.
                        continue;
                    }
                    opened.add(template);
                    visit(person, address, broken);
                }
            }
            MORE.getOrDefault(person, List.of()).forEach(address -> visit(person, address, broken));
        }

        assertThat(broken).isEmpty();
        assertThat(opened)
                .as("pages that were opened; one that needs an id gets it in Person")
                .containsExactlyInAnyOrderElementsOf(templates().stream()
                        .filter(template -> !OF_THINGS_THAT_WERE_NOT_KNOWN.contains(template))
                        .toList());
    }

    @Test
    void what_was_in_it_is_there() {
        open(Person.MARA.actor);
        go("goals/" + LEAD);
        assertThat(shown())
                .contains("Lead a product team", "Agree the role with my manager", "Facilitation rated 4 or better");
        go("goals/" + LEAD + "/history");
        assertThat(shown()).contains("Jonas asked why it matters to the company", "Is half a year realistic?");
        go("meetings/01a0e759-89c0-7323-a023-17c76075d0c2");
        assertThat(find(Checkbox.class).all())
                .extracting(Checkbox::getLabel)
                .contains("Write down one decision per retrospective");
        open(Person.LENA.actor);
        go("goals/" + BUDGET);
        assertThat(shown())
                .contains(
                        "Ich möchte mitreden, bevor entschieden ist, und nicht danach.", "Drei Jahre Abschlüsse lesen");
        assertThat(rows("select count(*) from goal_step"))
                .as("steps of the plans")
                .isEqualTo(19);
        assertThat(rows("select count(*) from goal_step where done_at is not null"))
                .isEqualTo(5);
        assertThat(rows("select count(*) from goal_milestone where done_at is not null"))
                .isEqualTo(1);
        assertThat(rows("select count(*) from goal_reading")).isEqualTo(3);
        assertThat(rows("select count(*) from account")).isEqualTo(1013);
    }

    @Test
    void what_was_in_it_is_found() {
        SystemActor.run(filling::fill);

        open(Person.MARA.actor);
        assertThat(search.find("retrospective").hits())
                .extracting(hit -> hit.kind())
                .contains(FindableKind.MEETING);
        assertThat(search.find("product team").hits().toString()).contains(LEAD);
        open(Person.LENA.actor);
        assertThat(search.find("product team").hits().toString()).doesNotContain(LEAD);
    }

    @Test
    void what_an_account_had_that_was_closed_before_ends_with_it() {
        SystemActor.run(closedBefore::end);

        assertThat(rows("select count(*) from participant where account = '" + ReleasedDatabase.CLOSED + "'"))
                .isZero();
        assertThat(rows("select count(*) from mentorship where state in ('PROPOSED', 'ACTIVE') and mentee = '"
                        + ReleasedDatabase.CLOSED + "'"))
                .isZero();
        assertThat(rows("select count(*) from turn where closed_at is null and holder = '" + ReleasedDatabase.CLOSED
                        + "'"))
                .isZero();
        assertThat(rows("select count(*) from notice where kind = 'mentorship.account-closed' and recipient <> '"
                        + ReleasedDatabase.CLOSED + "'"))
                .as("the mentor and the coordinator, once")
                .isEqualTo(2);
        assertThat(rows("select count(*) from account_closed_before")).isZero();
    }

    private Integer rows(String count) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(count, Integer.class));
    }

    private void visit(Person person, String address, Collection<String> broken) {
        try {
            go(address);
            roundTrip();
            UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                    .filter(HasErrorParameter.class::isInstance)
                    .forEach(error -> broken.add(
                            person + " on " + address + ": " + error.getClass().getSimpleName()));
        } catch (RuntimeException fault) {
            broken.add(person + " on " + address + ": " + fault);
        }
    }

    private static Set<String> templates() {
        var all = new LinkedHashSet<String>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                .map(route -> route.getTemplate())
                .filter(template -> !NOTHING_TO_SHOW.contains(template))
                .forEach(all::add);
        return all;
    }

    /** Every address that this template makes with these ids; none where it needs one that there is not. */
    private static List<String> addresses(String template, Map<String, List<String>> ids) {
        var matcher = PARAMETER.matcher(template);
        if (!matcher.find()) {
            return List.of(template);
        }
        // What has no name of its own goes by the page's.
        var name = matcher.group(1).startsWith("_") ? template.split("/")[0] : matcher.group(1);
        return ids.getOrDefault(name, List.of()).stream()
                .flatMap(id -> addresses(matcher.replaceFirst(id), ids).stream())
                .toList();
    }
}
