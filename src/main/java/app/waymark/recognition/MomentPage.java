package app.waymark.recognition;

import app.waymark.goal.GoalWay;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A moment with everything its page shows.
 *
 * @param way the way that was taken
 * @param reader who reads
 * @param thanks the thanks: to its mentee all of them, to anybody else those that were said to them
 * @param words what mentors said to it; a mentor reads their own
 * @param leftOut whether the mentee leaves it out of the yearbook
 */
public record MomentPage(GoalWay way, AccountId reader, List<Thanks> thanks, List<KindWord> words, boolean leftOut) {

    public MomentPage {
        thanks = List.copyOf(thanks);
        words = List.copyOf(words);
    }

    /** Whether its mentee reads. */
    public boolean mine() {
        return reader.equals(way.moment().mentee());
    }

    /** Everybody whose name the page shows. */
    public List<AccountId> people() {
        return Stream.of(
                        Stream.of(way.moment().mentee()),
                        Stream.ofNullable(way.moment().mentor()),
                        words.stream().map(KindWord::by),
                        thanks.stream().flatMap(one -> Stream.ofNullable(one.to())))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }
}
