package app.waymark.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.Browser;
import app.waymark.file.internal.OrphanedFiles;
import app.waymark.goal.Evidence;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSaveResult.Saved;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepRecords;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Files: which are kept, under which name, how they are given out, and to whom. */
@WaymarkTest
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    GoalEditing editing;

    @Autowired
    GoalSharing sharing;

    @Autowired
    StepRecords records;

    @Autowired
    Files files;

    @Autowired
    OrphanedFiles orphaned;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;
    private GoalId goal;
    private final Step step = Step.of("Give a talk", null);

    @BeforeEach
    void a_shared_goal() {
        pair = world.pair("Jonas", "Mara");
        As.account(pair.mentee());
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak").withPlan(List.of(step), List.of()))))
                .goal();
        sharing.shareWith(goal, pair.mentorship(), false, "");
    }

    @Test
    void what_a_file_is_its_bytes_say_and_its_name_only_which_of_those_that_look_the_same() {
        assertThat(kept("talk.pdf", PDF)).isEqualTo("talk.pdf");
        assertThat(kept("talk", PDF)).isEqualTo("talk.pdf");
        assertThat(kept("me.PNG", PNG)).isEqualTo("me.png");
        assertThat(kept("notes.txt", bytes("Some notes"))).isEqualTo("notes.txt");
        assertThat(kept("numbers.csv", bytes("a,b\n1,2\n"))).isEqualTo("numbers.csv");
        assertThat(kept("talk.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo("talk.docx");
        assertThat(kept("setup.exe", PNG))
                .as("a picture that is called a program")
                .isEqualTo("setup.exe.png");
    }

    @Test
    void what_runs_where_it_is_opened_and_what_nobody_knows_is_refused_whatever_it_is_called() {
        assertThat(refused("talk.pdf", bytes("<!DOCTYPE html><html><script>alert(1)</script></html>")))
                .isEqualTo("text/html");
        assertThat(refused("page.html", bytes("Some notes"))).isEqualTo("text/html");
        assertThat(refused("me.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")))
                .isEqualTo("image/svg+xml");
        assertThat(refused("run.js", bytes("alert(1)"))).contains("javascript");
        assertThat(refused("talk.pdf", Arrays.copyOf(bytes("MZ\u0090\u0000\u0003"), 200)))
                .contains("msdownload");
        assertThat(refused("all.zip", zip("a.txt"))).isEqualTo("application/zip");
        assertThat(refused("macro.docm", zip("[Content_Types].xml"))).contains("macro");
        assertThat(add("nothing.txt", new byte[0])).isEqualTo(new EvidenceResult.NotKept(new KeepResult.Empty()));
    }

    @Test
    void a_name_loses_its_folders_and_what_turns_or_hides_text_and_never_its_ending() {
        assertThat(kept("C:\\Users\\mara\\talk.pdf", PDF)).isEqualTo("talk.pdf");
        assertThat(kept("../../etc/talk.pdf", PDF)).isEqualTo("talk.pdf");
        assertThat(kept("talk\u202Efdp.exe", PDF)).isEqualTo("talkfdp.exe.pdf");
        assertThat(kept("a\r\nSet-Cookie: x.pdf", PDF)).isEqualTo("aSet-Cookie x.pdf");
        assertThat(kept("x".repeat(500) + ".pdf", PDF)).hasSize(120).endsWith(".pdf");
        assertThat(kept("...", PDF)).isEqualTo("file.pdf");
    }

    @Test
    void ten_megabytes_are_kept_and_one_byte_more_is_not() {
        var most = Arrays.copyOf(PDF, Files.MOST_BYTES);
        most[most.length - 1] = 7;

        var added = (EvidenceResult.Added) add("large.pdf", most);
        assertThat(all(Objects.requireNonNull(added.evidence().file()))).isEqualTo(most);
        assertThat(add("larger.pdf", Arrays.copyOf(PDF, Files.MOST_BYTES + 1)))
                .isEqualTo(new EvidenceResult.NotKept(new KeepResult.TooLarge(Files.MOST_BYTES)));
    }

    @Test
    void who_has_as_much_as_one_person_may_is_told_so() {
        add("talk.pdf", PDF);
        jdbc.update("update stored_file set size = ?", (int) Files.MOST_OF_A_PERSON);
        assertThat(add("more.pdf", PDF))
                .isEqualTo(new EvidenceResult.NotKept(new KeepResult.NoRoom(Files.MOST_OF_A_PERSON)));
    }

    @Test
    void a_file_is_for_the_mentee_and_the_mentor_it_is_shared_with_and_for_nobody_else() {
        var file = file(add("talk.pdf", PDF));
        var other = world.pair("Tom", "Tina");
        assertThat(sees(pair.mentee(), file)).isTrue();
        assertThat(sees(pair.mentor(), file)).isTrue();
        for (var stranger : List.of(pair.coordinator(), other.mentee(), other.mentor(), other.coordinator())) {
            assertThat(sees(stranger, file)).as(stranger.name()).isFalse();
        }

        As.account(pair.mentee(), () -> sharing.stopSharing(goal));
        assertThat(sees(pair.mentor(), file)).as("it is shared no longer").isFalse();
        assertThat(sees(pair.mentee(), file)).isTrue();
    }

    @Test
    void a_browser_gets_it_with_headers_under_which_nothing_in_it_runs() {
        var mentee = world.person("Lotte", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        As.account(mentee);
        goal = ((Saved) editing.create(GoalEdit.of(GoalContent.titled("Speak").withPlan(List.of(step), List.of()))))
                .goal();
        var paper = file(add("Übung “1”.pdf", PDF));
        var picture = file(add("me.png", PNG));
        var hers = new Browser(port);
        hers.signIn(World.address("Lotte"), World.PASSWORD);

        var answer = hers.open(Links.file(paper));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("%C3%9Cbung");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(hers.open(Links.file(picture))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("inline;");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(hers.with("If-None-Match", tag).open(Links.file(paper)).statusCode())
                .isEqualTo(304);

        assertThat(new Browser(port).open(Links.file(paper)).statusCode())
                .as("nobody is signed in")
                .isIn(302, 303, 401);
        var eve = world.person("Eve", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var foreign = new Browser(port);
        foreign.signIn(World.address(eve.name()), World.PASSWORD);
        assertThat(foreign.open(Links.file(paper)).statusCode()).isEqualTo(404);
        assertThat(foreign.with("If-None-Match", tag).open(Links.file(paper)).statusCode())
                .as("not even whether it is the same")
                .isEqualTo(404);
        assertThat(hers.open(Links.FILES + "/none").statusCode()).isEqualTo(404);
        assertThat(hers.open(Links.file(UUID.randomUUID())).statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_held_back_from_the_mentor_with_the_evidence_it_is_and_given_out_again_with_it() {
        var paper = file(add("talk.pdf", PDF));
        assertThat(sees(pair.mentor(), paper)).isTrue();

        sharing.holdBack(goal, Set.of(HeldPart.EVIDENCE));
        assertThat(sees(pair.mentor(), paper)).isFalse();
        assertThat(sees(pair.mentee(), paper)).isTrue();

        sharing.holdBack(goal, Set.of());
        assertThat(sees(pair.mentor(), paper)).isTrue();
    }

    @Test
    void the_files_of_what_is_gone_go_as_well_and_others_stay() {
        var gone = file(add("gone.pdf", PDF));
        var stays = file(add("stays.pdf", PDF));
        jdbc.update("delete from goal_evidence where file = ?", gone.toString());
        orphaned.forget();
        assertThat(left())
                .as("it may belong to what is only just being written")
                .isEqualTo(2);

        jdbc.update("update stored_file set added_at = added_at - interval 1 day");
        orphaned.forget();
        assertThat(left()).isEqualTo(1);
        assertThat(files.find(stays)).isPresent();
        assertThat(jdbc.queryForObject("select count(distinct file) from stored_file_part", Integer.class))
                .isEqualTo(1);
    }

    private int left() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from stored_file", Integer.class));
    }

    private boolean sees(Actor who, UUID file) {
        return As.account(who, () -> {
            try {
                return files.find(file).isPresent() && files.part(file, 0).isPresent();
            } catch (AccessDeniedException refused) {
                return false;
            }
        });
    }

    private byte[] all(UUID file) {
        var bytes = new ByteArrayOutputStream();
        for (int part = 0; files.part(file, part).isPresent(); part++) {
            bytes.writeBytes(files.part(file, part).orElseThrow());
        }
        return bytes.toByteArray();
    }

    private String kept(String name, byte[] bytes) {
        return ((EvidenceResult.Added) add(name, bytes)).evidence().text();
    }

    private String refused(String name, byte[] bytes) {
        return ((KeepResult.WrongKind) ((EvidenceResult.NotKept) add(name, bytes)).why()).type();
    }

    private static UUID file(EvidenceResult added) {
        Evidence one = ((EvidenceResult.Added) added).evidence();
        return Objects.requireNonNull(one.file());
    }

    private EvidenceResult add(String name, byte[] bytes) {
        return records.file(goal, step.id(), name, new ByteArrayResource(bytes));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
