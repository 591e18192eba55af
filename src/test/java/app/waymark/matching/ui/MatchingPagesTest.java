package app.waymark.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.engine.criteria.Criterion;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Fairness;
import app.waymark.matching.Policies;
import app.waymark.matching.Publishing;
import app.waymark.matching.Rounds;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.SkillAttributes;
import app.waymark.matching.Wish;
import app.waymark.matching.WishDraft;
import app.waymark.matching.Wishes;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.ProposeAllResult;
import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldSaved;
import app.waymark.program.FieldUse;
import app.waymark.program.Fields;
import app.waymark.program.PeopleImport;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.SkillFrameworks;
import app.waymark.support.As;
import app.waymark.support.Queue;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The pages of a round's matching, from the wishes to the publication. */
class MatchingPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Decisions decisions;

    @Autowired
    Policies policies;

    @Autowired
    Wishes wishes;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Publishing publishing;

    @Autowired
    Programmes programmes;

    @Autowired
    Fairness fairness;

    @Autowired
    Fields fields;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    RoundSkills skills;

    @Autowired
    Queue queue;

    private Rounds rounds;
    private Actor clara;
    private RoundId round;

    @BeforeEach
    void a_small_round() {
        rounds = new Rounds(context);
        clara = rounds.person("Clara Vance");
        round = rounds.small(clara);
    }

    @Test
    void a_round_without_people_leads_to_them() {
        var empty = rounds.round("Empty", clara);
        open(clara);
        go(Links.matching(empty.value()).substring(1));

        assertThat(shown()).contains("Nobody is in this round yet.");
        assertThat(find(Button.class).withText("Run the matching").all()).isEmpty();
        assertThat(find(PageLink.class).all().stream().map(PageLink::getHref))
                .contains(Links.people(empty.value()).substring(1));
    }

    @Test
    void a_run_is_asked_for_and_its_result_comes_without_reloading() {
        open(clara);
        go(board());
        assertThat(shown()).contains("To be matched: 4 mentees");
        press("Run the matching");
        assertThat(find(Button.class).withText("Run again").single().isEnabled())
                .as("one run at a time")
                .isFalse();
        As.account(clara, () -> queue.runDue());

        eventually(() -> assertThat(shown()).contains("4 of 4 mentees matched", "proven optimal"));
        var again = find(Button.class).withText("Run again").single();
        assertThat(again.isEnabled()).isTrue();
        assertThat(again.hasThemeName("primary"))
                .as("to publish is the next thing, and the only one of its kind")
                .isFalse();
    }

    @Test
    void a_run_that_is_not_wanted_any_more_is_stopped() {
        open(clara);
        go(board());
        press("Run the matching");
        press("Stop");
        assertThat(find(Button.class).withText("Run again").single().isEnabled())
                .isTrue();
        queue.runDue();
        go(board());
        assertThat(shown()).doesNotContain("proven optimal");
    }

    @Test
    void a_seat_says_why_and_is_locked_forbidden_and_let_go_again() {
        run();
        open(clara);
        go(board());
        seat("Ben Ortiz");
        assertThat(shown()).contains("Why Ben Ortiz with Rita Sow?", "Together they come to");
        press("Lock it");
        assertThat(shown()).contains("Kept. It counts from the next run on.");
        assertThat(As.account(clara, () -> scenarios.board(round, null, null).decisions()))
                .singleElement()
                .satisfies(one -> assertThat(one.decision()).isEqualTo(Decision.LOCK));
        press("Unlock it");
        assertThat(As.account(clara, () -> scenarios.board(round, null, null).decisions()))
                .isEmpty();

        press("Forbid it");
        run();
        eventually(() -> assertThat(seats()).noneMatch(seat -> seat.equals("Rita Sow: Ben Ortiz")));
        seat("Ben Ortiz");
        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("Why Ben Ortiz with Rita Sow?");
    }

    @Test
    void why_not_somebody_else_is_answered() {
        run();
        open(clara);
        go(board());
        var mentee = this.<ComboBox<Object>>cast(
                find(ComboBox.class).withLabel("Mentee").single());
        var mentor = this.<ComboBox<Object>>cast(
                find(ComboBox.class).withLabel("Mentor").single());
        mentee.setValue(rounds.id("Lena Vogt"));
        mentor.setValue(rounds.id("Rita Sow"));
        press("Explain");

        assertThat(shown()).contains("Why not Lena Vogt with Rita Sow?");
    }

    @Test
    void whoever_is_left_out_is_told_what_would_place_them_and_what_that_would_cost() {
        rounds.people(round, clara, PeopleImport.Part.AS_WRITTEN, """
                email,name,role,skills sought
                zoe.adler@example.org,Zoe Adler,mentee,Finance
                yan.bell@example.org,Yan Bell,mentee,Finance
                """);
        run();
        open(clara);
        go(board());
        test(find(NativeButton.class)
                        .withClassName("matching-seat")
                        .withCondition(
                                one -> one.getElement().getParent().getTag().equals("li"))
                        .all()
                        .getFirst())
                .click();

        var one = "(Ben Ortiz|Yan Bell|Zoe Adler)";
        assertThat(shown())
                .containsPattern("Why does " + one + " have nobody\\?")
                // All three seek what Rita offers, so a second place might as well be given to another.
                .containsPattern("Rita Sow took 2, and " + one + " were locked to Rita Sow"
                        + " – the round would have one mentee more matched, 20 points more");
    }

    @Test
    void whoever_has_a_mentor_already_is_shown_with_that_mentor() {
        world.propose(clara, round, rounds.id("Rita Sow"), rounds.id("Ben Ortiz"));
        run();
        open(clara);
        go(board());
        seat("Ben Ortiz");

        assertThat(shown()).contains("Ben Ortiz has Rita Sow as mentor already");
    }

    @Test
    void a_pair_that_parted_since_the_run_is_told_apart_and_its_place_is_free() {
        world.propose(clara, round, rounds.id("Rita Sow"), rounds.id("Ben Ortiz"));
        run();
        var theirs = As.account(clara, () -> mentorships.openInRound(round).getFirst());
        As.account(rounds.of("Ben Ortiz"), () -> mentorships.decline(theirs.id(), "No time"));
        open(clara);
        go(board());

        assertThat(seats()).anyMatch(seat -> seat.startsWith("Rita Sow: Ben Ortizended "));
        assertThat(shown()).contains("0 of 1");
        seat("Ben Ortiz");
        assertThat(shown())
                .contains("Ben Ortiz was with Rita Sow when this was run; that is over (")
                .doesNotContain("has Rita Sow as mentor already");
    }

    @Test
    void mentors_are_found_by_name_skill_and_mentee() {
        run();
        open(clara);
        go(board() + "?q=finance");
        assertThat(seats()).isNotEmpty().allMatch(seat -> seat.startsWith("Rita Sow"));
        go(board() + "?q=xyz");
        assertThat(find(NativeTable.class).withClassName("matching-table").all())
                .isEmpty();
    }

    @Test
    void mentors_are_found_by_a_skill_they_offer_in_any_language_and_each_row_says_the_first_of_them() {
        var general = As.account(clara, () -> frameworks.general());
        As.account(clara, () -> {
            var programme = scenarios.board(round, null, null).round().programme();
            var made = (FrameworkResult.Saved) frameworks.add(programme, general);
            frameworks.publish(made.framework(), made.edition(), "");
        });
        var offered = general.skills().values().stream()
                .limit(6)
                .map(skill -> new OfferedSkill(skill.key(), skill.name(), 4))
                .toList();
        var names = offered.stream().map(one -> one.name().in(Locale.ENGLISH)).toList();
        var last = offered.getLast().name();
        As.account(rounds.of("Jonas Berg"), () -> skills.offer(round, 0, offered));
        run();
        open(clara);

        go(board());
        assertThat(shown()).contains(String.join(", ", names.subList(0, 4)) + " and 2 more");
        go(board() + "?q=" + encoded(last.in(Locale.ENGLISH)));
        assertThat(seats()).isNotEmpty().allMatch(seat -> seat.startsWith("Jonas Berg"));
        assertThat(shown())
                .as("what is searched for comes first")
                .contains(last.in(Locale.ENGLISH) + ", " + String.join(", ", names.subList(0, 3)) + " and 2 more");
        go(board() + "?q=" + encoded(last.in(Locale.GERMAN)));
        assertThat(seats()).isNotEmpty().allMatch(seat -> seat.startsWith("Jonas Berg"));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void the_address_says_which_mentors_are_shown() {
        var scenario = run();
        open(clara);
        go(board() + "?show=decided");
        assertThat(seats()).as("nobody is locked or forbidden yet").isEmpty();
        go(board() + "?s=" + scenario + "&show=all");
        assertThat(seats()).isNotEmpty();
        go(board() + "?show=nonsense");
        assertThat(seats()).isNotEmpty();
    }

    @Test
    void a_weight_is_changed_and_saved_as_the_next_policy() {
        open(clara);
        go(policy());
        assertThat(shown()).contains("Proposed by Waymark", "pairs are allowed by the rules", "Skills", "Organisation");
        test(find(DecimalField.class).all().getFirst()).setValue("3");
        assertThat(shown()).contains("A pair can come to 60 points.");
        press("Save the policy");

        assertThat(shown()).contains("Saved as policy 1.");
        var saved = As.account(clara, () -> policies.inForce(round));
        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.policy().criteria().getFirst().weight()).isEqualTo(3);
    }

    @Test
    void a_weight_that_is_no_weight_says_why_and_keeps_the_policy_from_being_saved() {
        open(clara);
        go(policy());
        var weight = find(DecimalField.class).all().getFirst();
        test(weight).setValue("1000");
        assertThat(weight.isInvalid()).isTrue();
        assertThat(weight.getErrorMessage()).contains("100");
        press("Save the policy");

        assertThat(shown()).contains("Nothing was saved: a weight is not a number from 0 to 100.");
        assertThat(weight.getValue()).isEqualTo("1000");
        assertThat(As.account(clara, () -> policies.inForce(round)).number()).isZero();
    }

    @Test
    void a_policy_calls_fields_as_the_programme_calls_them_in_the_language_of_who_reads_it() {
        town();
        open(clara);
        go(policy());
        assertThat(shown())
                .contains(
                        "Where you live",
                        "5 points when the mentee’s “Where you live” is the mentor’s “Where you live”")
                .doesNotContain("“town”");
        pressNamed("Change Where you live");
        assertThat(field("Of the mentee").getItemLabelGenerator().apply("town")).isEqualTo("Where you live");
        field("Of the mentor").setValue("no such thing");
        press("Take it");
        assertThat(shown()).contains("is the mentor’s “no such thing (no longer asked)”");

        open(german(clara));
        go(policy());
        assertThat(shown()).contains("Wohnort").doesNotContain("Where you live", "“town”", "„town“");
    }

    @Test
    void a_policy_says_of_a_field_that_was_taken_away_that_it_is_no_longer_asked() {
        town();
        As.account(clara, () -> fields.remove(programme(), "town"));
        open(clara);
        go(policy());

        assertThat(shown()).contains("“town (no longer asked)”").doesNotContain("Where you live");
    }

    @Test
    void what_differs_between_two_policies_is_said_with_the_labels_of_the_fields() {
        open(clara);
        go(policy());
        town();
        go(policy());
        rounds.alsoTown(round, clara, 7);
        test(find(DecimalField.class).all().getFirst()).setValue("3");
        press("Save the policy");

        assertThat(shown()).contains("Where you live").doesNotContain("“town”");
    }

    @Test
    void explanations_and_reasons_call_fields_as_the_programme_calls_them() {
        town();
        rounds.people(round, clara, PeopleImport.Part.AS_WRITTEN, """
                email,name,role,capacity,town
                mia.north@example.org,Mia North,mentor,1,Leeds
                tom.north@example.org,Tom North,mentee,,Leeds
                """);
        As.account(clara, () -> decisions.decide(round, rounds.id("Tom North"), rounds.id("Mia North"), Decision.LOCK));
        var scenario = run();
        open(clara);
        go(board());
        seat("Tom North");
        assertThat(shown()).contains("Where you live").doesNotContain("Town");
        go(publishing(scenario));
        assertThat(shown()).contains("Where you live: Leeds").doesNotContain("Town");
        open(german(clara));
        go(publishing(scenario));
        assertThat(shown()).contains("Wohnort: Leeds");
        As.account(clara, () -> rounds.publish(scenario));
        var theirs = As.account(clara, () -> mentorships.openInRound(round)).stream()
                .filter(one -> one.mentee().equals(rounds.id("Tom North")))
                .findFirst()
                .orElseThrow();
        for (var reader : List.of(clara, rounds.of("Tom North"))) {
            open(german(reader));
            go(Links.mentorship(theirs.id().value()).substring(1));
            assertThat(shown()).as(reader.name()).contains("Wohnort: Leeds");
        }
    }

    @Test
    void fairness_is_told_in_groups_alone_when_asked_for_and_no_policy_sees_what_it_is_told_from() {
        As.account(
                clara,
                () -> fields.declare(
                        programme(),
                        new Field(
                                "gender",
                                "How you see yourself",
                                "Wie Sie sich sehen",
                                FieldKind.TEXT,
                                Readers.NOBODY,
                                FieldUse.FAIRNESS,
                                List.of())));
        var csv = new StringBuilder("email,name,role,gender,skills sought\n");
        for (int number = 0; number < 21; number++) {
            csv.append("m%1$d@example.org,Mentee %1$d,mentee,%2$s,Data\n"
                    .formatted(number, number < 10 ? "woman" : number < 20 ? "man" : "neither of them"));
        }
        rounds.people(round, clara, PeopleImport.Part.AS_WRITTEN, csv.toString());
        var scenario = run();
        open(clara);
        go(board());
        assertThat(shown()).contains("Fairness").doesNotContain("How you see yourself", "woman");
        unfold("Fairness");

        assertThat(shown())
                .contains("How you see yourself: mentees", "woman", "≈ 10", "All smaller groups")
                .doesNotContain("neither of them");
        go(policy());
        press("Add a criterion");
        assertThat(field("Of the mentee").getListDataView().getItems()).doesNotContain("gender");
        var other = rounds.person("Olga Petrova");
        rounds.round("Other", other);
        for (var one : List.of(rounds.of("Mentee 1"), other)) {
            assertThatThrownBy(() -> As.account(one, () -> fairness.of(scenario)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_one_mentee_more_for_a_mentor_costs_is_told_when_somebody_wants_to_know() {
        run();
        open(clara);
        go(board());
        assertThat(shown()).contains("What a more even load would cost").doesNotContain("Ilse Kramer has");
        unfold("What a more even load would cost");
        eventually(
                () -> assertThat(shown()).contains("Nobody with a place to give has fewer mentees than the average."));
    }

    @Test
    void the_price_of_one_mentee_more_is_told_mentor_by_mentor() {
        rounds.people(round, clara, PeopleImport.Part.AS_WRITTEN, """
                email,name,role,capacity,skills offered,skills sought,organisation
                ilse.kramer@example.org,Ilse Kramer,mentor,4,"Data, Leadership",,North
                zora.noe@example.org,Zora Noé,mentor,2,Gardening,,North
                """);
        run();
        open(clara);
        go(board());
        unfold("What a more even load would cost");
        eventually(() -> assertThat(shown())
                .contains("proven like the result itself")
                .contains("Zora Noé has no mentees. With one more the round would have")
                .contains("points less"));
    }

    private void unfold(String summary) {
        test(find(Details.class).all().stream()
                        .filter(one -> one.getSummaryText().equals(summary))
                        .findFirst()
                        .orElseThrow())
                .openDetails();
    }

    @Test
    void a_round_without_such_fields_says_that_there_is_nothing_to_tell() {
        run();
        open(clara);
        go(board());
        unfold("Fairness");
        assertThat(shown()).contains("The programme asks for nothing that is used for fairness");
    }

    @Test
    void what_was_changed_in_a_policy_and_not_saved_is_there_again_until_it_is_thrown_away() {
        open(clara);
        go(policy());
        test(find(DecimalField.class).all().getFirst()).setValue("7");
        go(board());
        go(policy());
        assertThat(shown()).contains("What you changed before is here again.");
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isEqualTo("7");

        test(find(NativeButton.class).withText("Throw my changes away").single())
                .click();
        assertThat(find(DecimalField.class).all().getFirst().getValue()).isNotEqualTo("7");
        go(board());
        go(policy());
        assertThat(shown()).doesNotContain("What you changed before is here again.");
    }

    @Test
    void what_is_done_to_one_criterion_leaves_the_fields_of_the_others_as_they_are() {
        rounds.alsoTown(round, clara);
        open(clara);
        go(policy());
        var weights = find(DecimalField.class).all();
        test(weights.get(1)).setValue("many");
        pressNamed("Remove Skills");

        assertThat(find(DecimalField.class).all()).isEqualTo(weights.subList(1, weights.size()));
        assertThat(weights.get(1).getValue()).isEqualTo("many");
        assertThat(weights.get(1).isInvalid()).isTrue();
    }

    @Test
    void a_criterion_that_is_not_told_stays_so_when_it_is_called_something_else() {
        open(clara);
        go(policy());
        test(find(Checkbox.class)
                        .withLabel("The pair is told when this speaks for them")
                        .all()
                        .getFirst())
                .click();
        pressNamed("Change Skills");
        test(find(TextField.class).withLabel("Name").single()).setValue("What they know");
        press("Take it");
        press("Save the policy");

        assertThat(As.account(clara, () -> policies.inForce(round)).policy().confidential())
                .containsExactly("What they know");
    }

    @Test
    void a_criterion_without_a_name_says_so_at_its_field() {
        open(clara);
        go(policy());
        press("Add a criterion");
        test(find(TextField.class).withLabel("Name").single()).setValue("");
        press("Take it");

        assertThat(find(TextField.class).withLabel("Name").single().isInvalid()).isTrue();
        assertThat(find(TextField.class).withLabel("Name").single().getErrorMessage())
                .isEqualTo("Give it a name.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void skills_with_levels_are_a_criterion_with_nothing_to_choose_but_points_and_a_level() {
        open(clara);
        go(policy());
        press("Add a criterion");
        assertThat(find(ComboBox.class).withLabel("Of the mentee").all()).hasSize(1);
        test((Select<Object>) find(Select.class).withLabel("Kind").single())
                .selectItem("Skills the mentee lacks and the mentor offers");
        assertThat(find(ComboBox.class).withLabel("Of the mentee").all()).isEmpty();
        assertThat(shown()).contains("No mentee lets skills enter this round; no mentor offers any.");
        test(find(TextField.class).withLabel("Name").single()).setValue("What is lacking");
        press("Take it");
        assertThat(shown())
                .contains("10 points when the mentor offers all that the mentee lacks", "offers count from level 1");
        press("Save the policy");
        assertThat(As.account(clara, () -> policies.inForce(round)).policy().criteria())
                .extracting(one -> one.criterion())
                .contains(new Criterion.SkillsTaught(
                        "What is lacking", SkillAttributes.SOUGHT, SkillAttributes.OFFERED, 10, 1));
    }

    @Test
    void a_line_that_is_no_pair_of_words_is_there_again_and_named_and_not_passed_over() {
        open(clara);
        go(policy());
        test(synonyms()).setValue("IT = Digital\nconsulting");
        go(Links.HOME.substring(1));
        go(policy());
        assertThat(synonyms().getValue()).isEqualTo("IT = Digital\nconsulting");

        press("Save the policy");
        assertThat(synonyms().isInvalid()).isTrue();
        assertThat(synonyms().getErrorMessage())
                .isEqualTo("“consulting” is not a pair of words: write both with = between them.");
        test(synonyms()).setValue("IT = Digital\nconsulting = advice");
        press("Save the policy");
        assertThat(shown()).contains("Saved as policy 1.");
        assertThat(As.account(clara, () -> policies.inForce(round)).policy().synonyms())
                .containsOnly(Map.entry("IT", "Digital"), Map.entry("consulting", "advice"));

        test(synonyms()).setValue("IT");
        go(Links.HOME.substring(1));
        go(policy());
        assertThat(synonyms().getValue()).isEqualTo("IT");
        test(find(NativeButton.class).withText("Throw my changes away").single())
                .click();
        assertThat(synonyms().getValue()).contains("IT = Digital");
    }

    @Test
    void what_is_typed_of_a_rule_is_there_again_until_it_is_taken() {
        open(clara);
        go(policy());
        press("Add a rule");
        test(line("Name")).setValue("Not from the same team");
        press("Cancel");
        go(Links.HOME.substring(1));
        go(policy());
        press("Add a rule");
        assertThat(line("Name").getValue()).isEqualTo("Not from the same team");
    }

    @Test
    void two_who_edit_the_policy_at_once_see_where_they_differ() {
        open(clara);
        go(policy());
        test(find(DecimalField.class).all().getFirst()).setValue("3");
        As.account(clara, () -> {
            var current = policies.inForce(round);
            policies.save(round, current.policy(), current.number());
        });
        press("Save the policy");
        assertThat(shown()).contains("Policy 1 was saved while you were editing.");
        press("Save mine as the newer one");

        assertThat(shown()).contains("Saved as policy 2.");
        assertThat(As.account(clara, () -> policies.inForce(round))
                        .policy()
                        .criteria()
                        .getFirst()
                        .weight())
                .isEqualTo(3);
    }

    @Test
    void what_publishing_does_is_shown_before_and_done_after_a_question() {
        var scenario = run();
        open(clara);
        go(publishing(scenario));
        assertThat(shown()).contains("4 mentorships will be proposed, and 7 people asked.", "Rita Sow with Ben Ortiz");
        press("Publish and ask 7 people");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("4 mentorships were proposed; everybody has been asked.", "published");
        assertThat(As.account(clara, () -> mentorships.countInRound(round)))
                .containsEntry(MentorshipState.PROPOSED, 4L);
        go(publishing(scenario));
        assertThat(shown()).contains("There is nothing new to publish.");
        assertThat(find(Button.class).withTextContaining("Publish and ask").all())
                .isEmpty();
    }

    @Test
    void a_scenario_that_no_longer_holds_is_refused_with_its_reason() {
        var scenario = run();
        As.account(
                clara, () -> decisions.decide(round, rounds.id("Ben Ortiz"), rounds.id("Rita Sow"), Decision.FORBID));
        open(clara);
        go(publishing(scenario));

        assertThat(shown())
                .contains("The round has changed since this run", "Ben Ortiz with Rita Sow has been forbidden.");
        assertThat(find(Button.class).withTextContaining("Publish and ask").all())
                .isEmpty();
    }

    @Test
    void nobody_is_asked_who_was_not_in_what_was_shown() {
        var scenario = run();
        var ben = rounds.of("Ben Ortiz");
        var rita = rounds.of("Rita Sow");
        var before = As.account(
                clara, () -> mentorships.proposeAll(round, List.of(new Proposal(rita.id(), ben.id(), List.of()))));
        var one = ((ProposeAllResult.Proposed) before).mentorships().getFirst();
        open(clara);
        go(publishing(scenario));
        press("Publish and ask 5 people");
        // In another browser: the two part, and are locked together again, so that they would be asked anew.
        As.account(ben, () -> mentorships.decline(one, ""));
        As.account(clara, () -> decisions.decide(round, ben.id(), rita.id(), Decision.LOCK));
        As.account(clara);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown())
                .contains(
                        "What would be published has changed since it was shown to you. Nothing was published",
                        "4 mentorships will be proposed, and 7 people asked.");
        assertThat(As.account(clara, () -> mentorships.countInRound(round)))
                .doesNotContainKey(MentorshipState.PROPOSED);
        As.account(clara);
        press("Publish and ask 7 people");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(shown()).contains("4 mentorships were proposed");
    }

    @Test
    void what_changes_between_the_preview_and_the_press_publishes_nothing() {
        var scenario = run();
        open(clara);
        go(publishing(scenario));
        press("Publish and ask 7 people");
        As.account(
                clara, () -> decisions.decide(round, rounds.id("Ben Ortiz"), rounds.id("Rita Sow"), Decision.FORBID));
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(shown()).contains("The round has just changed; nothing was published.");
        assertThat(As.account(clara, () -> mentorships.countInRound(round))).isEmpty();
    }

    @Test
    void a_mentee_ranks_mentors_and_names_somebody_to_avoid() {
        var ben = rounds.of("Ben Ortiz");
        open(ben);
        go(wishes());
        assertThat(shown()).contains("Whom would you like as your mentor?", "Your list is empty.");
        pressNamed("Add Rita Sow to your list");
        pressNamed("Add Ilse Kramer to your list");
        pressNamed("Rather not with Jonas Berg");
        pressNamed("Move Ilse Kramer up");
        press("Save my wishes");

        assertThat(shown()).contains("Saved");
        var list = As.account(ben, () -> wishes.page(round, null)).list();
        assertThat(list.wishes())
                .containsExactly(new Wish(rounds.id("Ilse Kramer"), 1), new Wish(rounds.id("Rita Sow"), 2));
        assertThat(list.avoided()).containsExactly(rounds.id("Jonas Berg"));
    }

    @Test
    void wishes_that_were_entered_and_not_saved_are_there_again_until_they_are_or_are_thrown_away() {
        var ben = rounds.of("Ben Ortiz");
        open(ben);
        go(wishes());
        pressNamed("Add Rita Sow to your list");
        pressNamed("Add Ilse Kramer to your list");
        pressNamed("Rather not with Jonas Berg");
        go(Links.HOME.substring(1));
        go(wishes());
        assertThat(shown()).contains("What you entered before is here again");
        assertThat(As.account(ben, () -> wishes.page(round, null)).list().wishes())
                .as("nothing is saved unasked")
                .isEmpty();
        press("Save my wishes");
        var saved = As.account(ben, () -> wishes.page(round, null)).list();
        assertThat(saved.wishes())
                .containsExactly(new Wish(rounds.id("Rita Sow"), 1), new Wish(rounds.id("Ilse Kramer"), 2));
        assertThat(saved.avoided()).containsExactly(rounds.id("Jonas Berg"));
        go(Links.HOME.substring(1));
        go(wishes());
        assertThat(shown()).doesNotContain("What you entered before");

        pressNamed("Move Ilse Kramer up");
        go(Links.HOME.substring(1));
        go(wishes());
        test(find(NativeButton.class).withText("Throw it away").single()).click();
        go(Links.HOME.substring(1));
        go(wishes());
        press("Save my wishes");
        assertThat(As.account(ben, () -> wishes.page(round, null)).list().wishes())
                .isEqualTo(saved.wishes());
    }

    @Test
    void wishes_that_were_entered_before_others_were_saved_are_laid_beside_them() {
        var ben = rounds.of("Ben Ortiz");
        var rita = List.of(new Wish(rounds.id("Rita Sow"), 1));
        As.account(ben, () -> {
            wishes.replace(round, Side.MENTEE, List.of(new Wish(rounds.id("Jonas Berg"), 1)), Set.of(), 0);
            wishes.keep(round, Side.MENTEE, new WishDraft(rita, Set.of(), 0));
        });
        open(ben);
        go(wishes());
        assertThat(shown()).contains("Your list was changed in another window.", "There it says: 1. Jonas Berg");
        press("Save what is here");
        assertThat(As.account(ben, () -> wishes.page(round, null)).list().wishes())
                .isEqualTo(rita);
    }

    @Test
    void nobody_is_kept_among_wishes_who_cannot_be_wished_for_or_their_name_would_be_told() {
        var ben = rounds.of("Ben Ortiz");
        var stranger = rounds.person("Olga Petrova");
        As.account(ben, () -> {
            for (var one : List.of(stranger.id(), ben.id(), rounds.id("Amir Haddad"))) {
                wishes.keep(round, Side.MENTEE, new WishDraft(List.of(new Wish(one, 1)), Set.of(), 0));
                wishes.keep(round, Side.MENTEE, new WishDraft(List.of(), Set.of(one), 0));
            }
        });
        var page = As.account(ben, () -> wishes.page(round, null));
        assertThat(page.draft()).isNull();
        assertThat(page.list().people()).isEmpty();
    }

    @Test
    void wishes_of_two_windows_are_laid_beside_each_other() {
        var ben = rounds.of("Ben Ortiz");
        open(ben);
        go(wishes());
        pressNamed("Add Rita Sow to your list");
        As.account(
                ben,
                () -> wishes.replace(round, Side.MENTEE, List.of(new Wish(rounds.id("Jonas Berg"), 1)), Set.of(), 0));
        press("Save my wishes");
        assertThat(shown()).contains("Your list was changed in another window.", "There it says: 1. Jonas Berg");
        press("Save what is here");

        assertThat(As.account(ben, () -> wishes.page(round, null)).list().wishes())
                .containsExactly(new Wish(rounds.id("Rita Sow"), 1));
    }

    @Test
    void wishes_are_searched_by_skill_and_no_longer_taken_once_pairs_are_published() {
        var ben = rounds.of("Ben Ortiz");
        open(ben);
        go(wishes());
        test(find(TextField.class)
                        .withLabel("Search by name, skill or organisation")
                        .single())
                .setValue("finance");
        assertThat(shown()).contains("Rita Sow").doesNotContain("Ilse Kramer");

        var scenario = run();
        open(clara);
        go(publishing(scenario));
        press("Publish and ask 7 people");
        test(find(ConfirmDialog.class).single()).confirm();
        open(ben);
        go(wishes());
        assertThat(shown()).contains("Wishes are no longer taken in this round.");
        assertThat(find(Button.class).withText("Save my wishes").all()).isEmpty();
    }

    @Test
    void the_matching_is_closed_to_its_people_and_to_other_coordinators() {
        var scenario = run();
        var other = rounds.person("Olga Petrova");
        rounds.round("Other", other);
        for (var one : List.of(rounds.of("Ben Ortiz"), other)) {
            open(one);
            for (var page : List.of(board(), policy(), publishing(scenario))) {
                go(page);
                assertThat(shown()).contains("This page is not open to you").doesNotContain("Rita Sow");
            }
        }
        open(clara);
        go(wishes());
        assertThat(shown()).as("a coordinator has no wishes").contains("This page is not open to you");
    }

    /** The programme asks for the town, and its policy compares it. */
    private void town() {
        rounds.alsoTown(round, clara);
        As.account(clara, () -> {
            var town = new Field(
                    "town", "Where you live", "Wohnort", FieldKind.TEXT, Readers.ROUND, FieldUse.MATCHING, List.of());
            if (fields.declare(programme(), town) instanceof FieldSaved.Taken) {
                var seen = fields.of(programme()).fields().stream()
                        .filter(one -> one.key().equals(town.key()))
                        .findFirst()
                        .orElseThrow();
                fields.change(programme(), seen, town);
            }
        });
    }

    private ProgrammeId programme() {
        return As.account(
                clara, () -> programmes.coordinated(null, 50).items().getFirst().programme());
    }

    private static Actor german(Actor actor) {
        return new Actor(actor.id(), actor.name(), actor.administrator(), Locale.GERMAN, actor.zone());
    }

    private ComboBox<Object> field(String label) {
        return cast(find(ComboBox.class).withLabel(label).single());
    }

    private ScenarioId run() {
        return As.account(clara, () -> scenarios.runNow(round)).orElseThrow();
    }

    private String board() {
        return Links.matching(round.value()).substring(1);
    }

    private TextArea synonyms() {
        return find(TextArea.class).all().stream()
                .filter(one -> "One pair a line".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField line(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String policy() {
        return Links.policy(round.value()).substring(1);
    }

    private String publishing(ScenarioId scenario) {
        return Links.publishing(round.value(), scenario.value()).substring(1);
    }

    private String wishes() {
        return Links.wishes(round.value()).substring(1);
    }

    private void seat(String mentee) {
        test(find(NativeButton.class)
                        .withClassName("matching-seat")
                        .withCondition(
                                one -> one.getElement().getTextRecursively().startsWith(mentee))
                        .single())
                .click();
    }

    /** Who sits with whom, as "mentor: mentee". */
    private List<String> seats() {
        return find(NativeButton.class).withClassName("matching-seat").all().stream()
                .filter(one -> !one.getElement().getParent().getTag().equals("li"))
                .map(one -> row(one.getElement()).getChild(0).getChild(0).getTextRecursively() + ": "
                        + one.getElement().getTextRecursively())
                .toList();
    }

    private static Element row(Element within) {
        return within.getTag().equals("tr") ? within : row(within.getParent());
    }

    private void pressNamed(String label) {
        test(find(Button.class).withAriaLabel(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object component) {
        return (T) component;
    }
}
