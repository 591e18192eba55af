package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.cli.RoundFolder.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages valid files at random, each seed the same way every time: no input may end in an exception. */
class CsvFuzzTest {

    private static final List<String> FILES = List.of(
            "mentees.csv",
            "mentors.csv",
            "wishes.csv",
            "mentor_wishes.csv",
            "scores.csv",
            "locked.csv",
            "forbidden.csv",
            "current.csv");

    private static final List<String> VALID = List.of(
            "id,name\nann,Ann\nben,\"Ben, the \"\"second\"\"\"\ncem,\n",
            "id,capacity,min_load\nmax,1,\nnoa,2,1\nold,0,0\n",
            "mentee,rank,mentor\nann,1,max\nann,2,noa\nben,1,max\ncem,1,noa\n",
            "mentor,rank,mentee\nmax,1,ben\nnoa,1,ann\nnoa,1,cem\n",
            "mentee,mentor,score\nann,max,1.5\nann,noa,-2\nben,noa,0\ncem,old,8\n",
            "mentee,mentor\ncem,noa\n",
            "mentee,mentor\nben,noa\n",
            "mentee,mentor\nann,max\nben,max\n");

    private static final String[] ODD = {
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r",
        "\0",
        ";",
        "\t",
        " ",
        "-1",
        "0",
        "99999999999999999999",
        "1e9",
        "NaN",
        "-0",
        "0.5",
        "\uFEFF",
        "\u2028",
        "\u00A0",
        "\uD83D\uDE00",
        "é",
        "id",
        "mentee",
        "mentor",
        "capacity",
        "rank",
        "score",
        "ann",
        "max",
        "=1+1"
    };

    private final Path directory;

    CsvFuzzTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noDamageToTheFilesEndsInAnException(long seed) {
        Random random = new Random(seed);
        int matched = 0;
        int faulty = 0;
        for (int turn = 0; turn < 200; turn++) {
            RoundFolder round = damaged(random);
            Run run = round.match(
                    "--objective=" + MatchResultTest.OBJECTIVES.get(random.nextInt(MatchResultTest.OBJECTIVES.size())));
            assertThat(run.status()).isIn(MatchCommand.MATCHED, MatchCommand.BAD_INPUT);
            if (run.status() == MatchCommand.MATCHED) {
                matched++;
                assertThat(run.outLines()).hasSize(1);
                assertThat(run.errLines()).allMatch(line -> line.matches("(note|warning): .+"));
            } else {
                faulty++;
                assertThat(run.out()).isEmpty();
                assertThat(run.errLines()).isNotEmpty().allMatch(line -> line.matches("(warning: )?[a-z_]+\\.csv: .+"));
            }
        }
        // Damage that is always or never a fault would test one of the two only.
        assertThat(matched).isPositive();
        assertThat(faulty).isPositive();
    }

    private RoundFolder damaged(Random random) {
        RoundFolder round = new RoundFolder(directory);
        for (int k = 0; k < FILES.size(); k++) {
            round.with(FILES.get(k), VALID.get(k).getBytes(StandardCharsets.UTF_8));
        }
        for (int damage = random.nextInt(3); damage >= 0; damage--) {
            int file = random.nextInt(FILES.size());
            round.with(FILES.get(file), damage(VALID.get(file), random));
        }
        return round;
    }

    private static byte[] damage(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(Math.min(8, text.length() - at) + 1);
        String[] lines = text.split("\n");
        String line = lines[random.nextInt(lines.length)];
        String odd = ODD[random.nextInt(ODD.length)];
        return switch (random.nextInt(9)) {
            case 0 -> bytes(text.substring(0, at) + odd + text.substring(at));
            case 1 -> bytes(text.substring(0, at) + odd + text.substring(to));
            case 2 -> bytes(text.substring(0, at) + text.substring(to));
            case 3 -> bytes(text.substring(0, at));
            case 4 -> bytes(text + line + "\n");
            case 5 -> bytes(line + "\n" + text);
            case 6 -> bytes(text.substring(0, at) + odd.repeat(20_000) + text.substring(at));
            case 7 -> withoutColumn(lines, random.nextInt(3));
            default -> withAnyByte(bytes(text), random);
        };
    }

    private static byte[] withoutColumn(String[] lines, int column) {
        StringBuilder without = new StringBuilder();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            for (int k = 0; k < fields.length; k++) {
                without.append(k == column ? "" : fields[k] + ",");
            }
            without.append('\n');
        }
        return bytes(without.toString());
    }

    private static byte[] withAnyByte(byte[] bytes, Random random) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        return changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
