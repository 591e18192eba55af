package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Verdict;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the other one did with a goal while its page was open, in sentences to be read out. */
final class GoalHeard {

    private GoalHeard() {}

    /** What came between two readings of the same goal; what the reader did is not among it. */
    static List<String> since(Component words, GoalPage before, GoalPage now, Names names) {
        var said = new ArrayList<String>();
        var me = now.reader();
        if (now.edition() != before.edition()
                && !now.changedBy().equals(me)
                && !now.content().equals(before.content())) {
            said.add(words.getTranslation("goal.heard.edited", names.first(now.changedBy())));
        }
        verdict(words, before, now, names, said);
        if (!now.mine() && now.state() != before.state()) {
            said.add(words.getTranslation("goal.heard." + now.state(), names.first(now.mentee())));
        }
        now.progress().done().forEach((item, tick) -> {
            if (!before.progress().done(item) && !tick.by().equals(me)) {
                said.add(words.getTranslation("goal.heard.done", names.first(tick.by()), name(now, item)));
            }
        });
        var known = before.progress().readings();
        now.progress().readings().stream()
                .filter(reading -> !reading.by().equals(me) && !known.contains(reading))
                .forEach(reading -> said.add(words.getTranslation(
                        "goal.heard.reading", names.first(reading.by()), measure(now, reading.measure()))));
        return said;
    }

    private static void verdict(Component words, GoalPage before, GoalPage now, Names names, List<String> said) {
        if (reviewed(before, now)) {
            now.mentor()
                    .ifPresent(mentor -> said.add(
                            words.getTranslation("goal.heard." + now.review().verdict(), names.first(mentor))));
        }
    }

    /** Whether the mentor said what they think of it between two readings of the mentee. */
    static boolean reviewed(GoalPage before, GoalPage now) {
        return now.mentor().isPresent()
                && now.mine()
                && !now.review().equals(before.review())
                && now.review().verdict() != Verdict.NONE;
    }

    private static String name(GoalPage page, UUID item) {
        return Stream.concat(
                        page.content()
                                .allSteps()
                                .filter(step -> step.id().equals(item))
                                .map(step -> step.text()),
                        page.content().milestones().stream()
                                .filter(one -> one.id().equals(item))
                                .map(one -> one.title()))
                .findFirst()
                .orElse("");
    }

    private static String measure(GoalPage page, UUID id) {
        return page.content().measures().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
    }
}
