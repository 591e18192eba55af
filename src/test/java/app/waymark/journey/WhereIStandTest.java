package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult.Saved;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.WantedRoles;
import app.waymark.support.As;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From where somebody stands over a gap to a goal and a new rating, and on to a badge that a stranger can have looked at. */
@BrowserTest
class WhereIStandTest {

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    SkillFrameworks frameworks;

    @Autowired
    Ratings ratings;

    @Autowired
    MentorRatings theirs;

    @Autowired
    WantedRoles roles;

    @Autowired
    Mentorships mentorships;

    @LocalServerPort
    int port;

    private Actor mara;
    private Actor jonas;
    private Actor clara;
    private MentorshipId with;
    private ProgrammeId programme;
    private UUID framework;

    @BeforeEach
    void a_pair_a_framework_and_a_role_that_is_wanted() {
        mara = world.person("Mara Lindqvist", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        jonas = world.person("Jonas Berg", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        clara = world.person("Clara Koch", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var round = world.round(clara);
        world.join(clara, round, "mentee", 0, mara);
        world.join(clara, round, "mentor", 2, jonas);
        with = world.match(clara, round, jonas, mara);
        programme = As.account(clara, () -> {
            var mine =
                    programmes.coordinatedProgrammes(null, 1).items().getFirst().id();
            var made = (Saved) frameworks.add(mine, frameworks.general());
            frameworks.publish(made.framework(), made.edition(), "");
            return mine;
        });
        framework = As.account(mara, () -> frameworks.readable()).getFirst().id();
        As.account(mara, () -> {
            var first = ratings.sheets().getFirst().skills().getFirst().key();
            roles.write(null, framework, "Dream job", List.of(new Wanted(first.skill(), 3, 3)));
        });
    }

    @Test
    void from_where_i_stand_over_a_gap_to_a_goal_to_a_new_rating_to_a_badge() {
        var hers = new PersonAtBrowser(mara.name(), Browsers.open(port));
        hers.open(Links.SKILL_STANDING_BEGIN).signIn();
        hers.sees("What do you do at present?");
        hers.write("What you do at present", "I plan for four teams").press("Save and go on");
        hers.sees("Question 2 of 6");

        rates(hers, 1);
        hers.open(Links.SKILLS).isAt("One skill lies between you and “Dream job”");
        hers.follow("Make a goal of the biggest gap").sees("from level 1 to 3");
        hers.page().keyboard().press("Control+Enter");
        hers.isAt("Listening: level 3");
        hers.press("More");
        hers.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("I have reached it"))
                .click();
        hers.decide("Reached");
        hers.open(Links.SKILLS).sees("is reached. Say anew where you are");
        hers.isAt("One skill lies between you and “Dream job”");

        rates(hers, 3);
        hers.open(Links.SKILLS).isAt("You have what “Dream job” asks for");

        hers.open(Links.BADGES).sees("No badge yet");
        seenByHerMentor(3);
        var coordinator = new PersonAtBrowser(clara.name(), Browsers.open(port));
        coordinator.open(Links.programmeBadges(programme.value())).signIn();
        coordinator.page().getByRole(AriaRole.CHECKBOX).last().check();
        coordinator
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .first()
                .click();
        coordinator.sees("Saved");
        hers.open(Links.BADGES).sees("Jonas Berg saw you there").press("Ask for a badge for Listening, level 3");
        hers.sees("nothing else of your ratings").write("What shows that you are there", "I led four retros");
        hers.press("Ask for it").sees("Asked for. The coordinators");
        coordinator
                .open("/")
                .follow("Mara Lindqvist asks for a badge: Listening, level 3")
                .sees("I led four retros");
        coordinator.press("Award Mara Lindqvist the badge: Listening, level 3").decide("Award");
        coordinator.sees("Awarded.");
        hers.open(Links.BADGES)
                .sees("Skill: Listening, level 3")
                .pressFirst("Accept")
                .sees("It is yours.");
        assertThat(hers.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Picture (SVG)")))
                .isVisible();

        As.account(mara, () -> mentorships.end(with, ""));
        coordinator.open(Links.programmeBadges(programme.value()));
        coordinator.sees("Mara Lindqvist with Jonas Berg");
        coordinator.page().getByRole(AriaRole.CHECKBOX).first().check();
        coordinator
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .first()
                .click();
        coordinator.press("Badge for Mara").sees("Mara: offered");
        hers.open(Links.BADGES).sees("Mentorship finished").pressFirst("Accept").sees("It is yours.");
        assertThat(hers.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Picture (SVG)")))
                .hasCount(2);

        assertThat(hers.complaints()).isEmpty();
        assertThat(coordinator.complaints()).isEmpty();
    }

    /** Her mentor is asked, and sees her at this level in the first skill. */
    private void seenByHerMentor(int level) {
        As.account(mara, () -> ratings.ask(framework, with));
        As.account(jonas, () -> {
            var shared = theirs.shared(with).getFirst();
            var ask = Objects.requireNonNull(shared.ask()).id();
            theirs.rate(ask, shared.skills().getFirst().key().skill(), level, "");
            theirs.send(ask);
        });
    }

    /** Says where she is in the first skill, which is open the first time: a press is kept at once. */
    private void rates(PersonAtBrowser who, int level) {
        who.open(Links.rateSkills(framework));
        var skill = who.page().locator("button.skill-rate-name").first();
        assertThat(skill).isVisible();
        if (!"true".equals(skill.getAttribute("aria-expanded"))) {
            skill.click();
        }
        assertThat(skill).hasAttribute("aria-expanded", "true");
        who.page().locator("button.skill-rate-level").nth(level).click();
        assertThat(skill).hasAttribute("aria-expanded", "false");
        who.sees("1 of 12 rated today");
    }
}
