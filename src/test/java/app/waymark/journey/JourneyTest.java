package app.waymark.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.journey.Mailbox.Invitation;
import app.waymark.support.BrowserTest;
import app.waymark.support.Browsers;
import app.waymark.support.MailServer;
import app.waymark.support.Queue;
import app.waymark.support.World;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job of Waymark from the first invitation to a closed loop, by three people in three browsers: Clara
 * coordinates, Tomas mentors, Mara is mentored. (Ada invites Clara and is gone.) One story, told in the order in which
 * it happens; each stop leaves pictures under {@code target/journey}, and is looked at by axe.
 */
@BrowserTest
class JourneyTest {

    private static final String PEOPLE = """
            email,name,role,capacity,headline,skills sought,skills offered,languages
            mara.silva@example.org,Mara Silva,mentee,,Product analyst,Leading people; Public speaking,,English; Portuguese
            nora.lind@example.org,Nora Lind,mentee,,Developer,Data analysis,,English; Swedish
            tomas.novak@example.org,Tomas Novak,mentor,1,Head of product,,Leading people; Public speaking,English; Portuguese
            otto.berg@example.org,Otto Berg,mentor,2,Data scientist,,Data analysis,English; Swedish
            """;

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final Screenshots look = new Screenshots("journey");
    private final List<PersonAtBrowser> people = new ArrayList<>();

    @Autowired
    World world;

    @Autowired
    MailServer mailServer;

    @Autowired
    Queue queue;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @SuppressWarnings("NullAway.Init")
    private PersonAtBrowser clara;

    @SuppressWarnings("NullAway.Init")
    private PersonAtBrowser tomas;

    @SuppressWarnings("NullAway.Init")
    private PersonAtBrowser mara;

    private boolean arrived;

    @BeforeEach
    void openTheBrowsers() throws Exception {
        mailServer.empty();
        mailbox = new Mailbox(mailServer, queue);
        clara = person("Clara Weber", BERLIN);
        tomas = person("Tomas Novak", LISBON);
        mara = person("Mara Silva", BERLIN);
    }

    @AfterEach
    void keepWhatWasSeen() {
        if (!arrived) {
            people.forEach(person -> look.atFailure(person.page(), person.name()));
            look.note(people.stream()
                    .flatMap(person -> person.complaints().stream())
                    .toList());
        }
    }

    @Test
    void from_an_invitation_to_a_mentorship_that_ends_and_another_that_begins() {
        aCoordinatorIsInvitedAndAppointed();
        sheBringsPeopleInFromAFile();
        theyAcceptTheirInvitations();
        sheMatchesThemAndSeesWhyAndPublishes();
        bothAccept();
        theMenteeWritesAGoalWithAPlan();
        sheSeesItAsHerMentorWillAndSharesIt();
        theMentorReviewsItAndAsksForChanges();
        theMenteeAnswersAndRevises();
        theMentorSeesWhatChangedAndAccepts();
        theyFindATimeAndBothCalendarsKnow();
        theyPrepareAndCallOff();
        theMenteeStopsSharing();
        theMentorshipEndsAndTheMenteeIsMatchedAgain();

        people.forEach(mailbox::nothingCameTwice);
        assertThat(look.faults()).as("what keeps people from using these pages").isEmpty();
        assertThat(people).flatExtracting(PersonAtBrowser::complaints).isEmpty();
        arrived = true;
    }

    // 1. Accounts and signing in

