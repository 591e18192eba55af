package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.OneTimeLinks;
import app.waymark.account.PasswordRule;
import app.waymark.account.Purpose;
import app.waymark.goal.CheckInOffer;
import app.waymark.goal.CueCame;
import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalState;
import app.waymark.goal.Horizon;
import app.waymark.goal.InTheWay;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Rhythm;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Verdict;
import app.waymark.goal.Went;
import app.waymark.matching.Decision;
import app.waymark.matching.PublishResult;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.Side;
import app.waymark.mentorship.MentorshipState;
import app.waymark.notification.MailState;
import app.waymark.program.ImportComparison;
import app.waymark.program.ImportResult;
import app.waymark.program.PartSaid;
import app.waymark.program.PeopleImport;
import app.waymark.program.PersonColumn;
import app.waymark.program.RoundState;
import app.waymark.report.RoundPeople;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Translations;
import app.waymark.support.SaidExamples;
import app.waymark.uikit.PastedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences whose keys are put together while Waymark runs, where no literal in the code names them. */
class WordsTest {

    /** A call that writes a line; what hands the verb on under its name (see forgetBrowsers) is read at its callers. */
    private static final Pattern RECORDED =
            Pattern.compile("(?:audit\\.record|(?<!void )forgetBrowsers)\\((?!verb\\b)");

    private static final Pattern VERB = Pattern.compile("(?:record|forgetBrowsers)\\(\\s*(?:[a-zA-Z]+,\\s*)?"
            + "(?:[^\";()]*\\?\\s*)?\"([a-z]+\\.[a-z-]+)\"(?:\\s*:\\s*\"([a-z]+\\.[a-z-]+)\")?"
            + "(?:,\\s*\"([a-z]+)\")?");

    /** What is said more closely of a line: names and what they stand for. */
    private static final Pattern MAP = Pattern.compile("Map\\.of\\(((?:[^;])*?)\\)\\s*[;)]");

    private static final Pattern NAME = Pattern.compile("\"([a-z]+)\",\\s");

    private final Translations translations = new Translations();
    private final Set<String> missing = new TreeSet<>();

