package app.waymark.skill.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.Translations;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.skill.published.PublishedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Entries of published sets that somebody wants or was rated in beside the skills of a framework. An entry stays when it is
 * published no more, so what was said of it can always be read.
 */
@Component
public class EntryRows {

    /** More than somebody can want and be rated in, in both languages: the bound of a statement. */
    private static final int MOST_READ = 20_000;

    private static final int MOST_TEXT = 600;

    private final Portions portions;

    EntryRows(Portions portions) {
        this.portions = portions;
    }

    private record Said(UUID entry, PublishedSource source, String uri, String language, String label, String text) {}

    /** Those a mentee asks for in a role that they put together, or rated. */
    Portion<Map<UUID, Skill>> toOwn(AccountId mentee) {
        return to(
                "select r.skill from skill_rating r join skill_sheet s on s.id = r.sheet where s.mentee = ?"
                        + " union select cast(a.skill as uuid) from skill_wanted_role w join json_table(w.content,"
                        + " '$.asks[*]' columns (skill varchar(36) path '$.skill')) a where w.mentee = ?",
                mentee.value(),
                mentee.value());
    }

    /** Those that the mentor of a mentorship was asked about in it. */
    Portion<Map<UUID, Skill>> toShared(MentorshipId mentorship) {
        return to(
                "select a.skill from skill_rating_pair a join skill_ask k on k.id = a.ask where k.mentorship = ?",
                mentorship.value());
    }

    /** One of them; empty where there is no such entry. */
    Optional<Skill> find(UUID entry) {
        return Optional.ofNullable(
                portions.one(to("select cast(? as uuid) as skill", entry)).get(entry));
    }

    private static Portion<Map<UUID, Skill>> to(String skills, Object... of) {
        var languages = Translations.LANGUAGES.stream().map(Locale::getLanguage).toList();
        var arguments = new ArrayList<Object>(List.of(of));
        arguments.addAll(languages);
        return Portion.<Said>rows(
                        List.of("entry", "entry_source", "entry_uri", "entry_language", "entry_label", "entry_text"),
                        "select e.id as entry, e.source as entry_source, e.uri as entry_uri, w.language as entry_language,"
                                + " w.label as entry_label, left(w.description, " + MOST_TEXT + ") as entry_text from ("
                                + skills
                                + ") k join skill_entry e on e.id = k.skill and e.kind in ('SKILL', 'KNOWLEDGE')"
                                + " join skill_words w on w.entry = e.id where w.language in ("
                                + languages.stream().map(one -> "?").collect(Collectors.joining(", "))
                                + ") order by e.source, w.label, e.id limit " + MOST_READ,
                        row -> new Said(
                                row.getObject("entry", UUID.class),
                                PublishedSource.valueOf(row.getString("entry_source")),
                                row.getString("entry_uri"),
                                row.getString("entry_language"),
                                row.getString("entry_label"),
                                row.getString("entry_text")),
                        arguments.toArray())
                .map(EntryRows::skills);
    }

    private static Map<UUID, Skill> skills(List<Said> all) {
        var skills = new LinkedHashMap<UUID, Skill>();
        for (var one : all) {
            var before = skills.get(one.entry());
            skills.put(
                    one.entry(),
                    new Skill(
                            one.entry(),
                            and(before == null ? Phrase.NOTHING : before.name(), one.language(), one.label()),
                            and(before == null ? Phrase.NOTHING : before.description(), one.language(), one.text()),
                            List.of(),
                            one.source().name() + " " + one.uri()));
        }
        return skills;
    }

    private static Phrase and(Phrase before, String language, String text) {
        var words = new HashMap<>(before.words());
        words.put(language, text);
        return new Phrase(words);
    }
}