    private void aCoordinatorIsInvitedAndAppointed() {
        world.person("Ada Admin", Locale.ENGLISH, BERLIN, true);
        var ada = person("Ada Admin", BERLIN);
        ada.open("/").isAt("Sign in");
        ada.lookedAt(look, "sign-in");
        ada.signIn().isAt("Nothing waits for you");

        ada.goTo("Accounts").isAt("Accounts").press("Invite somebody");
        ada.write("E-mail", clara.address()).write("Name", clara.name());
        ada.lookedAt(look, "inviting");
        ada.decide("Send the invitation").sees("Clara Weber is invited.");
        ada.lookedAt(look, "accounts");

        ada.goTo("Programmes").isAt("Programmes").press("New programme");
        ada.write("Name", "Women in product").decide("Make the programme").press("Coordinators: Women in product");
        ada.write("E-mail address of the coordinator", clara.address()).press("Appoint");
        ada.sees("Clara Weber coordinates it now.");
        ada.lookedAt(look, "appointing");
        ada.decide("Close");
        ada.page().context().close();
        people.remove(ada);

        accept(clara, BERLIN);
        clara.lookedAt(look, "coordinator-home-empty");
    }

    /** Opens the mailed link, sets a password, and is in. */
    private void accept(PersonAtBrowser person, ZoneId zone) {
        var link = mailbox.link(mailbox.newest(person, "You are invited to Waymark"));
        welcome(person, link, zone).isAt("Nothing waits for you");
        // It works once.
        var other = person(person.name(), zone);
        other.open(link).isAt("This link was used already");
        other.page().context().close();
        people.remove(other);
    }

    private PersonAtBrowser welcome(PersonAtBrowser person, String link, ZoneId zone) {
        person.open(link).isAt("Welcome, " + person.name());
        // The browser's own zone is proposed.
        assertThat(person.page().getByLabel("Time zone")).hasValue(zone.getId());
        if (person.equals(clara)) {
            person.lookedAt(look, "invitation");
        }
        person.named(AriaRole.COMBOBOX, "Language").selectOption("en");
        person.page().getByLabel("New password").fill(World.PASSWORD);
        return person.press("Start");
    }

    // 7. The coordinator's part

    private void sheBringsPeopleInFromAFile() {
        clara.goTo("Rounds").isAt("Your rounds").press("New round");
        clara.write("Name of the round", "Autumn").decide("Open the round").isAt("Autumn");
        clara.sees("Nobody yet").press("Bring people in").isAt("Bring people in");
        upload("email,name,role\nmara.silva@example.org,Mara Silva,mentee\nnobody,,friend\n");
        clara.press("See what would change")
                .sees("There are 3 faults in the file.")
                .sees("Row 3");
        clara.lookedAt(look, "import-refused");
        clara.follow("Autumn").isAt("Autumn").press("Bring people in").isAt("Bring people in");
        upload(PEOPLE);
        clara.press("See what would change").sees("4 people new");
        clara.lookedAt(look, "import");
        clara.press("Bring in").isAt("Autumn");
        clara.sees("4 people came in").sees("Mara Silva").sees("No mentees, no mentors, no places, 4 not answered");
        clara.press("Invite").decide("Invite").sees("4 invitations are on their way.");
        clara.lookedAt(look, "people");
    }

    private void upload(String csv) {
        clara.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        clara.sees("below the header");
    }

    private void theyAcceptTheirInvitations() {
        takePart(mara, BERLIN);
        mara.goTo("Home").isAt("Nothing waits for you");
        mara.lookedAt(look, "home-empty");
        takePart(tomas, LISBON);
        tomas.signOut();
        for (var name : List.of("Nora Lind", "Otto Berg")) {
            var other = person(name, BERLIN);
            takePart(other, BERLIN);
            other.page().context().close();
            people.remove(other);
        }
    }

    /** Answers the mailed invitation to the round: a password first, then yes. */
    private void takePart(PersonAtBrowser person, ZoneId zone) {
        var link = mailbox.link(mailbox.newest(person, "Women in product invites you to “Autumn”"));
        welcome(person, link, zone)
                .isAt("One thing waits for you")
                .follow("Women in product invites you to “Autumn”")
                .isAt("Women in product invites you");
        person.lookedAt(look, "asked-" + person.name());
        person.press("Take part").sees("You take part.");
    }

