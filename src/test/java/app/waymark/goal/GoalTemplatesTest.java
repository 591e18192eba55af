package app.waymark.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Templates that coordinators write for the people of their programme. */
@WaymarkTest
class GoalTemplatesTest {

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    GoalTemplates templates;

    private World.Pair pair;
    private Actor clara;

    @BeforeEach
    void a_programme() {
        pair = world.pair("Jonas Berg", "Noor Aziz");
        clara = pair.coordinator();
    }

    @Test
    void what_a_coordinator_writes_is_offered_to_the_people_of_the_programme_and_to_nobody_else() {
        var written = add(content("Leading", "Lead a team"));
        var outside = world.pair("Ulla Outside", "Udo Outside");

        assertThat(offered(pair.mentee())).containsExactly(written);
        assertThat(offered(pair.mentor())).containsExactly(written);
        assertThat(offered(outside.mentee())).isEmpty();
        assertThat(As.account(outside.mentee(), () -> templates.offered(written)))
                .isEmpty();
        for (var other : List.of(pair.mentee(), pair.mentor(), outside.coordinator())) {
            assertThatThrownBy(() -> As.account(other, () -> templates.of(pair.programme())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(other, () -> templates.change(written, 1, content("A", "B"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> As.account(other, () -> templates.putAway(written, true)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_is_put_away_and_what_belongs_to_a_round_that_is_over_is_offered_no_more() {
        var written = add(content("Leading", "Lead a team"));
        As.account(clara, () -> templates.putAway(written, true));
        assertThat(offered(pair.mentee())).isEmpty();
        assertThat(As.account(pair.mentee(), () -> templates.offered(written))).isEmpty();

        As.account(clara, () -> templates.putAway(written, false));
        assertThat(offered(pair.mentee())).containsExactly(written);

        As.account(clara, () -> programmes.end(pair.round()));
        assertThat(offered(pair.mentee())).isEmpty();
    }

    @Test
    void a_goal_begins_in_the_readers_language_with_days_counted_from_today_and_measures_of_its_own() {
        var measure = Measure.of("Talks", "talks", java.math.BigDecimal.ZERO, java.math.BigDecimal.TEN);
        var template = new TemplateContent(
                Horizon.SHORT,
                120,
                Map.of(
                        "en", words("Speaking", "Give a talk", List.of(measure)),
                        "de", words("Sprechen", "Einen Vortrag halten", List.of())));
        var today = LocalDate.of(2026, 12, 1);

        var english = template.content(Locale.ENGLISH, today);
        assertThat(english.title()).isEqualTo("Give a talk");
        assertThat(english.targetOn()).isEqualTo(today.plusDays(120));
        assertThat(english.steps()).extracting(Step::dueOn).containsExactly(today.plusDays(14), null);
        assertThat(english.ifThens()).hasSize(1);
        assertThat(english.measures().getFirst().id())
                .isNotEqualTo(template.content(Locale.ENGLISH, today)
                        .measures()
                        .getFirst()
                        .id());
        assertThat(template.content(Locale.GERMAN, today).title()).isEqualTo("Einen Vortrag halten");
        assertThat(template.content(Locale.FRENCH, today).title())
                .as("in a language that it does not have")
                .isEqualTo("Give a talk");
        assertThat(new TemplateContent(Horizon.SHORT, null, Map.of("de", words("Sprechen", "Vortrag", List.of())))
                        .content(Locale.ENGLISH, today)
                        .title())
                .isEqualTo("Vortrag");
    }

    @Test
    void two_coordinators_do_not_write_over_each_other_unseen() {
        var written = add(content("Leading", "Lead a team"));
        var carl = world.account("Carl Second");
        app.waymark.shared.SystemActor.run(() -> programmes.appoint(pair.programme(), carl.id()));
        As.account(carl, () -> templates.change(written, 1, content("Leading", "Lead well")));

        var mine = content("Leading", "Lead a small team");
        assertThat(As.account(clara, () -> templates.change(written, 1, mine)))
                .isEqualTo(new TemplateResult.Newer(carl.id(), 2));
        assertThat(As.account(clara, () -> templates.of(pair.programme()))
                        .getFirst()
                        .content()
                        .in(Locale.ENGLISH)
                        .title())
                .isEqualTo("Lead well");
        assertThat(As.account(clara, () -> templates.change(written, 2, mine)))
                .isEqualTo(new TemplateResult.Saved(written, 3));
        assertThat(As.account(clara, () -> templates.change(written, 1, mine)))
                .as("the same once more is no conflict")
                .isEqualTo(new TemplateResult.Saved(written, 3));
    }

    @Test
    void what_nobody_could_begin_with_is_refused_in_the_language_it_is_in() {
        As.account(clara);
        assertThat(faults(new TemplateContent(Horizon.SHORT, null, Map.of())))
                .containsExactly("en title TITLE_MISSING");
        assertThat(faults(
                        new TemplateContent(Horizon.SHORT, 4_000, Map.of("de", words("", "x".repeat(161), List.of())))))
                .containsExactlyInAnyOrder(
                        "de field FIELD_MISSING", "de title TITLE_TOO_LONG", "de days DAYS_OUT_OF_RANGE");
        assertThat(templates.of(pair.programme())).isEmpty();
    }

    @Test
    void what_is_typed_is_kept_for_whoever_typed_it_until_it_is_saved() {
        var typed = new GoalTemplates.Kept(0, content("Leading", "Lead"));
        As.account(clara, () -> templates.keep(pair.programme(), null, typed));

        assertThat(As.account(clara, () -> templates.kept(pair.programme(), null)))
                .contains(typed);
        As.account(clara, () -> templates.discard(pair.programme(), null));
        assertThat(As.account(clara, () -> templates.kept(pair.programme(), null)))
                .isEmpty();
    }

    private List<String> faults(TemplateContent content) {
        return ((TemplateResult.Incomplete) templates.add(pair.programme(), content))
                .faults().stream()
                        .map(one -> one.language() + " " + one.fault().field() + " "
                                + one.fault().problem())
                        .toList();
    }

    private UUID add(TemplateContent content) {
        return As.account(clara, () -> ((TemplateResult.Saved) templates.add(pair.programme(), content)).template());
    }

    private List<UUID> offered(Actor who) {
        return As.account(
                who, () -> templates.offered().stream().map(GoalTemplate::id).toList());
    }

    private static TemplateContent content(String field, String title) {
        return new TemplateContent(Horizon.SHORT, 150, Map.of("en", words(field, title, List.of())));
    }

    private static TemplateContent.Words words(String field, String title, List<Measure> measures) {
        return new TemplateContent.Words(
                field,
                title,
                "Because …",
                Map.of(SmartPart.SPECIFIC, "I …"),
                measures,
                List.of(new TemplateContent.Line("Ask somebody", 14), new TemplateContent.Line("Begin", null)),
                "I wait",
                "I wait",
                "I begin");
    }
}
