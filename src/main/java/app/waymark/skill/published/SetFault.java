package app.waymark.skill.published;

import java.io.Serial;

/** Files of a set that cannot be taken in, for a reason that whoever has them can do something about: its message. */
public class SetFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public SetFault(String sentence) {
        super(sentence);
    }
}
