package app.waymark.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many people get which of their wishes, for one or more scenarios under each other: the profile of a matching. */
public class ProfileBars extends Chart {

    /**
     * One scenario.
     *
     * @param name its short name
     * @param counts how many people get their first wish, their second, and so on
     * @param without how many get none of their wishes
     * @param chosen whether it is the one that the page is about
     */
    public record Profile(String name, List<Integer> counts, int without, boolean chosen) {

        public Profile {
            counts = List.copyOf(counts);
        }
    }

    private static final double NAMES = 34;
    private static final double WIDTH = 340;
    private static final double ROW = 42;

    /** Draws these scenarios; the ranks shown are those that any of them needs. */
    public ProfileBars(String title, List<Profile> profiles) {
        super("wm-profile");
        int ranks = profiles.stream()
                .mapToInt(profile -> profile.counts().size())
                .max()
                .orElse(0);
        int most = profiles.stream()
                .flatMapToInt(profile -> IntStream.concat(
                        profile.counts().stream().mapToInt(Integer::intValue), IntStream.of(profile.without())))
                .max()
                .orElse(1);
        double column = (WIDTH - NAMES) / (ranks + 1);
        var drawing = SvgDrawing.of(WIDTH, ROW * profiles.size() + 22)
                .picture(pictureId(), title, getTranslation("uikit.profile.description", profiles.size()));
        for (int line = 0; line < profiles.size(); line++) {
            var profile = profiles.get(line);
            double y = line * ROW + 18;
            drawing.text(0, y + 10, "start", "c-name", profile.name());
            for (int rank = 0; rank <= ranks; rank++) {
                int count = rank == ranks ? profile.without() : at(profile, rank);
                double x = NAMES + rank * column;
                double width = most == 0 ? 0 : (column - 10) * count / most;
                if (count > 0) {
                    drawing.rect(
                            x,
                            y,
                            Math.max(2, width),
                            12,
                            3,
                            rank == ranks ? "c-bar-none" : profile.chosen() ? "c-bar" : "c-bar-other");
                }
                drawing.text(x, y - 5, "start", count == 0 ? "c-zero" : "", String.valueOf(count));
            }
        }
        for (int rank = 0; rank <= ranks; rank++) {
            drawing.text(NAMES + rank * column, ROW * profiles.size() + 14, "start", "c-rank", rankName(rank, ranks));
        }
        var header = new ArrayList<String>();
        header.add(getTranslation("uikit.profile.scenario"));
        IntStream.rangeClosed(0, ranks).forEach(rank -> header.add(rankName(rank, ranks)));
        columns(title + ". " + getTranslation("uikit.profile.description", profiles.size()), header);
        for (var profile : profiles) {
            var cells = new ArrayList<String>();
            cells.add(profile.name());
            IntStream.range(0, ranks).forEach(rank -> cells.add(String.valueOf(at(profile, rank))));
            cells.add(String.valueOf(profile.without()));
            row("", cells);
        }
        draw(drawing);
    }

    private String rankName(int rank, int ranks) {
        return rank == ranks ? getTranslation("uikit.profile.none") : getTranslation("uikit.profile.rank", rank + 1);
    }

    private static int at(Profile profile, int rank) {
        return rank < profile.counts().size() ? profile.counts().get(rank) : 0;
    }
}