    private void sheMatchesThemAndSeesWhyAndPublishes() {
        clara.open("/")
                .follow("Women in product, Autumn")
                .isAt("Autumn")
                .follow("Matching")
                .isAt("Autumn");
        clara.press("Run the matching");
        assertThat(clara.named(AriaRole.BUTTON, "Run again")).isVisible();
        queue.runDue();
        clara.sees("proven optimal").sees("2 of 2 mentees matched");

        clara.pressFirst("Mara Silva").sees("Why Mara Silva with Tomas Novak?");
        clara.lookedAt(look, "matching");
        clara.press("Lock it").sees("Kept. It counts from the next run on.");
        assertThat(clara.named(AriaRole.BUTTON, "Unlock it")).isVisible();
        clara.press("Run again");
        assertThat(clara.named(AriaRole.BUTTON, "Run again")).isDisabled();
        queue.runDue();
        assertThat(clara.named(AriaRole.BUTTON, "Run again")).isEnabled();
        clara.pressFirst("Mara Silva").sees("A coordinator locked the two.");

        clara.follow("Policy").isAt("What makes a good match");
        clara.lookedAt(look, "policy");
        clara.follow("Matching · Autumn");
        clara.follow("Preview and publish").sees("Tomas Novak with Mara Silva");
        clara.lookedAt(look, "publishing");
        clara.press("Publish and ask 4 people").decide("Publish and ask 4 people");
        clara.sees("2 mentorships were proposed; everybody has been asked.");
    }

    // 2. What waits for them

    private void bothAccept() {
        var link = mailbox.link(mailbox.newest(tomas, "Accept or decline: Mara Silva in Autumn"));
        // He is signed out: the link asks him to sign in, and then leads to where it said.
        tomas.open(link).isAt("Sign in");
        tomas.signIn().isAt("You mentor Mara Silva").sees("Why you were matched");
        tomas.lookedAt(look, "match");
        tomas.press("Accept").sees("You said yes.").sees("Still to answer: Mara Silva");

        mara.open("/").isAt("One thing waits for you").sees("Your turn · today");
        mara.lookedAt(look, "home-asked");
        mara.follow("Accept or decline: Tomas Novak in Autumn").isAt("Tomas Novak mentors you");
        mara.press("Accept").sees("Both said yes");
        // He has not touched his page since.
        tomas.sees("Both said yes");
        tomas.lookedAt(look, "mentorship");
        assertThat(mailbox.link(mailbox.newest(tomas, "You and Mara Silva are a pair now")))
                .startsWith("/mentorships/");
    }

    // 3. The goal

    private void theMenteeWritesAGoalWithAPlan() {
        mara.follow("Write a goal").isAt("New goal").follow("An empty page");
        mara.write("Title", "Lead a product team").write("Why it matters", "I want to decide what we build.");
        mara.choose("Medium (1–3 years)").date("Target date", day(400));
        mara.write("Specific", "Lead a team of four to six people that owns one product.")
                .write("Measurable", "Two features that my team shipped.")
                .write("Relevant", "Our department grows, and nobody leads the new team yet.");
        step("Interview two product leads", 20);
        mara.press("Milestone").write("Milestone 1", "First team meeting led");
        mara.date("Milestone 1: until", day(90));
        step("Prepare the agenda", 80);
        mara.press("Measure")
                .write("What is measured", "Meetings led")
                .write("Baseline", "0")
                .write("Target", "10")
                .write("Unit", "meetings");
        mara.write("My notes", "I am afraid of the big stage.");
        mara.sees("Kept as a draft");
        mara.lookedAt(look, "goal-editor");
        mara.press("Save").isAt("Lead a product team").sees("Only you see this").sees("I am afraid of the big stage.");
        assertThat(mara.page()
                        .getByRole(
                                AriaRole.TABLE,
                                new com.microsoft.playwright.Page.GetByRoleOptions()
                                        .setName(Pattern.compile("Timeline of “Lead a product team”"))))
                .isVisible();
        mara.lookedAt(look, "goal-draft");
    }

