package app.waymark.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the few groups in which a person says what reaches them, and how. Each kind of news and of turns belongs to one of
 * them: those of a module together, and where that would put things together that people tell apart, as the table here says.
 */
public enum Topic {
    /** A question, an answer, and what became of an answer by mail. */
    ANSWERS,
    /** What a mentor says of a goal or a step, and what their mentee makes of it. */
    REVIEWS,
    /** Times that are proposed, taken back or declined, and what was agreed in a meeting. */
    MEETINGS,
    /** That a turn of theirs has stood for long. */
    REMINDERS,
    /** How goals of others go, and thanks. */
    PROGRESS,
    /** Skills, learning and badges. */
    SKILLS,
    /** Matches, pairs, introductions, rounds and programmes. */
    PEOPLE,
    /** The offer of a check-in, by mail to whoever wants it; the home page offers it to everybody. */
    CHECK_INS,
    /** What nobody can turn off: the way in, a meeting that is booked, moved or called off, and safety. */
    ALWAYS;

    /** What can be chosen. */
    public static final List<Topic> CHOSEN =
            Arrays.stream(values()).filter(topic -> topic != ALWAYS).toList();

    private static final Map<String, Topic> MODULES = Map.ofEntries(
            Map.entry("account", ALWAYS),
            Map.entry("safeguarding", ALWAYS),
            Map.entry("notification", ALWAYS),
            Map.entry("feedback", ANSWERS),
            Map.entry("mailbox", ANSWERS),
            Map.entry("turn", ANSWERS),
            Map.entry("goal", REVIEWS),
            Map.entry("meeting", MEETINGS),
            Map.entry("recognition", PROGRESS),
            Map.entry("skill", SKILLS),
            Map.entry("learning", SKILLS),
            Map.entry("mentorship", PEOPLE),
            Map.entry("network", PEOPLE),
            Map.entry("program", PEOPLE));

    private static final Map<Topic, Set<String>> KINDS = Map.of(
            ALWAYS,
                    Set.of(
                            "meeting.booked",
                            "meeting.moved",
                            "meeting.cancelled",
                            "meeting.soon",
                            "meeting.group.booked",
                            "meeting.group.off",
                            "meeting.group.left",
                            "meeting.series.booked",
                            "meeting.series.moved",
                            "meeting.series.off",
                            "meeting.series.ends"),
            PROGRESS,
                    Set.of(
                            "goal.edited",
                            "goal.milestone",
                            "goal.milestone.undone",
                            "goal.reached",
                            "goal.dropped",
                            "goal.paused",
                            "goal.returned",
                            "goal.reopened"),
            SKILLS,
                    Set.of(
                            "recognition.badge",
                            "recognition.badge-asked",
                            "recognition.badge-awarded",
                            "recognition.badge-refused",
                            "recognition.badge-lapsed",
                            "recognition.badge-revoked"),
            CHECK_INS, Set.of("goal.check-in"),
            REMINDERS, Set.of("goal.look-back", "skill.standing-again"));

    /** Where what is called so belongs: as {@link app.waymark.shared.Said#kind}, or null for a link to come in by. */
    public static Topic of(@Nullable String kind) {
        if (kind == null) {
            return ALWAYS;
        }
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                // What no table knows arrives rather than not.
                .orElseGet(() -> MODULES.getOrDefault(kind.replaceFirst("\\..*$", ""), ALWAYS));
    }

    /** What holds for whoever has chosen nothing: everything, here and at once, but what is offered alone. */
    public ReachChoice usual() {
        return offered() ? new ReachChoice(false, MailPace.NEVER) : new ReachChoice(true, MailPace.AT_ONCE);
    }

    /** Whether it is only offered, and comes from nobody: its own mail on its own day is all that can be chosen. */
    public boolean offered() {
        return this == CHECK_INS;
    }

    /** Whether this can be chosen of it. */
    boolean allows(ReachChoice choice) {
        return !offered() || (!choice.here() && !choice.mail().gathered());
    }
}
