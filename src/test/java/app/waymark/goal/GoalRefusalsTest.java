package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.goal.GoalRestoring.Unsaved;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Every method of the goal services that names a goal, called by people whose goal it is not. */
@WaymarkTest
class GoalRefusalsTest {

    /** What names no goal of somebody else's: it reads or makes one's own. */
    private static final Set<String> OWN = Set.of(
            "Goals.any",
            "GoalSharing.programmes",
            "Goals.mine",
            "Goals.groups",
            "Goals.sharedWithMe",
            "GoalEditing.create",
            "GoalSharing.possible",
            "GoalSharing.outlook",
            "GoalEditing.discard",
            "GoalEditing.undelete");

    @Autowired
    Goals goals;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    GoalReviews reviews;

    @Autowired
    GoalSteps steps;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    GoalRestoring restoring;

    @Autowired
    GoalCounting counting;

    @Autowired
    Clock clock;

    Pairs pairs;
    Map<String, ThrowingCallable> calls;

    @BeforeEach
    void a_shared_goal() {
        pairs = new Pairs(jdbc, clock);
        var mara = pairs.person("Mara");
        var pair = pairs.active(pairs.person("Jonas"), mara);
        var goal = As.account(mara, () -> {
            var made = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Lead a team")))).goal();
            sharing.shareWith(made, pair, true, "");
            return made;
        });
        var item = UUID.randomUUID();
        calls = new LinkedHashMap<>();
        calls.put("Goals.read", () -> goals.read(goal, Viewpoint.OWN, null));
        calls.put("Goals.forEditing", () -> goals.forEditing(goal));
        calls.put("Goals.looks", () -> goals.looks(goal, null, 5));
        calls.put("GoalEditing.save", () -> editing.save(goal, 1, GoalEdit.of(GoalContent.titled("Mine"))));
        calls.put("GoalEditing.keep", () -> editing.keep(goal, 1, GoalEdit.of(GoalContent.titled("Mine"))));
        calls.put("GoalEditing.kept", () -> editing.kept(goal));
        calls.put("GoalEditing.delete", () -> editing.delete(goal));
        calls.put("GoalSharing.shareWith", () -> sharing.shareWith(goal, pair, true, ""));
        calls.put("GoalSharing.stopSharing", () -> sharing.stopSharing(goal));
        calls.put("GoalSharing.outlookOnSaving", () -> sharing.outlookOnSaving(goal));
        calls.put("GoalSharing.audiences", () -> sharing.audiences(goal));
        calls.put("GoalRestoring.foretell", () -> restoring.foretell(goal, 1));
        calls.put("GoalRestoring.restore", () -> restoring.restore(goal, 1, 1, "Other", Unsaved.ASK));
        calls.put("GoalRestoring.undo", () -> restoring.undo(goal, 1));
        calls.put("GoalReviews.accept", () -> reviews.accept(goal, 1, ""));
        calls.put("GoalReviews.askForChanges", () -> reviews.askForChanges(goal, 1, "Other"));
        calls.put("GoalReviews.justComments", () -> reviews.justComments(goal, 1, "Other"));
        calls.put("GoalReviews.nothingToObstacle", () -> reviews.nothingToObstacle(goal));
        calls.put("GoalReviews.revisions", () -> reviews.revisions(goal, 10, 10));
        calls.put("GoalReviews.history", () -> reviews.history(goal, 0, 0));
        calls.put("GoalReviews.text", () -> reviews.text(goal, 1));
        calls.put("GoalReviews.verdicts", () -> reviews.verdicts(goal, 1, 1));
        calls.put("GoalSharing.showIn", () -> sharing.showIn(goal, null));
        calls.put("GoalSharing.holdBack", () -> sharing.holdBack(goal, Set.of()));
        calls.put("GoalSteps.pause", () -> steps.pause(goal, LocalDate.of(2030, 1, 1), ""));
        calls.put("GoalSteps.archive", () -> steps.archive(goal, true));
        calls.put("GoalSteps.tick", () -> steps.tick(goal, item, true));
        calls.put(
                "GoalSteps.addReading",
                () -> steps.addReading(goal, item, LocalDate.of(2026, 11, 1), BigDecimal.ONE, ""));
        calls.put("GoalSteps.addReadings", () -> steps.addReadings(goal, item, List.of()));
        calls.put("GoalSteps.add", () -> steps.add(goal, "Rest", null, null));
        calls.put(
                "GoalSteps.correctReading",
                () -> steps.correctReading(goal, item, LocalDate.of(2026, 11, 1), BigDecimal.ONE, ""));
        calls.put("GoalSteps.removeReading", () -> steps.removeReading(goal, item));
        calls.put("GoalSteps.removeReadings", () -> steps.removeReadings(goal, List.of(item)));
        calls.put("GoalCounting.count", () -> counting.count(goal, ProgressWay.MEASURES, null, ""));
        calls.put("GoalSteps.reach", () -> steps.reach(goal, ""));
        calls.put("GoalSteps.drop", () -> steps.drop(goal, "Because"));
        calls.put("GoalSteps.reopen", () -> steps.reopen(goal));
    }

    @Test
    void every_public_method_is_in_the_table() {
        var there = Stream.of(
                        Goals.class,
                        GoalEditing.class,
                        GoalSharing.class,
                        GoalReviews.class,
                        GoalRestoring.class,
                        GoalSteps.class,
                        GoalCounting.class)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        // For services that have decided, inside their transactions: AccessTest tries it.
                        .filter(method -> !Set.of("sharedIn", "isSharedIn", "shownIn", "dueIn", "isMine", "titles")
                                .contains(method.getName()))
                        .map(Method::getName)
                        .map(name -> service.getSimpleName() + "." + name))
                .filter(name -> !OWN.contains(name))
                .collect(Collectors.toSet());

        assertThat(calls.keySet()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void another_mentee_is_refused() {
        var other = pairs.person("Amir");
        pairs.active(pairs.person("Olga"), other);
        refused(other);
    }

    @Test
    void another_mentor_is_refused() {
        var other = pairs.person("Olga");
        pairs.active(other, pairs.person("Amir"));
        refused(other);
    }

    @Test
    void coordinators_of_this_and_of_another_programme_are_refused() {
        refused(pairs.coordinator("Cora"));
        refused(new Pairs(jdbc, clock).coordinator("Carl"));
    }

    @Test
    void an_administrator_is_refused() {
        var admin = pairs.person("Ada");
        refused(new Actor(admin.id(), admin.name(), true, admin.locale(), admin.zone()));
    }

    @Test
    void a_visitor_is_refused() {
        As.visitor();
        calls.forEach((name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(AccessDeniedException.class));
    }

    private void refused(Actor who) {
        As.account(who);
        calls.forEach((name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(AccessDeniedException.class));
    }
}
