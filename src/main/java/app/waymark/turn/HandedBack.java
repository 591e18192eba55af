package app.waymark.turn;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/**
 * Somebody says of what was asked of them that it is not theirs to do; whoever asked decides what becomes of it.
 *
 * @param about what was asked, as in {@link Said#handsBack}
 * @param word what the one who hands it back says
 */
public record HandedBack(String about, String word) implements Said {

    /** The kind of turn that whoever asked holds then. */
    public static final String KIND = "turn.back";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Object> words(Wording wording) {
        return List.of(about, word);
    }
}
