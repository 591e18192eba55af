package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.matching.Scenarios;
import app.waymark.matching.Side;
import app.waymark.matching.Wishes;
import app.waymark.profile.Profiles;
import app.waymark.program.Answers;
import app.waymark.program.Invitations;
import app.waymark.program.PeopleImport;
import app.waymark.program.RoundId;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of somebody who has not answered a programme knows what its own import says, and nothing of the account. */
class InvitedPeopleTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    PeopleImport people;

    @Autowired
    Invitations invitations;

    @Autowired
    Profiles profiles;

    @Autowired
    Answers answers;

    @Autowired
    Wishes wishes;

    @Autowired
    Scenarios scenarios;

    @Autowired
    JdbcTemplate jdbc;

    private Actor clara;
    private Actor mara;
    private Actor jonas;
    private RoundId round;

    @BeforeEach
    void somebody_with_an_account_is_invited_under_another_name() {
        clara = world.account("Clara Vance");
        mara = world.account("Mara Lindqvist");
        jonas = world.account("Jonas Berg");
        As.account(mara, () -> profiles.save("Nurse who codes", "", List.of(), 0));
        round = world.round(clara);
        world.join(clara, round, "mentor", 2, jonas);
        As.account(clara, () -> people.read(round, """
                        email,name,role,city
                        mara.lindqvist@example.org,M. L.,mentee,Oulu
                        """.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN));
        As.account(clara, () -> invitations.ask(round));
    }

    @Test
    void the_list_of_people_knows_the_name_that_was_imported() {
        open(clara);
        go(Links.people(round.value()).substring(1));
        assertThat(table()).anyMatch(row -> row.contains("M. L.") && row.contains("Invited"));
        assertThat(String.join("\n", table()) + shown()).doesNotContain("Lindqvist", "Nurse who codes");
    }

    @Test
    void nobody_can_wish_for_them_and_no_board_names_them() {
        assertThat(As.account(jonas, () -> wishes.search(round, Side.MENTOR, ""))
                        .toString())
                .doesNotContain("Lindqvist", "M. L.");
        assertThat(As.account(clara, () -> scenarios.board(round, null, null)).toString())
                .doesNotContain("Lindqvist", "M. L.", mara.id().toString());
        assertThat(As.account(clara, () -> answers.of(round, mara.id())).toString())
                .contains("Oulu")
                .doesNotContain("Lindqvist", "Nurse who codes");
    }

    @Test
    void the_letter_and_the_trail_know_no_more_than_the_import() {
        assertThat(jdbc.queryForList(
                        "select * from mail where recipient = ?", mara.id().value()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.toString())
                        .contains("M. L.")
                        .doesNotContain("Nurse who codes", "Mara Lindqvist"));
        assertThat(jdbc.queryForList("select * from audit_entry").toString())
                .doesNotContain("Lindqvist", "Nurse who codes");
    }
}
