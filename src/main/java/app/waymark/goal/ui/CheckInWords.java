package app.waymark.goal.ui;

import app.waymark.goal.CheckIn;
import app.waymark.goal.InTheWay;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;

/** A check-in in words. */
final class CheckInWords {

    private CheckInWords() {}

    /** How it went and how sure, in a few words: the head of a check-in in a list. */
    static String head(Component words, CheckIn one) {
        if (one.went() == null) {
            return one.confidence() == 0
                    ? words.getTranslation("goal.checkin.mailed")
                    : words.getTranslation("goal.checkin.head.sure", one.confidence());
        }
        var went = words.getTranslation("goal.checkin.went." + one.went());
        return one.confidence() == 0 ? went : words.getTranslation("goal.checkin.head", went, one.confidence());
    }

    /** What was done, in one line; empty where nothing was said. */
    static String did(Component words, CheckIn one) {
        var did = new ArrayList<>(one.steps());
        if (!one.did().isEmpty()) {
            did.add(one.did());
        }
        return did.isEmpty() ? "" : words.getTranslation("goal.checkin.said.did", String.join(", ", did));
    }

    /** What was in the way, in one line; empty where nothing was said. */
    static String inTheWay(Component words, CheckIn one) {
        var way = one.inTheWay();
        if (way == null && one.words().isEmpty()) {
            return "";
        }
        if (way == null) {
            return words.getTranslation("goal.checkin.said.way", one.words());
        }
        var named = words.getTranslation("goal.checkin.way." + way);
        if (way == InTheWay.NOTHING && one.words().isEmpty()) {
            return words.getTranslation("goal.checkin.said.way.nothing");
        }
        return words.getTranslation(
                "goal.checkin.said.way",
                one.words().isEmpty() ? named : words.getTranslation("goal.checkin.said.both", named, one.words()));
    }

    /** What came of an if-then plan; empty where nothing was said. */
    static String cue(Component words, CheckIn one) {
        var came = one.cueCame();
        return came == null ? "" : words.getTranslation("goal.checkin.said.cue." + came);
    }

    /** All of it. */
    static String said(Component words, CheckIn one) {
        var all = new ArrayList<String>();
        all.add(head(words, one));
        all.add(did(words, one));
        all.add(cue(words, one));
        all.add(inTheWay(words, one));
        all.removeIf(String::isEmpty);
        return String.join(" · ", all);
    }
}