    @Test
    void whatever_waits_for_somebody_can_be_said_to_both_sides() {
        families("turn.", ".mine").forEach(kind -> {
            wanted("turn." + kind + ".theirs");
            wanted("turn." + kind + ".why");
            wanted("turn." + kind + ".detail");
            wanted("turn." + kind + ".done");
        });
        families("news.", ".title").forEach(kind -> wanted("news." + kind + ".body"));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_kind_of_turn_and_news_that_a_module_declares_has_its_sentences() {
        var kinds = SaidExamples.kinds();
        assertThat(kinds).hasSizeGreaterThan(20);
        for (var kind : kinds) {
            if (!translations.knows("turn." + kind.kind() + ".mine")) {
                wanted("news." + kind.kind() + ".title");
            }
            if (kind.kind().contains(".mail-")) {
                wanted("mailed.would." + kind.kind());
            }
        }
        assertThat(missing).as("kinds of turns or news without sentences").isEmpty();
    }

    @Test
    void no_sentence_of_a_turn_or_news_asks_for_more_than_its_record_says() {
        var formats = new DateFormats(translations, Clock.systemUTC(), new CurrentActor());
        var sayings = SaidExamples.sayings(translations);
        for (var language : Translations.LANGUAGES) {
            var dates = formats.of(language, ZoneOffset.UTC);
            for (var kind : SaidExamples.kinds()) {
                var words = sayings.words(dates, "Mara", SaidExamples.of(kind));
                translations.keys(language).stream()
                        .filter(key -> key.startsWith("turn." + kind.kind() + ".")
                                || key.startsWith("news." + kind.kind() + ".")
                                || key.equals("mail.answer." + kind.kind())
                                || key.equals("mailed.would." + kind.kind()))
                        .filter(key -> translations.text(language, key, words).contains("{"))
                        .forEach(key -> missing.add(language + " " + key));
            }
        }
        assertThat(missing).as("sentences with a place that nothing fills").isEmpty();
    }

    @Test
    void every_detail_of_a_line_of_the_audit_trail_has_its_words() throws IOException {
        var details = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (code.contains("Audit audit")) {
                    MAP.matcher(code)
                            .results()
                            .flatMap(map -> NAME.matcher(map.group(1)).results())
                            .forEach(name -> details.add("audit.detail." + name.group(1)));
                }
            }
        }
        assertThat(details).contains("audit.detail.readers", "audit.detail.added");
        for (var language : Translations.LANGUAGES) {
            var keys = translations.keys(language);
            assertThat(details)
                    .as("in " + language)
                    .allMatch(name -> keys.contains(name) || keys.stream().anyMatch(key -> key.startsWith(name + ".")));
        }
    }

    @Test
    void every_line_of_the_audit_trail_can_be_read() throws IOException {
        int called = 0;
        int read = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                if (code.contains("Audit audit")) {
                    called += (int) RECORDED.matcher(code).results().count();
                    for (var found : VERB.matcher(code).results().toList()) {
                        read++;
                        wanted("audit." + found.group(1));
                        if (found.group(2) != null) {
                            wanted("audit." + found.group(2));
                        }
                        if (found.group(3) != null) {
                            wanted("audit.object." + found.group(3));
                        }
                    }
                }
            }
        }
        assertThat(read)
                .as("lines of the trail whose verb this test can read in the code")
                .isPositive()
                .isEqualTo(called);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_value_that_a_page_names_has_its_name() {
        values("import.fault.", ImportResult.Reason.values());
        values("import.part.", PeopleImport.Part.values());
        values("import.part.said.", PartSaid.values());
        values("import.person.", PersonColumn.values());
        values("import.kind.", ImportComparison.Kind.values());
        values("import.kind.one.", ImportComparison.Kind.values());
        values("import.change.", ImportComparison.What.values());
        values("people.part.", RoundPeople.Part.values());
        values("mentorship.state.", MentorshipState.values());
        values("pairs.state.", MentorshipState.values());
        values("pairs.since.", MentorshipState.values());
        values("rounds.state.", RoundState.values());
        values("mails.state.", MailState.values());
        values("home.horizon.", Horizon.values());
        values("goal.horizon.", Horizon.values());
        values("goal.horizon.", Horizon.values(), one -> one.name() + ".long");
        values("goal.state.", GoalState.values());
        values("goal.closed.", GoalState.values());
        values("goal.verdict.", Verdict.values());
        values("goal.problem.", GoalProblem.values());
        values("goal.change.", GoalChanges.Kind.values());
        values("goal.checkin.went.", Went.values());
        values("goal.checkin.way.", InTheWay.values());
        values("goal.checkin.cue.", CueCame.values());
        values("goal.checkin.said.cue.", CueCame.values());
        values("goal.checkin.offer.", CheckInOffer.Why.values());
        values("goal.checkin.heading.", Rhythm.values());
        values("goal.checkin.skip.", Rhythm.values());
        values("goal.rhythm.", Rhythm.values());
        values("goal.paste.problem.", PastedRows.Problem.values());
        values("goal.measure.shape.", MeasureShape.values());
        values("goal.measure.course.", MeasureShape.values());
        values("goal.measure.missing.", MeasureAbout.values());
        values("goal.measure.about.", MeasureAbout.values());
        values("goal.measure.about.", MeasureAbout.values(), one -> one + ".long");
        values("goal.part.", SmartPart.values(), SmartPart::key);
        values("goal.part.", SmartPart.values(), one -> one.key() + ".help");
        values("goal.letter.", SmartPart.values(), SmartPart::key);
        values("matching.state.", ScenarioState.values());
        values("matching.lift.", Decision.values());
        values("matching.obstacle.", PublishResult.Reason.values());
        values("matching.wishes.as.", Side.values());
        values("matching.wishes.title.", Side.values());
        values("matching.wishes.skills.", Side.values());
        values("account.stage.", AccountAdministration.Stage.values(), WordsTest::lower);
        values("account.password.", PasswordRule.values(), one -> lower(one).replace('_', '-'));
        values("account.invalid.", OneTimeLinks.Field.values(), WordsTest::lower);
        Stream.of(Purpose.values()).filter(one -> one != Purpose.ADMINISTRATOR).forEach(one -> {
            wanted("mail.account." + lower(one) + ".subject");
            wanted("mail.account." + lower(one) + ".body");
        });
        assertThat(missing).isEmpty();
    }

    /** The kinds that have such a sentence; there are some, or the keys have been renamed and nothing was compared. */
    private List<String> families(String prefix, String suffix) {
        var found = translations.keys(Locale.ENGLISH).stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(suffix))
                .map(key -> key.substring(prefix.length(), key.length() - suffix.length()))
                .toList();
        assertThat(found).as("%s…%s", prefix, suffix).isNotEmpty();
        return found;
    }

    private <E extends Enum<E>> void values(String prefix, E[] values) {
        values(prefix, values, Enum::name);
    }

    private <E extends Enum<E>> void values(String prefix, E[] values, Function<E, String> key) {
        Arrays.stream(values).map(key).forEach(one -> wanted(prefix + one));
    }

    private void wanted(String key) {
        if (!translations.knows(key)) {
            missing.add(key);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
