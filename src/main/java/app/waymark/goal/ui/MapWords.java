package app.waymark.goal.ui;

import app.waymark.goal.GoalMap;
import app.waymark.goal.GoalState;
import app.waymark.goal.Horizon;
import app.waymark.goal.Vision;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the map says of a goal, in a few words and in its reader's language. */
record MapWords(Component in, Dates dates) {

    boolean behind(GoalMap.Goal goal) {
        return goal.behind(dates.today());
    }

    String vision(Vision vision) {
        var written = in.getTranslation("vision.written", day(vision.writtenAt()));
        var read = vision.readAt();
        return read == null ? written : written + ", " + in.getTranslation("vision.read", day(read));
    }

    String noVision() {
        return in.getTranslation("goal.map.no-vision");
    }

    String noVisionMore() {
        return in.getTranslation("goal.map.no-vision.more");
    }

    String alone(Horizon horizon) {
        return in.getTranslation("goal.map.alone." + horizon);
    }

    String goals(int number) {
        return in.getTranslation("goal.map.goals", number);
    }

    String further(int number) {
        return in.getTranslation("goal.map.further", number);
    }

    /** How far it has come, and what is below it. */
    String note(GoalMap.Goal goal, List<GoalMap.Goal> below) {
        var closed = goal.closedAt();
        if (goal.reached() && closed != null) {
            return in.getTranslation("goal.map.reached", day(closed));
        }
        var parts = new ArrayList<String>();
        parts.add(target(goal));
        long reached = below.stream().filter(GoalMap.Goal::reached).count();
        if (reached > 0) {
            parts.add(in.getTranslation("goal.map.below.reached", reached, below.size()));
        } else if (!below.isEmpty()) {
            parts.add(in.getTranslation("goal.map.below", below.size()));
        } else if (goal.horizon() != Horizon.SHORT) {
            parts.add(in.getTranslation("goal.map.below.none"));
        }
        if (goal.far().percent() != null && below.isEmpty()) {
            parts.add(in.getTranslation(goal.far().key(), goal.far().arguments()));
        }
        if (goal.state() == GoalState.PAUSED) {
            parts.add(in.getTranslation("goal.map.rests"));
        }
        if (behind(goal)) {
            parts.add(in.getTranslation("goal.map.behind"));
        }
        return String.join(" · ", parts);
    }

    /** Until when, as exactly as its horizon is. */
    String target(GoalMap.Goal goal) {
        var target = goal.targetOn();
        if (target == null) {
            return in.getTranslation("goal.no-date");
        }
        return switch (goal.horizon()) {
            case SHORT -> dates.shortDay(target);
            case MEDIUM -> dates.month(YearMonth.from(target)) + " " + target.getYear();
            case LONG -> String.valueOf(target.getYear());
        };
    }

    /** A day of a person's calendar. */
    LocalDate on(java.time.Instant at) {
        return LocalDate.ofInstant(at, dates.zone());
    }

    String day(java.time.Instant at) {
        return dates.shortDay(on(at));
    }
}
