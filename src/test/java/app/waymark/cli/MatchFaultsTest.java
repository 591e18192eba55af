package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchFaultsTest {

    private static final String SCORE_BOUNDS =
            " is not a number from -1000000 to 1000000 with at most 6 decimal places";

    private final Path directory;

    MatchFaultsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource
    void aFaultIsToldInOneLineWithFileAndRow(String file, String content, String fault) {
        Run run = RoundFolder.small(directory).with(file, content.split("\n")).match("--objective=score");
        assertThat(run.faults()).containsExactly(fault.split("\n"));
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(run.out()).isEmpty();
    }

    static Stream<Arguments> aFaultIsToldInOneLineWithFileAndRow() {
        return Stream.of(
                // The shape of a file
                fault("mentees.csv", "", "mentees.csv: row 1: the header row is missing"),
                fault("mentees.csv", "name\nann", "mentees.csv: row 1: column \"id\" is missing"),
                fault(
                        "mentors.csv",
                        "id,capacity,Id\nmax,1,max",
                        "mentors.csv: row 1: column \"id\" stands there twice"),
                fault("mentors.csv", "id,capacity;note\nmax,1", "mentors.csv: row 1: column \"capacity\" is missing"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,1,1\nnoa,2",
                        "mentors.csv: row 2: has 3 fields where the header has 2"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax\nnoa,2",
                        "mentors.csv: row 2: has 1 field where the header has 2"),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,1\nann,\"noa,2",
                        "scores.csv: row 3: a quoted field is not closed, or something stands between it and the next separator"),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,1\nann,\"noa\"x,2",
                        "scores.csv: row 3: a quoted field is not closed, or something stands between it and the next separator"),
                fault(
                        "mentees.csv",
                        "id\nann\n\n\"be\nn\"\ncem",
                        "mentees.csv: row 4: id \"be\uFFFDn\" holds a control character or a line break"),
                fault(
                        "mentees.csv",
                        "id\nann\u0000",
                        "mentees.csv: row 2: id \"ann\uFFFD\" holds a control character or a line break"),
                fault(
                        "mentees.csv",
                        "id\na\u2028nn",
                        "mentees.csv: row 2: id \"a\uFFFDnn\" holds a control character or a line break"),
                fault(
                        "mentees.csv",
                        "id\na\u2029nn",
                        "mentees.csv: row 2: id \"a\uFFFDnn\" holds a control character or a line break"),
                // People
                fault("mentees.csv", "id,name\nann,Ann\n,Ben", "mentees.csv: row 3: id is empty"),
                fault("mentees.csv", "id\nann\nben\nann", "mentees.csv: row 4: id \"ann\" stands in row 2 already"),
                fault(
                        "mentees.csv",
                        "id\n" + "x".repeat(201),
                        "mentees.csv: row 2: id \"" + "x".repeat(60) + "\u2026\" is longer than 200 characters"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,1\nmax,1",
                        "mentors.csv: row 3: id \"max\" stands in row 2 already"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,one",
                        "mentors.csv: row 2: capacity \"one\" is not a whole number from 0 to 1000000"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,-1",
                        "mentors.csv: row 2: capacity \"-1\" is not a whole number from 0 to 1000000"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,",
                        "mentors.csv: row 2: capacity \"\" is not a whole number from 0 to 1000000"),
                fault(
                        "mentors.csv",
                        "id,capacity\nmax,1000001",
                        "mentors.csv: row 2: capacity \"1000001\" is not a whole number from 0 to 1000000"),
                fault(
                        "mentors.csv",
                        "id,capacity,min_load\nmax,1,1.5",
                        "mentors.csv: row 2: min_load \"1.5\" is not a whole number from 0 to 1000000"),
                // Wishes and scores
                fault(
                        "wishes.csv",
                        "mentee,rank,mentor\neva,1,max",
                        "wishes.csv: row 2: mentee \"eva\" is not in mentees.csv"),
                fault(
                        "wishes.csv",
                        "mentee,rank,mentor\nann,1,eva",
                        "wishes.csv: row 2: mentor \"eva\" is not in mentors.csv"),
                fault("wishes.csv", "mentee,rank,mentor\n,1,max", "wishes.csv: row 2: mentee is empty"),
                fault("wishes.csv", "mentee,rank,mentor\nann,1,", "wishes.csv: row 2: mentor is empty"),
                fault(
                        "wishes.csv",
                        "mentee,rank,mentor\nann,0,max",
                        "wishes.csv: row 2: rank \"0\" is not a whole number from 1 to 10000"),
                fault(
                        "wishes.csv",
                        "mentee,rank,mentor\nann,99999999999999999999999,max",
                        "wishes.csv: row 2: rank \"99999999999999999999999\" is not a whole number from 1 to 10000"),
                fault(
                        "wishes.csv",
                        "mentee,rank,mentor\nann,1,max\nann,1,noa\nann,2,max",
                        "wishes.csv: row 4: the pair of mentee \"ann\" and mentor \"max\" stands in row 2 already"),
                fault(
                        "mentor_wishes.csv",
                        "mentor,rank,mentee\nmax,first,ann",
                        "mentor_wishes.csv: row 2: rank \"first\" is not a whole number from 1 to 10000"),
                fault(
                        "mentor_wishes.csv",
                        "mentor,rank,mentee\nann,1,max",
                        "mentor_wishes.csv: row 2: mentee \"max\" is not in mentees.csv\n"
                                + "mentor_wishes.csv: row 2: mentor \"ann\" is not in mentors.csv"),
                fault("scores.csv", "mentee,mentor\nann,max", "scores.csv: row 1: column \"score\" is missing"),
                fault("scores.csv", "mentee,mentor,score\nann,max,", "scores.csv: row 2: score \"\"" + SCORE_BOUNDS),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,1e3",
                        "scores.csv: row 2: score \"1e3\"" + SCORE_BOUNDS),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,NaN",
                        "scores.csv: row 2: score \"NaN\"" + SCORE_BOUNDS),
                fault("scores.csv", "mentee,mentor,score\nann,max,-", "scores.csv: row 2: score \"-\"" + SCORE_BOUNDS),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,.5",
                        "scores.csv: row 2: score \".5\"" + SCORE_BOUNDS),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,1000000.5",
                        "scores.csv: row 2: score \"1000000.5\"" + SCORE_BOUNDS),
                fault(
                        "scores.csv",
                        "mentee,mentor,score\nann,max,0.0000001",
                        "scores.csv: row 2: score \"0.0000001\"" + SCORE_BOUNDS),
                // Pairs that must, must not, or did stand
                fault(
                        "locked.csv",
                        "mentee,mentor\nann,max\nann,noa",
                        "locked.csv: row 3: mentee \"ann\" is locked in row 2 already"),
                fault(
                        "locked.csv",
                        "mentee,mentor\nann,max\nben,max",
                        "locked.csv: row 3: mentor \"max\" has capacity 1, too little for 2 locked pairs"),
                fault(
                        "locked.csv",
                        "mentee,mentor\neva,max",
                        "locked.csv: row 2: mentee \"eva\" is not in mentees.csv"),
                fault(
                        "forbidden.csv",
                        "mentee,mentor\nann,eva",
                        "forbidden.csv: row 2: mentor \"eva\" is not in mentors.csv"),
                fault(
                        "forbidden.csv",
                        "mentee,mentor\nann,max\nann,max",
                        "forbidden.csv: row 3: the pair of mentee \"ann\" and mentor \"max\" stands in row 2 already"),
                fault(
                        "current.csv",
                        "mentee,mentor\nann,max\nann,noa",
                        "current.csv: row 3: mentee \"ann\" has a mentor in row 2 already"),
                fault(
                        "current.csv",
                        "mentee,mentor\nann,old",
                        "current.csv: row 2: mentor \"old\" is not in mentors.csv"));
    }

    @Test
    void aPairBothLockedAndForbiddenIsAFault() {
        Run run = RoundFolder.small(directory)
                .with("forbidden.csv", "mentee,mentor", "ben,max", "ann,max")
                .with("locked.csv", "mentee,mentor", "ann,max")
                .match("--objective=score");
        assertThat(run.errLines())
                .containsExactly("locked.csv: row 2: the pair is forbidden in row 3 of forbidden.csv");
    }

    @Test
    void aLockToAMentorWithoutPlacesIsAFault() {
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", "id,capacity", "max,0")
                .with("locked.csv", "mentee,mentor", "ann,max")
                .match("--objective=score");
        assertThat(run.errLines())
                .containsExactly("locked.csv: row 2: mentor \"max\" has capacity 0, too little for 1 locked pair");
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheirRow() {
        byte[] damaged = "id\nann\n\"b\nn\"\ncém\nzo?\n".getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 2] = (byte) 0xE9;
        Run run = RoundFolder.small(directory).with("mentees.csv", damaged).match("--objective=score");
        assertThat(run.errLines()).containsExactly("mentees.csv: row 5: is neither UTF-8 nor Windows-1252");
        byte[] open = "id\nann\n\"b?n\n".getBytes(StandardCharsets.UTF_8);
        open[8] = (byte) 0x81;
        run = RoundFolder.small(directory).with("mentees.csv", open).match("--objective=score");
        assertThat(run.errLines()).containsExactly("mentees.csv: row 3: is neither UTF-8 nor Windows-1252");
    }

    @Test
    void whatAGermanExcelWritesIsRead() throws IOException {
        var windows = Charset.forName("windows-1252");
        RoundFolder.small(directory)
                .with("mentees.csv", "sep=;\r\nid;name\r\njörg;Jörg\r\nben;Ben\r\n".getBytes(windows))
                .with("mentors.csv", "\uFEFFid\tcapacity\nmax\t2\n".getBytes(StandardCharsets.UTF_16LE))
                .with("scores.csv", "mentee;mentor;score\r\njörg;max;1,5\r\nben;max;2\r\n".getBytes(windows));
        Path out = directory.resolve("pairs.csv");
        Run run = new RoundFolder(directory).match("--objective=score", "--out=" + out);
        assertThat(run.errLines())
                .containsExactly(
                        "warning: mentees.csv: is not UTF-8 and is read as windows-1252",
                        "warning: mentees.csv: column \"name\" is not read",
                        "warning: mentors.csv: is not UTF-8 and is read as UTF-16",
                        "warning: scores.csv: is not UTF-8 and is read as windows-1252");
        assertThat(Files.readString(out)).contains("jörg,max,,1.5");
    }

    @Test
    void aFileThatIsNotReadIsAWarningWithTheNameThatIsNearest() throws IOException {
        Files.createDirectory(directory.resolve("old"));
        Path out = directory.resolve("pairs.csv");
        RoundFolder round = RoundFolder.small(directory)
                .with("pairs.csv", "mentee,mentor,rank,score")
                .with(".hidden", "")
                .with("mentor-wishes.csv", "mentor,rank,mentee")
                .with("locked.csv.txt", "mentee,mentor", "ann,max")
                .with("forbiden.csv", "mentee,mentor", "ann,max")
                .with("wishes (2).csv", "mentee,rank,mentor")
                .with("notes\nto self.txt", "");
        Run run = round.match("--objective=score", "--out=" + out);
        assertThat(run.status()).isEqualTo(MatchCommand.MATCHED);
        assertThat(run.errLines())
                .containsExactly(
                        "warning: forbiden.csv: is not read; is forbidden.csv meant?",
                        "warning: locked.csv.txt: is not read; is locked.csv meant?",
                        "warning: mentor-wishes.csv: is not read; is mentor_wishes.csv meant?",
                        "warning: wishes (2).csv: is not read; is wishes.csv meant?",
                        "warning: \"notes\uFFFDto self.txt\": is not read");
        assertThat(RoundFolder.small(directory)
                        .with("mentors.csv", "id,capacity", "max,x")
                        .match("--objective=score")
                        .errLines())
                .as("warnings are told beside faults too")
                .hasSize(7)
                .startsWith("mentors.csv: row 2: capacity \"x\" is not a whole number from 0 to 1000000")
                .contains("warning: pairs.csv: is not read");
    }

    @Test
    void manyFilesThatAreNotReadAreToldInFewLines() {
        RoundFolder round = RoundFolder.small(directory);
        for (int k = 0; k < 50; k++) {
            round.with("picture" + k + ".png", "");
        }
        assertThat(round.with("lockd.csv", "mentee,mentor")
                        .match("--objective=score")
                        .errLines())
                .hasSize(21)
                .startsWith("warning: lockd.csv: is not read; is locked.csv meant?")
                .endsWith("warning: \"" + directory + "\": 31 other files in it are not read");
    }

    @Test
    void aColumnThatIsNotReadIsAWarningWithTheNameThatIsNearest() {
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", "id,capacity,minimum,note", "max,1,1,x", "noa,2,,y")
                .match("--objective=score");
        assertThat(run.status()).isEqualTo(MatchCommand.MATCHED);
        assertThat(run.errLines())
                .containsExactly(
                        "warning: mentors.csv: column \"minimum\" is not read; is \"min_load\" meant?",
                        "warning: mentors.csv: column \"note\" is not read");
    }

    @Test
    void theTwoFilesOfPeopleAreRequired() {
        assertThat(new RoundFolder(directory).match("--objective=score").errLines())
                .containsExactly("mentees.csv: is missing", "mentors.csv: is missing");
    }

    @Test
    void aDirectoryInPlaceOfAFileIsAFault() throws IOException {
        Files.createDirectory(directory.resolve("scores.csv"));
        assertThat(RoundFolder.small(directory).match("--objective=score").errLines())
                .containsExactly("scores.csv: is not a file");
    }

    @Test
    void aDirectoryThatIsNotThereIsAFault() {
        assertThat(new RoundFolder(directory.resolve("nowhere"))
                        .match("--objective=score")
                        .err())
                .isEqualToNormalizingNewlines("\"" + directory.resolve("nowhere") + "\": is not a directory\n");
    }

    @Test
    void everyFaultIsTold() {
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", "id,capacity", "max,x", "noa,y")
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "eva,1,max", "ann,0,noa")
                .with("current.csv", "mentee", "ann")
                .match("--objective=score");
        assertThat(run.errLines())
                .containsExactly(
                        "mentors.csv: row 2: capacity \"x\" is not a whole number from 0 to 1000000",
                        "mentors.csv: row 3: capacity \"y\" is not a whole number from 0 to 1000000",
                        "wishes.csv: row 3: mentee \"eva\" is not in mentees.csv",
                        "wishes.csv: row 4: rank \"0\" is not a whole number from 1 to 10000",
                        "current.csv: row 1: column \"mentor\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann,Ann", "ann\u0001", "\"a\nnn\"", "a\u2028nn"})
    void aBadRowOfAMenteeMakesNoPairThatNamesTheMenteeAFault(String bad) {
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", "id", bad, "ben", "cem")
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "ann,0,noa", "ben,1,eva", ",1,max")
                .with("scores.csv", "mentee,mentor,score", "ann,max,1", "ann,max,x")
                .with("locked.csv", "mentee,mentor", "ann,max", "ann,noa")
                .with("forbidden.csv", "mentee,mentor", "ann,max", "ann,noa")
                .match("--objective=score");
        assertThat(run.errLines().getFirst()).startsWith("mentees.csv: row 2: ");
        assertThat(run.errLines())
                .hasSize(6)
                .endsWith(
                        "wishes.csv: row 3: rank \"0\" is not a whole number from 1 to 10000",
                        "wishes.csv: row 4: mentor \"eva\" is not in mentors.csv",
                        "wishes.csv: row 5: mentee is empty",
                        "scores.csv: row 3: score \"x\"" + SCORE_BOUNDS,
                        "locked.csv: row 3: mentee \"ann\" is locked in row 2 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max,1,1", "max,x", "\"m\nax\",1"})
    void aBadRowOfAMentorMakesNoPairThatNamesTheMentorAFault(String bad) {
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", "id,capacity", bad, "noa,2")
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "ben,1,max")
                .match("--objective=score");
        assertThat(run.errLines()).singleElement().asString().startsWith("mentors.csv: row 2: ");
    }

    @Test
    void anOptionalFileThatIsALinkToNowhereIsAFault() throws IOException {
        RoundFolder round = RoundFolder.small(directory);
        Files.createSymbolicLink(directory.resolve("locked.csv"), directory.resolve("gone.csv"));
        Files.createSymbolicLink(directory.resolve("forbidden.csv"), directory.resolve("forbidden.csv"));
        assertThat(round.match("--objective=score").errLines())
                .containsExactly("forbidden.csv: is not a file", "locked.csv: is not a file");
    }

    @Test
    void aFileWhoseNameDiffersInCaseOnlyIsAFault() throws IOException {
        RoundFolder round = RoundFolder.small(directory)
                .with("Locked.csv", "mentee,mentor", "ann,max")
                .with("forbidden.CSV", "mentee,mentor", "ann,noa");
        Files.move(directory.resolve("mentees.csv"), directory.resolve("Mentees.csv"));
        Assumptions.assumeFalse(Files.exists(directory.resolve("locked.csv")), "the disk knows no case");
        Run run = round.match("--objective=score");
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
        assertThat(run.errLines())
                .containsExactly(
                        "Locked.csv: must be called locked.csv",
                        "Mentees.csv: must be called mentees.csv",
                        "forbidden.CSV: must be called forbidden.csv");
    }

    @Test
    void twoFilesWhoseNamesDifferInCaseOnlyAreAFaultUnlessTheyAreOne() throws IOException {
        RoundFolder round = RoundFolder.small(directory).with("locked.csv", "mentee,mentor");
        Path other = directory.resolve("LOCKED.csv");
        Assumptions.assumeFalse(Files.exists(other), "the disk knows no case");
        Files.createSymbolicLink(other, directory.resolve("locked.csv"));
        assertThat(round.match("--objective=score").err()).isEmpty();
        Files.delete(other);
        assertThat(round.with("LOCKED.csv", "mentee,mentor", "ann,max")
                        .match("--objective=score")
                        .errLines())
                .containsExactly("LOCKED.csv: differs from locked.csv in case only");
    }

    @Test
    void aDirectoryThatMayNotBeReadIsSaidToBeSo() throws IOException {
        RoundFolder round = RoundFolder.small(directory);
        Assumptions.assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"));
        for (String permissions : List.of("---------", "rw-------", "-wx------")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
            try {
                Assumptions.assumeFalse(
                        Files.isReadable(directory) && Files.isExecutable(directory), "the superuser reads everything");
                assertThat(round.match("--objective=score").errLines())
                        .containsExactly(Fault.quote(directory.toString()) + ": cannot be read");
            } finally {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void scoresTooFarApartToBeAddedUpOverSoManyMenteesAreAFault() {
        int mentees = 150_000;
        String[] ids = new String[mentees + 1];
        ids[0] = "id";
        for (int k = 1; k <= mentees; k++) {
            ids[k] = "e" + k;
        }
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", ids)
                .with("scores.csv", "mentee,mentor,score", "e1,max,1000000", "e2,max,-1000000")
                .match("--objective=score");
        assertThat(run.errLines())
                .containsExactly("scores.csv: scores are too far apart to be added up exactly over so many mentees");
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "name\nann", "mail;name\nann;Ann", "id\n\"ann", "id\n\u0081"})
    void aFileOfPeopleThatCannotBeReadToItsEndIsTheOnlyFaultAndNotEveryPairOfThem(String mentees) {
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", mentees.getBytes(StandardCharsets.ISO_8859_1))
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "ben,1,noa")
                .match("--objective=score");
        assertThat(run.faults()).singleElement().asString().startsWith("mentees.csv: row ");
        assertThat(run.status()).isEqualTo(MatchCommand.BAD_INPUT);
    }

    @Test
    void aFileOfPeopleThatIsMissingOrADirectoryIsTheOnlyFault() throws IOException {
        RoundFolder round = RoundFolder.small(directory).with("wishes.csv", "mentee,rank,mentor", "ann,1,max");
        Files.delete(directory.resolve("mentors.csv"));
        assertThat(round.match("--objective=score").errLines()).containsExactly("mentors.csv: is missing");
        Files.createDirectory(directory.resolve("mentors.csv"));
        assertThat(round.match("--objective=score").errLines()).containsExactly("mentors.csv: is not a file");
    }

    @Test
    void aFileTooLargeToBeReadAtOnceIsAFault() throws IOException {
        RoundFolder round = RoundFolder.small(directory);
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("mentees.csv").toFile(), "rw")) {
            file.setLength((512L << 20) + 1);
        }
        assertThat(round.match("--objective=score").errLines()).containsExactly("mentees.csv: is larger than 512 MB");
    }

    @Test
    void whatIsAtFaultOnceInARowIsNotAtFaultForWhatFollowsFromIt() {
        String longId = "x".repeat(201);
        RoundFolder round =
                RoundFolder.small(directory).with("mentees.csv", "id,name", ",a", ",b", longId + ",", longId + ",");
        assertThat(round.match("--objective=score").faults())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("mentees.csv: row 2: id is empty"),
                        line -> assertThat(line).isEqualTo("mentees.csv: row 3: id is empty"),
                        line -> assertThat(line)
                                .startsWith("mentees.csv: row 4")
                                .endsWith("than 200 characters"),
                        line -> assertThat(line)
                                .startsWith("mentees.csv: row 5")
                                .endsWith("than 200 characters"));
        round = RoundFolder.small(directory)
                .with("wishes.csv", "mentee,rank,mentor", "eva,1,max", "eva,1,max", ",1,max", ",1,max")
                .with("scores.csv", "mentee,mentor,score", "ann,eva,1", "ann,eva,1", "ann,,1", "ann,,1");
        assertThat(round.match("--objective=score").errLines())
                .containsExactly(
                        "wishes.csv: row 2: mentee \"eva\" is not in mentees.csv",
                        "wishes.csv: row 3: mentee \"eva\" is not in mentees.csv",
                        "wishes.csv: row 4: mentee is empty",
                        "wishes.csv: row 5: mentee is empty",
                        "scores.csv: row 2: mentor \"eva\" is not in mentors.csv",
                        "scores.csv: row 3: mentor \"eva\" is not in mentors.csv",
                        "scores.csv: row 4: mentor is empty",
                        "scores.csv: row 5: mentor is empty");
    }

    @Test
    void aSecondLockOfAMenteeTakesNoPlaceFromTheFirstOfAnother() {
        Run run = RoundFolder.small(directory)
                .with("locked.csv", "mentee,mentor", "ben,max", "ann,noa", "ann,max")
                .match("--objective=score");
        assertThat(run.errLines()).containsExactly("locked.csv: row 4: mentee \"ann\" is locked in row 3 already");
    }

    @Test
    void numbersAndIdsUpToTheirBoundsAreNoFault() {
        String longest = "x".repeat(200);
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", "id", longest)
                .with("mentors.csv", "id,capacity,min_load", "max,1000000,1000000", "noa,0,0")
                .with("wishes.csv", "mentee,rank,mentor", longest + ",10000,max", longest + ",1,noa")
                .match("--objective=rank-sum");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.result()).contains("\"matched\":1", "\"rank_sum\":10000");
    }

    private static Arguments fault(String file, String content, String fault) {
        return Arguments.of(file, content, fault);
    }
}
