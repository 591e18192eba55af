package app.waymark.mentorship.ui;

import app.waymark.mentorship.MentorshipPage;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.Dates;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a mentorship stands, in a sentence. */
final class MentorshipWords {

    private final Component words;
    private final Dates dates;

    /** In this component's language. */
    MentorshipWords(Component words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** How it stands and since when; who has still to answer, or who ended it and why. */
    Optional<String> state(MentorshipPage page) {
        var mentorship = page.mentorship();
        return switch (mentorship.state()) {
            case PROPOSED ->
                Optional.of(say(
                        "mentorship.proposed.text",
                        dates.moment(mentorship.proposedAt()),
                        Stream.of(
                                        mentorship.mentorAccepted()
                                                ? ""
                                                : page.mentor().name(),
                                        mentorship.menteeAccepted()
                                                ? ""
                                                : page.mentee().name())
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(say("mentorship.and")))));
            case ACTIVE ->
                Optional.ofNullable(mentorship.startedAt()).map(at -> say("mentorship.active.text", dates.moment(at)));
            case DECLINED, ENDED -> Optional.of(over(page));
        };
    }

    private String over(MentorshipPage page) {
        var mentorship = page.mentorship();
        var by = mentorship.endedBy();
        boolean mentor = mentorship.mentor().equals(by);
        boolean mentee = mentorship.mentee().equals(by);
        var who = mentor ? page.mentor().name() : mentee ? page.mentee().name() : say("mentorship.coordination");
        var at = mentorship.endedAt();
        var reason = mentorship.reason() == null ? "" : mentorship.reason();
        boolean declined = (mentor || mentee) && mentorship.state() == MentorshipState.DECLINED;
        return say(
                (declined ? "mentorship.no" : "mentorship.over") + (reason.isEmpty() ? ".text" : ".reason"),
                who,
                at == null ? "" : dates.moment(at),
                reason);
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }
}
