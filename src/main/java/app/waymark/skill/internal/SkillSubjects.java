package app.waymark.skill.internal;

import app.waymark.feedback.ThreadPart;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.Phrase;
import app.waymark.skill.internal.RatingRows.Talked;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a mentee and the mentor with whom ratings are shared talk about a skill, as long as they are. */
@Component
public class SkillSubjects implements ThreadSubjects {

    /** How threads name a sheet of ratings. */
    public static final String TYPE = "skills";

    /** What the name of a skill among the parts begins with. */
    public static final String SKILL = "skill:";

    private final RatingRows rows;
    private final EntryRows entries;

    SkillSubjects(RatingRows rows, EntryRows entries) {
        this.rows = rows;
        this.entries = entries;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ThreadPart called(UUID subject, String part) {
        return part.startsWith(SKILL)
                ? new ThreadPart(
                        "skill",
                        rows.talked(subject)
                                .map(one -> name(one.content(), part))
                                .orElse(""))
                : ThreadPart.NONE;
    }

    private String name(FrameworkContent content, String part) {
        return content.skills().values().stream()
                .filter(one -> part.equals(SKILL + one.key()))
                .findFirst()
                .or(() -> key(part).flatMap(entries::find))
                .map(one -> written(one.name()))
                .orElse("");
    }

    private static Optional<UUID> key(String part) {
        try {
            return Optional.of(UUID.fromString(part.substring(SKILL.length())));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ThreadSubject> find(UUID subject) {
        return rows.talked(subject).map(SkillSubjects::subject);
    }

    @Override
    public Optional<ThreadSubject> lock(UUID subject) {
        return rows.lock(subject).flatMap(locked -> find(locked.id()));
    }

    private static ThreadSubject subject(Talked one) {
        var with = one.with();
        return new ThreadSubject(
                one.sheet(),
                written(one.content().name()),
                Links.skillTalk(one.sheet()),
                one.mentee(),
                with == null ? null : with.mentor(),
                with == null ? null : with.mentorship().value(),
                null,
                Set.of(),
                with != null);
    }

    /** Two read what is kept of it, in languages that may differ: in the first that Waymark is read in. */
    private static String written(Phrase phrase) {
        return phrase.in(Translations.LANGUAGES.stream().findFirst().orElse(Locale.ENGLISH));
    }
}
