package app.waymark.recognition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Measure;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.mentorship.Mentorships;
import app.waymark.recognition.PortfolioBrought.Bad;
import app.waymark.recognition.PortfolioBrought.Fault;
import app.waymark.recognition.PortfolioBrought.Good;
import app.waymark.shared.Actor;
import app.waymark.shared.Pace;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A portfolio goes from one Waymark to another without loss, and nothing that somebody else made up gets in. */
@WaymarkTest
class PortfolioArchivesTest {

    private static final String DOCUMENT = PortfolioArchive.DOCUMENT;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PortfolioArchives archives;

    @Autowired
    PortfolioOffers offers;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSteps steps;

    @Autowired
    StepRecords records;

    @Autowired
    Moments moments;

    @Autowired
    Mentorships mentorships;

    @Autowired
    ProgrammeBadges programmes;

    @Autowired
    Badges badges;

    @Autowired
    Pace pace;

    @Autowired
    World world;

    @Autowired
    JdbcTemplate jdbc;

    private Actor mara;
    private Actor thu;

    @BeforeEach
    void a_portfolio_of_several_kinds() {
        var pair = world.pair("Jonas Berg", "Mara Lindqvist");
        mara = pair.mentee();
        thu = world.account("Thu Nguyen");
        As.account(mara);
        var step = Step.of("Write it", null);
        GoalId goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak at a “conference” ½")
                        .withWhy("To be <script>heard</script>\nby many")
                        .withMeasures(List.of(
                                Measure.of("Talks", "a year", new BigDecimal("0.50"), new BigDecimal("2.2500"))))
                        .withPlan(List.of(step), List.of()))))
                .goal();
        records.file(goal, step.id(), "Größe & Maß.txt", bytes("Three rehearsals"));
        records.note(goal, step.id(), "https://talks.example/mine");
        steps.reach(goal, "Ten rehearsals");
        moments.thankByName(goal, goal.value(), "Petra", "For the lifts");
        As.account(mara, () -> mentorships.end(pair.mentorship(), ""));
        var words = new BadgeWords("Mentorship finished", "Worked on goals", "To the end");
        As.account(
                pair.coordinator(),
                () -> programmes.say(pair.programme(), BadgeKind.MENTEE, new BadgeTerms(true, words, words)));
        As.account(pair.coordinator(), () -> programmes.offer(pair.mentorship(), BadgeKind.MENTEE));
        As.account(mara);
        badges.accept(badges.mine().getFirst().id(), true);
        for (var kind : PortfolioKind.values()) {
            offers.page(kind, null, 50)
                    .items()
                    .forEach(one ->
                            portfolios.add(kind, one.source(), PortfolioChoice.of(EnumSet.allOf(PortfolioPart.class))));
        }
        portfolios.say(new PortfolioWords(mara.name(), ""), new PortfolioWords("Mara", "What I learned"));
    }

    @Test
    void taken_in_by_another_account_and_taken_along_again_it_is_the_same_and_says_that_it_was_brought() {
        var first = archive();
        assertThat(archives.mine().portfolio().pieces()).hasSize(5);

        As.account(thu);
        var looked = (Good) archives.tryOut(zip(first));
        assertThat(looked.pieces())
                .extracting(PortfolioPiece::title)
                .contains("Speak at a “conference” ½", "Mentorship finished");
        assertThat(looked.files()).isEqualTo(1);
        assertThat(looked.words()).isTrue();
        assertThat(looked.from()).containsExactly("localhost");
        assertThat(portfolios.mine().portfolio().pieces())
                .as("a look changes nothing")
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from portfolio_piece where brought_at is not null", Integer.class))
                .isZero();

        assertThat(archives.take(zip(first))).isInstanceOf(Good.class);

        var second = archive();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, content) -> assertThat(second.get(path)).as(path).isEqualTo(content));
        assertThat(portfolios.mine().portfolio().pieces()).allSatisfy(piece -> {
            assertThat(piece.brought()).isTrue();
            assertThat(piece.installation()).isEqualTo("localhost");
            assertThat(piece.badge()).as("not counted as given here").isNull();
        });
        assertThat(((Good) archives.take(zip(first))).same())
                .as("once is enough")
                .isEqualTo(5);
        assertThat(portfolios.mine().portfolio().pieces()).hasSize(5);
    }

    @Test
    void an_archive_of_the_first_format_is_brought_along_without_loss_and_later_ones_come_back_equal() {
        skill();
        var now = archive();
        var document = text(requireNonNull(now.get(DOCUMENT)));
        assertThat(document).contains("\"format\":2", "Rita Sow", "Jonas Berg");
        As.account(thu);
        assertThat(archives.take(zip(now))).isInstanceOf(Good.class);
        assertThat(text(requireNonNull(archive().get(DOCUMENT)))).isEqualTo(document);

        // As it was written when the last mentor alone was in it, without a name.
        var mentors = "\"mentors\":[" + seen("Rita Sow", 4) + "," + seen("Jonas Berg", 2) + "]";
        assertThat(document).contains(mentors);
        var old = said(
                now,
                document.replace("\"format\":2", "\"format\":1")
                        .replace(
                                mentors,
                                "\"mentor\":{\"level\":4,\"meaning\":\"Calm\",\"example\":\"\",\"on\":\"2026-03-04\"}"));
        var lena = world.account("Lena Vogt");
        As.account(lena);
        assertThat(archives.take(old)).isInstanceOf(Good.class);

        var skill = (PortfolioContent.Skill) archives.mine().portfolio().pieces().stream()
                .map(PortfolioPiece::content)
                .filter(PortfolioContent.Skill.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(skill.mentors()).containsExactly(new PortfolioContent.Seen("", 4, "Calm", LocalDate.of(2026, 3, 4)));
        assertThat(requireNonNull(skill.own()).example()).isEqualTo("Two retros");
        var again = archive();
        As.account(world.account("Noor Aziz"));
        assertThat(archives.take(zip(again))).isInstanceOf(Good.class);
        assertThat(text(requireNonNull(archive().get(DOCUMENT)))).isEqualTo(text(requireNonNull(again.get(DOCUMENT))));
    }

    @Test
    void a_mentor_is_named_as_somebody_can_be_called_and_rated_within_the_levels() {
        skill();
        var good = archive();
        var document = text(requireNonNull(good.get(DOCUMENT)));
        As.account(thu);
        refused(Fault.WRONG, said(good, document.replace("Rita Sow", "R".repeat(161))));
        refused(Fault.WRONG, said(good, document.replace(seen("Rita Sow", 4), seen("Rita Sow", 6))));
        refused(
                Fault.UNREADABLE,
                said(good, document.replace(",\"name\":\"Rita Sow\"", "").replace("\"name\":\"Rita Sow\",", "")));
        refused(Fault.UNREADABLE, said(good, document.replace("\"mentors\":", "\"mentor\":")));
        assertThat(portfolios.mine().portfolio().pieces()).isEmpty();
    }

    private static String seen(String name, int level) {
        return "{\"name\":\"%s\",\"level\":%d,\"meaning\":\"Calm\",\"on\":\"2026-03-04\"}".formatted(name, level);
    }

    /** A skill that two mentors rated, as the rows have it. */
    private void skill() {
        jdbc.update(
                "insert into portfolio_piece (id, account, kind, position, heading, words, content, taken_on, installation)"
                        + " values (?, ?, 'SKILL', 90, '', '', ?, '2026-03-05', 'localhost')",
                UUID.randomUUID(),
                mara.id().value(),
                "{\"format\":2,\"shows\":\"skill\",\"title\":\"Listening\",\"framework\":\"General\",\"top\":5,\"own\":{\"level\":3,"
                        + "\"meaning\":\"\",\"example\":\"Two retros\",\"on\":\"2026-03-01\"},\"mentors\":["
                        + seen("Rita Sow", 4) + "," + seen("Jonas Berg", 2) + "]}");
    }

    @Test
    void what_somebody_wrote_here_stays_over_what_is_brought_along() {
        var first = archive();
        As.account(thu);
        portfolios.say(new PortfolioWords(thu.name(), ""), new PortfolioWords("Thu", "My own"));
        assertThat(((Good) archives.take(zip(first))).words()).isFalse();
        assertThat(portfolios.mine().portfolio().words()).isEqualTo("My own");
    }

    @Test
    void hostile_archives_are_refused_with_a_reason_and_nothing_is_changed() throws IOException {
        var good = archive();
        var document = text(requireNonNull(good.get(DOCUMENT)));
        As.account(thu);

        refused(Fault.NO_ARCHIVE, "no zip".getBytes(StandardCharsets.UTF_8));
        refused(Fault.NO_ARCHIVE, new byte[0]);
        refused(Fault.TOO_LARGE, new byte[PortfolioArchive.MOST_BYTES + 1]);
        refused(Fault.NO_DOCUMENT, zip(without(good, DOCUMENT)));
        for (var path : List.of(
                "../evil.txt",
                "/etc/passwd",
                "files/../../evil.txt",
                "files\\..\\evil.txt",
                "run.exe",
                "files/a/b.txt")) {
            refused(Fault.STRANGE, zip(with(good, path, bytes("x").getByteArray())));
        }
        refused(Fault.STRANGE, zip(with(good, "files/99-01-more.txt", bytes("x").getByteArray())));
        refused(Fault.STRANGE, twice(zip(good)));
        refused(Fault.TOO_LARGE, zip(with(good, "files/bomb.txt", new byte[PortfolioArchive.MOST_BYTES + 10])));
        var many = new LinkedHashMap<>(good);
        for (int one = 0; one < 300; one++) {
            many.put("files/many-" + one + ".txt", new byte[] {'x'});
        }
        refused(Fault.TOO_LARGE, zip(many));
        refused(
                Fault.OTHER_FILE,
                zip(with(good, file(good), bytes("Other rehearsals").getByteArray())));
        refused(Fault.OTHER_FILE, zip(without(good, file(good))));

        refused(Fault.NEWER, said(good, document.replace("\"format\":2", "\"format\":3")));
        refused(Fault.UNREADABLE, said(good, document.substring(1)));
        refused(Fault.UNREADABLE, said(good, document.replaceFirst("\\{", "{\"more\":1,")));
        refused(Fault.UNREADABLE, said(good, document.replaceFirst("\"heading\"", "\"heading\":\"a\",\"heading\"")));
        refused(Fault.UNREADABLE, said(good, document.replace("\"pieces\":[", "\"pieces\":[null,")));
        refused(
                Fault.UNREADABLE,
                said(good, document.replace("\"shows\":\"goal\"", "\"shows\":\"java.lang.Runtime\"")));
        refused(Fault.UNREADABLE, said(good, document.replace("\"words\"", "\"words\":{},\"x\"")));
        refused(Fault.WRONG, said(good, document.replace("https://talks", "javascript:alert(1)//talks")));
        refused(Fault.WRONG, said(good, document.replace("\"heading\":\"Mara\"", "\"heading\":\"a\\u0000b\"")));
        refused(
                Fault.WRONG,
                said(good, document.replace("\"heading\":\"Mara\"", "\"heading\":\"" + "x".repeat(161) + "\"")));
        refused(Fault.BADGE, said(good, document.replace("Mentorship finished", "Nobel prize")));

        assertThat(portfolios.mine().portfolio().pieces()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from portfolio_piece where brought_at is not null", Integer.class))
                .isZero();
        assertThat(archives.take(zip(good))).as("the good one still is").isInstanceOf(Good.class);
    }

    @Test
    void a_badge_that_says_something_else_than_what_was_signed_is_refused() {
        var good = archive();
        var document = text(requireNonNull(good.get(DOCUMENT)));
        var credential = Pattern.compile("\"credential\":\"([^\"]+)\"")
                .matcher(document)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var parts = List.of(credential.split("\\."));
        var signed = text(Base64.getUrlDecoder().decode(parts.get(1)));
        assertThat(signed).contains("Mentorship finished");
        var other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        signed.replace("Mentorship finished", "Nobel prize").getBytes(StandardCharsets.UTF_8));
        var otherSignature =
                (parts.get(2).startsWith("A") ? "B" : "A") + parts.get(2).substring(1);
        As.account(thu);

        // The piece and what is under the signature agree: the signature alone tells.
        var forged = document.replace(credential, String.join(".", parts.get(0), other, parts.get(2)))
                .replace("Mentorship finished", "Nobel prize");
        refused(Fault.BADGE, said(good, forged));
        var unsigned = document.replace(credential, String.join(".", parts.get(0), parts.get(1), otherSignature));
        refused(Fault.BADGE, said(good, unsigned));
        assertThat(portfolios.mine().portfolio().pieces()).isEmpty();
    }

    @Test
    void a_file_that_runs_is_refused_whatever_it_is_called() {
        var good = archive();
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        var path = file(good);
        var document = text(requireNonNull(good.get(DOCUMENT)))
                .replaceAll("\"size\":16", "\"size\":" + page.length)
                .replaceAll("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"" + digest(page) + "\"");
        As.account(thu);

        refused(Fault.WRONG_KIND, said(with(good, path, page), document));
    }

    private void refused(Fault fault, byte[] archive) {
        // Nobody tries so many of them in a minute.
        pace.forget();
        assertThat(archives.take(archive)).isInstanceOfSatisfying(Bad.class, bad -> assertThat(bad.fault())
                .isEqualTo(fault));
    }

    private Map<String, byte[]> archive() {
        var archive = archives.mine();
        var all = new LinkedHashMap<String, byte[]>();
        all.put(DOCUMENT, archive.document().getBytes(StandardCharsets.UTF_8));
        for (var entry : archive.files()) {
            var bytes = new ByteArrayOutputStream();
            for (int part = 0; archives.part(entry, part).isPresent(); part++) {
                bytes.writeBytes(archives.part(entry, part).orElseThrow());
            }
            all.put(entry.path(), bytes.toByteArray());
        }
        return all;
    }

    private static String file(Map<String, byte[]> archive) {
        return archive.keySet().stream()
                .filter(path -> path.startsWith("files/"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] said(Map<String, byte[]> archive, String document) {
        return zip(with(archive, DOCUMENT, document.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> archive, String path, byte[] content) {
        var other = new LinkedHashMap<>(archive);
        other.put(path, content);
        return other;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> archive, String path) {
        var other = new LinkedHashMap<>(archive);
        other.remove(path);
        return other;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same archive with its document a second time, under a name that a writer of archives would refuse. */
    private static byte[] twice(byte[] archive) {
        var other = zip(Map.of(DOCUMENT, "{}".getBytes(StandardCharsets.UTF_8)));
        int central = indexOf(other);
        var both = new byte[central + archive.length];
        System.arraycopy(other, 0, both, 0, central);
        System.arraycopy(archive, 0, both, central, archive.length);
        return both;
    }

    /** Where the entries of an archive end. */
    private static int indexOf(byte[] archive) {
        for (int at = 0; at < archive.length - 4; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no end");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ByteArrayResource bytes(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
