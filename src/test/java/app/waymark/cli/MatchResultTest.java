package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchResultTest {

    static final List<String> OBJECTIVES =
            List.of("rank-sum", "first-choices", "fewest-last", "score", "worst-off", "stable", "fewest-changes");

    private static final String[] WISHES = {
        "mentee,rank,mentor", "ann,1,max", "ann,2,noa", "ben,1,max", "cem,1,max", "cem,1,noa"
    };
    private static final String[] SCORES = {
        "mentee,mentor,score", "ann,max,0.5", "ann,noa,7.25", "ben,noa,3", "cem,max,-1.125"
    };

    private final Path directory;

    MatchResultTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theResultIsOneJsonObjectOfTheDocumentedShapeOnOneLine() {
        Run run = RoundFolder.small(directory).with("wishes.csv", WISHES).match("--objective=rank-sum");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches("\\{\"objective\":\"rank-sum\",\"matched\":3,\"unmatched\":\\[],\"rank_sum\":4,"
                        + "\"profile\":\\[2,1],\"score\":0,\"verified\":true,\"millis\":\\d+}\\R");
    }

    @Test
    void theJsonLineCanBeParsedWhateverTheIdsHold() {
        String odd = "q\"uo\\te, ünï \uD83D\uDE00 </script>";
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", "id", "\"" + odd.replace("\"", "\"\"") + "\"", "ann")
                .with("scores.csv", "mentee,mentor,score", "ann,max,1.50")
                .match("--objective=score");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.outLines()).hasSize(1);
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly(
                        "objective", "matched", "unmatched", "rank_sum", "profile", "score", "verified", "millis");
        assertThat(json.get("unmatched").get(0).asString()).isEqualTo(odd);
        assertThat(json.get("score").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(json.get("profile").isEmpty()).isTrue();
    }

    @Test
    void thePairsAreWrittenSortedByMenteeWithRankAndScore() throws IOException {
        Path file = directory.resolve("result.csv");
        Run run = RoundFolder.small(directory)
                .with("wishes.csv", WISHES)
                .with("scores.csv", SCORES)
                .match("--objective=rank-sum", "--out=" + file);
        assertThat(run.status()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo("mentee,mentor,rank,score\nann,noa,2,7.25\nben,max,1,0\ncem,noa,1,0\n");
    }

    @Test
    void aPairWithoutAWishHasNoRankUnlessUnwishedPairsAreAllowed() throws IOException {
        Path file = directory.resolve("result.csv");
        RoundFolder round = RoundFolder.small(directory)
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "ann,2,noa", "ben,1,max")
                .with("scores.csv", "mentee,mentor,score", "cem,noa,4", "ann,max,1");
        assertThat(round.match("--objective=rank-sum", "--out=" + file).result())
                .contains("\"unmatched\":[\"cem\"]");
        Run run = round.match("--objective=rank-sum", "--allow-unwished", "--out=" + file);
        assertThat(run.result()).contains("\"matched\":3", "\"rank_sum\":6", "\"profile\":[1,1,1]");
        assertThat(file).content().contains("cem,noa,3,4\n");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isZero();
        assertThat(file).content().contains("cem,noa,,4\n");
    }

    @Test
    void theLargestTotalWhateverTheNumberMatchedLeavesOutWhoWouldLowerIt() {
        RoundFolder round = RoundFolder.small(directory).with("scores.csv", SCORES);
        assertThat(round.match("--objective=score").result()).contains("\"matched\":3", "\"score\":9.125");
        assertThat(round.match("--objective=score", "--any-number").result())
                .contains("\"matched\":2", "\"unmatched\":[\"cem\"]", "\"score\":10.25");
    }

    @Test
    void locksForbiddenPairsAndTheCurrentMatchingAreHeeded() throws IOException {
        Path file = directory.resolve("result.csv");
        Run run = RoundFolder.small(directory)
                .with("scores.csv", SCORES)
                .with("locked.csv", "mentor,mentee", "max,ann")
                .with("forbidden.csv", "mentee,mentor", "cem,max")
                .with("current.csv", "mentee,mentor", "ann,noa")
                .match("--objective=fewest-changes", "--out=" + file);
        assertThat(run.result()).contains("\"matched\":2", "\"unmatched\":[\"cem\"]", "\"score\":3.5");
        assertThat(file).hasContent("mentee,mentor,rank,score\nann,max,,0.5\nben,noa,,3");
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthersAndAfterAByteOrderMark() throws IOException {
        String bom = "\uFEFFNote,CAPACITY,Min-Load,ID\r\n\"a, b\",1,0, max \r\n,,,\r\n\r\n,2,,noa\r\n";
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", bom.getBytes(StandardCharsets.UTF_8))
                .with("scores.csv", "score, mentor ,mentee", "2,\"max\", \"ann\" ")
                .match("--objective=score");
        assertThat(run.faults()).isEmpty();
        assertThat(run.result()).contains("\"matched\":1", "\"score\":2,");
    }

    @Test
    void theOrderOfRowsMakesNoDifference() throws IOException {
        Random random = new Random(7);
        List<String> mentees = new ArrayList<>(List.of("id"));
        List<String> mentors = new ArrayList<>(List.of("id,capacity,min_load"));
        List<String> wishes = new ArrayList<>(List.of("mentee,rank,mentor"));
        List<String> scores = new ArrayList<>(List.of("mentee,mentor,score"));
        for (int i = 0; i < 30; i++) {
            mentees.add("e" + i);
            mentors.add("o" + i + "," + random.nextInt(3) + "," + random.nextInt(2));
            for (int j = 0; j < 30; j++) {
                if (random.nextInt(5) == 0) {
                    wishes.add("e" + i + "," + (1 + random.nextInt(4)) + ",o" + j);
                }
                if (random.nextInt(3) == 0) {
                    scores.add("e" + i + ",o" + j + "," + random.nextInt(4));
                }
            }
        }
        List<List<String>> all = List.of(mentees, mentors, wishes, scores);
        String[] names = {"mentees.csv", "mentors.csv", "wishes.csv", "scores.csv"};
        for (String objective : OBJECTIVES) {
            List<String> seen = new ArrayList<>();
            for (int turn = 0; turn < 4; turn++) {
                RoundFolder round = new RoundFolder(directory);
                for (int k = 0; k < names.length; k++) {
                    List<String> rows = all.get(k).subList(1, all.get(k).size());
                    Collections.shuffle(rows, random);
                    round.with(names[k], all.get(k).toArray(String[]::new));
                }
                Path file = directory.resolve("result.csv");
                Run run = round.match("--objective=" + objective, "--out=" + file);
                assertThat(run.status()).as(run.err()).isZero();
                seen.add(run.result() + run.err() + Files.readString(file));
            }
            assertThat(seen).as(objective).containsOnly(seen.getFirst());
        }
    }

    @Test
    void aMinimumLoadThatCannotHoldIsToldAsANote() {
        Run run = RoundFolder.small(directory)
                .with("mentors.csv", "id,capacity,min_load", "max,1,1", "noa,2,2")
                .with("scores.csv", "mentee,mentor,score", "ann,noa,1", "ben,max,1")
                .match("--objective=score");
        assertThat(run.status()).isZero();
        assertThat(run.errLines())
                .containsExactly("note: noa has 1 mentee of at least 2: fewer mentees can have this mentor");
    }

    @Test
    void anObjectiveThatRanksSaysSoWhenNobodyWished() {
        Run run = RoundFolder.small(directory)
                .with("scores.csv", "mentee,mentor,score", "ann,noa,1")
                .match("--objective=rank-sum");
        assertThat(run.result()).contains("\"matched\":0");
        assertThat(run.errLines())
                .containsExactly("note: no mentee wished for anybody, and rank-sum makes wished pairs only; "
                        + "--allow-unwished admits those that are scored or that mentors wish for");
    }

    @Test
    void aPairThatOnlyTheMentorWishedForCanBeMadeWithScoreZero() throws IOException {
        Path file = directory.resolve("result.csv");
        RoundFolder round = RoundFolder.small(directory)
                .with("wishes.csv", "mentee,rank,mentor", "ben,2,noa")
                .with("mentor_wishes.csv", "mentor,rank,mentee", "max,1,ann");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isZero();
        assertThat(file).hasContent("mentee,mentor,rank,score\nann,max,,0\nben,noa,2,0");
        Run run = round.match("--objective=rank-sum", "--explain=ann,max");
        assertThat(run.outLines())
                .endsWith("ann cannot have max: the mentee did not wish for the mentor;"
                        + " --allow-unwished admits the pair.");
        run = round.match("--objective=rank-sum", "--allow-unwished", "--out=" + file, "--explain=ann");
        assertThat(file).hasContent("mentee,mentor,rank,score\nann,max,3,0\nben,noa,2,0");
        assertThat(run.outLines()).contains("ann has max: not wished for, so rank 3, score 0.");
    }

    @Test
    void currentPairsThatCannotBeKeptAreCountedInOneNote() {
        RoundFolder round = RoundFolder.small(directory)
                .with("scores.csv", SCORES)
                .with("mentors.csv", "id,capacity", "max,2", "noa,2")
                .with("current.csv", "mentee,mentor", "ann,max", "ben,max", "cem,noa");
        assertThat(round.match("--objective=fewest-changes").errLines())
                .containsExactly("note: 2 pairs of current.csv cannot be kept: they are neither wished for nor scored,"
                        + " or they are forbidden");
        round.with("locked.csv", "mentee,mentor", "cem,noa", "ben,max");
        assertThat(round.match("--objective=fewest-changes").errLines()).isEmpty();
        round.with("forbidden.csv", "mentee,mentor", "ann,max");
        assertThat(round.match("--objective=fewest-changes").errLines())
                .containsExactly("note: 1 pair of current.csv cannot be kept: it is neither wished for nor scored,"
                        + " or it is forbidden");
        assertThat(round.match("--objective=score").errLines()).isEmpty();
    }

    @Test
    void spaceThatNobodySeesIsNoPartOfAnId() {
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", "id\u00A0", "ann\u00A0", "\u202Fb\u00A0en\u2007", "\u00A0")
                .with("scores.csv", "mentee,mentor,score", "\uFEFFann,max,1", "b\u00A0en,noa\u2007,\u00A01")
                .match("--objective=score", "--explain=\u00A0ann\u00A0,\u00A0max\u00A0");
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).contains("ann has max already: score 1.");
        assertThat(run.result()).contains("\"matched\":2,\"unmatched\":[]");
    }

    @Test
    void theResultCanBeTheNextCurrentMatching() throws IOException {
        Path file = directory.resolve("current.csv");
        RoundFolder round = RoundFolder.small(directory).with("scores.csv", SCORES);
        Run first = round.match("--objective=fewest-changes", "--out=" + file);
        List<String> pairs = Files.readAllLines(file);
        Run second = round.match("--objective=fewest-changes", "--out=" + file);
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(Files.readAllLines(file)).isEqualTo(pairs);
    }

    @Test
    void whateverAnIdHoldsIsWrittenSoThatItCanBeReadAgain() throws IOException {
        Path file = directory.resolve("current.csv");
        RoundFolder round = new RoundFolder(directory)
                .with("mentees.csv", "id", "\"a \"\"b\"\", c\"", "#1", "=2")
                .with("mentors.csv", "id,capacity", "\"x,\",2", "'y,1")
                .with("scores.csv", "mentee,mentor,score", "\"a \"\"b\"\", c\",\"x,\",1", "#1,\"x,\",1", "=2,'y,1");
        assertThat(round.match("--objective=score", "--out=" + file).status()).isZero();
        assertThat(file).content().contains("\"a \"\"b\"\", c\",\"x,\",,1\n");
        Run again = round.match("--objective=fewest-changes");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.result()).contains("\"matched\":3");
    }

    @Test
    void aRoundWithoutPeopleIsMatched() {
        Run run = new RoundFolder(directory)
                .with("mentees.csv", "id")
                .with("mentors.csv", "id,capacity")
                .match("--objective=score");
        assertThat(run.status()).isZero();
        assertThat(run.result()).contains("\"matched\":0,\"unmatched\":[],\"rank_sum\":0,\"profile\":[],\"score\":0,");
    }

    @Test
    void theMentorsWishesCountWhereTheMatchingIsToBeStable() {
        RoundFolder round = RoundFolder.small(directory)
                .with("wishes.csv", "mentee,rank,mentor", "ann,1,max", "ben,1,max", "ben,2,noa")
                .with("scores.csv", "mentee,mentor,score", "ben,max,5");
        assertThat(round.match("--objective=stable").result()).contains("\"unmatched\":[\"ann\",\"cem\"]");
        assertThat(round.with("mentor_wishes.csv", "mentor,rank,mentee", "max,1,ann", "max,2,ben")
                        .match("--objective=stable")
                        .result())
                .contains("\"matched\":2", "\"unmatched\":[\"cem\"]", "\"profile\":[1,1]");
    }

    @Test
    void aPairThatStandsIsKeptThoughAnotherScoresMore() throws IOException {
        Path file = directory.resolve("result.csv");
        RoundFolder round = RoundFolder.small(directory)
                .with("scores.csv", "mentee,mentor,score", "ann,max,1", "ann,noa,9", "ben,max,1", "ben,noa,1");
        round.match("--objective=fewest-changes", "--out=" + file);
        assertThat(file).content().contains("ann,noa,,9\n");
        round.with("current.csv", "mentee,mentor", "ann,max").match("--objective=fewest-changes", "--out=" + file);
        assertThat(file).content().contains("ann,max,,1\n");
    }

    @Test
    void theTimeToldIsNoLongerThanTheCommandTook() {
        long before = System.nanoTime();
        Run run = RoundFolder.small(directory).with("scores.csv", SCORES).match("--objective=score");
        long took = (System.nanoTime() - before) / 1_000_000;
        assertThat(JsonMapper.shared().readTree(run.out()).get("millis").asLong())
                .isBetween(0L, took);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        Run run = RoundFolder.small(directory)
                .with("mentees.csv", "\uFEFFid", "ann")
                .with("scores.csv", "\uFEFFmentee,mentor,score", "ann,max,2")
                .match("--objective=score");
        assertThat(run.err()).isEmpty();
        assertThat(run.result()).contains("\"matched\":1,\"unmatched\":[]");
    }
}