    private void step(String text, int days) {
        var lines = mara.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("^Step \\d+$")));
        int before = lines.count();
        mara.press("Step");
        assertThat(lines).hasCount(before + 1);
        mara.write("Step " + (before + 1), text).date("Step " + (before + 1) + ": until", day(days));
    }

    private void sheSeesItAsHerMentorWillAndSharesIt() {
        mara.follow("See as a mentor").sees("Nobody sees it yet.").sees("Interview two product leads");
        mara.seesNoMore("I am afraid of the big stage.");
        mara.follow("Back to my view").press("Share");
        mara.write("What should your mentor look at?", "Is a year realistic?");
        mara.lookedAt(look, "sharing");
        mara.decide("Share").sees("Shared with Tomas · not looked yet");
        mara.follow("See as Tomas")
                .sees("This is exactly what Tomas sees.")
                .seesNoMore("I am afraid of the big stage.");
        mara.lookedAt(look, "goal-as-mentor");
        mara.follow("Back to my view").sees("not looked yet");
    }

    // 4. The review

    private void theMentorReviewsItAndAsksForChanges() {
        assertThat(mailbox.link(mailbox.newest(tomas, "Review Mara Silva’s goal “Lead a product team”")))
                .startsWith("/goals/");
        tomas.goTo("Reviews")
                .isAt("One review")
                .sees("Goal: Lead a product team")
                .sees("Is a year realistic?");
        tomas.lookedAt(look, "queue");
        tomas.follow("Start with Mara").isAt("Lead a product team").sees("Interview two product leads");
        tomas.seesNoMore("I am afraid of the big stage.");

        tomas.press("Comment on “Interview two product leads”");
        tomas.write("Your question or comment", "Whom do you have in mind?").press("Comment now");
        // She has not touched her page since.
        mara.sees("Whom do you have in mind?").sees("Shared with Tomas · looked today");
        tomas.write("What would you like to say?", "Say how you will know that you lead well.");
        tomas.lookedAt(look, "reviewing");
        tomas.press("Ask for changes").sees("Changes asked for.");
        mara.sees("Tomas asked for changes in revision 1").sees("Say how you will know that you lead well.");
        mara.lookedAt(look, "changes-asked");
        mailbox.newest(mara, "Revise “Lead a product team”: Tomas Novak asked for changes");
        mailbox.newest(mara, "Answer Tomas Novak on “Lead a product team · Interview two product leads”");
    }

    private void theMenteeAnswersAndRevises() {
        mara.follow("On “Interview two product leads”");
        mara.write("Your answer", "Jana and Petr, both lead teams of six.").press("Answer");
        tomas.sees("Jana and Petr, both lead teams of six.");
        mara.lookedAt(look, "thread");

        mara.follow("Edit").isAt("Edit goal");
        mara.write("Measurable", "Two features that my team shipped, and a team that says in a survey that I help.")
                .write("What did you change, and why?", "A survey shows how I lead.");
        mara.lookedAt(look, "goal-revising");
        mara.press("Save").isAt("Lead a product team").sees("With Tomas · today");
    }

    private void theMentorSeesWhatChangedAndAccepts() {
        // It is the page that he has open.
        tomas.sees("and a team that says in a survey that I help.");
        mailbox.newest(tomas, "Review Mara Silva’s goal “Lead a product team”");
        tomas.press("Resolve").sees("Resolved");
        tomas.follow("History · 2")
                .isAt("What changed")
                .sees("From revision 1 to 2")
                .sees("A survey shows how I lead.");
        assertThat(tomas.page().locator("ins").first()).containsText("survey");
        tomas.lookedAt(look, "what-changed");
        tomas.follow("Back to the goal").press("Accept goal");
        tomas.sees("You accepted revision 2.");
        mara.sees("Accepted");
        mara.lookedAt(look, "goal-accepted");
        mailbox.newest(mara, "Tomas Novak accepted your goal “Lead a product team”");
    }

    // 5. The meeting

    private void theyFindATimeAndBothCalendarsKnow() {
        mara.goTo("Meetings").isAt("Meetings").follow("Plan a meeting").isAt("When do you meet Tomas?");
        onDay(mara, 3).pressFirst("10:00").pressFirst("11:00").pressFirst("14:00");
        mara.write("Agenda", "How did you find your first team?");
        mara.lookedAt(look, "planning");
        mara.press("Propose 3 times to Tomas")
                .isAt("Getting to know each other")
                .sees("Waiting for Tomas to pick");

        mailbox.newest(tomas, "Pick a time with Mara Silva: Getting to know each other");
        tomas.open("/")
                .follow("Pick a time with Mara Silva: Getting to know each other")
                .sees("Pick a time that Mara proposes");
        tomas.lookedAt(look, "picking");
        // His clock is an hour behind hers.
        tomas.pressFirst(shortDay(3) + ", 09:00").sees("Booked:");
        mara.seesNoMore("Waiting for Tomas to pick").sees(shortDay(3) + ", 10:00 – 10:45");
        mara.lookedAt(look, "meeting");
        var hers = invitation(mara, "You meet Tomas Novak on");
        var his = invitation(tomas, "You meet Mara Silva on");
        assertThat(hers.method()).isEqualTo("REQUEST");
        assertThat(hers.attendee()).isEqualTo("mailto:" + mara.address());
        assertThat(his.attendee()).isEqualTo("mailto:" + tomas.address());
        assertThat(his.uid()).isEqualTo(hers.uid());
        assertThat(hers.start())
                .isEqualTo(today().plusDays(3)
                        .atTime(10, 0)
                        .atZone(BERLIN)
                        .withZoneSameInstant(ZoneId.of("UTC"))
                        .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)));

        tomas.follow("Move").isAt("Propose other times");
        onDay(tomas, 4).pressFirst("15:00");
        tomas.press("Propose this time to Mara");
        mara.sees("Tomas would like to move it. Pick another time:");
        mara.pressFirst(shortDay(4) + ", 16:00").seesNoMore("Tomas would like to move it");
        var moved = invitation(tomas, "Moved: you meet Mara Silva on");
        assertThat(moved.method()).isEqualTo("REQUEST");
        assertThat(moved.uid()).isEqualTo(hers.uid());
        assertThat(moved.sequence()).isGreaterThan(his.sequence());
        assertThat(invitation(mara, "Moved: you meet Tomas Novak on").sequence())
                .isEqualTo(moved.sequence());
    }

    /** Turns to that day; the buttons of the day before must be gone before one of them is pressed. */
    private PersonAtBrowser onDay(PersonAtBrowser person, int days) {
        person.press(exactDay(days));
        assertThat(person.named(AriaRole.HEADING, exactDay(days))).isVisible();
        return person;
    }

    private Invitation invitation(PersonAtBrowser person, String subject) {
        return mailbox.invitation(mailbox.newest(person, subject));
    }

    private void theyPrepareAndCallOff() {
        var topic = mara.named(AriaRole.TEXTBOX, "Add a question or a topic");
        topic.fill("What would you do differently?");
        topic.press("Enter");
        tomas.sees("What would you do differently?");
        tomas.write("What", "Introduce Mara to Jana").pressLast("Add");
        mara.sees("Introduce Mara to Jana");
        mara.lookedAt(look, "meeting-prepared");
        mara.open("/").sees("Next meeting").sees("Lead a product team");
        mara.lookedAt(look, "home-mentee");
        tomas.open("/").sees("Next meeting");
        tomas.lookedAt(look, "home-mentor");
        clara.open("/");
        clara.lookedAt(look, "home-coordinator");

        mara.goTo("Meetings").follow("Getting to know each other").press("Call it off");
        mara.page().getByLabel("Reason").fill("I am ill.");
        mara.decide("Call off the meeting").sees("The meeting is called off");
        var off = invitation(tomas, "Called off: your meeting with Mara Silva");
        assertThat(off.method()).isEqualTo("CANCEL");
        assertThat(off.sequence()).isGreaterThan(1);
        assertThat(off.uid())
                .isEqualTo(invitation(mara, "Called off: your meeting with Tomas Novak")
                        .uid());
        tomas.goTo("Meetings").isAt("Meetings").seesNoMore("Getting to know each other");
        tomas.lookedAt(look, "meetings");
    }

    // 3 again: what is shared can be shared no longer

    private void theMenteeStopsSharing() {
        tomas.goTo("Reviews")
                .follow("All shared goals")
                .follow("Lead a product team")
                .isAt("Lead a product team");
        mara.goTo("Goals").isAt("Goals");
        mara.lookedAt(look, "goals");
        mara.follow("Lead a product team")
                .press("Sharing")
                .decide("Stop sharing")
                .sees("Only you see this");
        // At once, and without him doing anything.
        tomas.isAt("No longer shared").seesNoMore("Lead a team of four to six people");
        tomas.lookedAt(look, "no-longer-shared");
        tomas.page().reload();
        tomas.isAt("No longer shared");
    }

    private void theMentorshipEndsAndTheMenteeIsMatchedAgain() {
        tomas.open("/inbox").isAt("What you have been told");
        tomas.lookedAt(look, "inbox");
        var link = mailbox.link(mailbox.newest(mara, "You and Tomas Novak are a pair now"));
        mara.open(link).press("End the mentorship").write("Your reason", "I change my field.");
        mara.lookedAt(look, "ending");
        mara.decide("End the mentorship").sees("The mentorship is ended.");
        mailbox.newest(tomas, "Mara Silva ended the mentorship");

        clara.goTo("Rounds").follow("Women in product, Autumn").isAt("Autumn").follow("Without a mentor");
        clara.sees("Mara Silva");
        // What she locked stays locked until she says otherwise.
        clara.follow("Matching").isAt("Autumn").pressFirst("Mara Silva").press("Unlock it");
        assertThat(clara.named(AriaRole.BUTTON, "Lock it")).isVisible();
        clara.press("Run again");
        assertThat(clara.named(AriaRole.BUTTON, "Run again")).isDisabled();
        queue.runDue();
        assertThat(clara.named(AriaRole.BUTTON, "Run again")).isEnabled();
        clara.pressFirst("Mara Silva").sees("Why Mara Silva with Otto Berg?");
        clara.follow("Preview and publish").press("Publish and ask 2 people").decide("Publish and ask 2 people");
        clara.sees("One mentorship was proposed; both have been asked.");
        mailbox.newest(mara, "Accept or decline: Otto Berg in Autumn");
        mara.open("/").follow("Accept or decline: Otto Berg in Autumn").press("Accept");
        mara.sees("Still to answer: Otto Berg");
        clara.follow("Mentorships").sees("With Otto Berg");
        clara.lookedAt(look, "mentorships");
    }

    private PersonAtBrowser person(String name, ZoneId zone) {
        var window = Browsers.open(
                port, options -> options.setTimezoneId(zone.getId()).setReducedMotion(ReducedMotion.REDUCE));
        var person = new PersonAtBrowser(name, window);
        people.add(person);
        return person;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    /** As it is typed. */
    private String day(int days) {
        return today().plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }

    /** "Thursday, 3 December 2026". */
    private String exactDay(int days) {
        return today().plusDays(days).format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH));
    }

    /** "Thu 3 Dec"; with the year where it is not the present one. */
    private String shortDay(int days) {
        var day = today().plusDays(days);
        return day.format(DateTimeFormatter.ofPattern(
                day.getYear() == today().getYear() ? "EEE d MMM" : "EEE d MMM yyyy", Locale.ENGLISH));
    }
}
