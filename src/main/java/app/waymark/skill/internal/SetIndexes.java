package app.waymark.skill.internal;

import app.waymark.search.NameIndex;
import app.waymark.search.PhraseIndex;
import app.waymark.shared.Translations;
import app.waymark.skill.SkillFind;
import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds entries of the published sets by all their names, in the languages that Waymark is read in. The names stand in the
 * memory of this process, once, and are read anew when a set has changed; see {@code docs/skills.md} for what that takes.
 */
@Component
public class SetIndexes {

    private final SetRows rows;
    private final Map<PublishedSource, Built> built = new EnumMap<>(PublishedSource.class);

    SetIndexes(SetRows rows) {
        this.rows = rows;
    }

    /** An entry among the names. */
    record Named(UUID entry, EntryKind kind) {}

    private record Built(SetRows.Edition edition, NameIndex<Named> names, PhraseIndex<Named> phrases) {}

    /** The entries that fit, the best first, one set after the other. */
    public List<SkillFind> find(
            String typed, Set<EntryKind> kinds, Set<PublishedSource> sources, Locale reader, int most) {
        var found = new ArrayList<SkillFind>();
        var editions = rows.editions();
        for (var source : sources) {
            var edition = editions.get(source);
            if (edition != null && found.size() < most) {
                var hits = built(source, edition)
                        .names()
                        .find(typed, reader.getLanguage(), one -> kinds.contains(one.kind()), most - found.size());
                found.addAll(rows.finds(source, hits, reader));
            }
        }
        return found;
    }

    /** The entries of which a text speaks, in its order, one set after the other. */
    public List<SkillFind> spokenOf(
            String text, Set<EntryKind> kinds, Set<PublishedSource> sources, Locale reader, int most) {
        var found = new ArrayList<SkillFind>();
        var editions = rows.editions();
        for (var source : sources) {
            var edition = editions.get(source);
            if (edition != null && found.size() < most) {
                var hits = built(source, edition)
                        .phrases()
                        .in(text, reader.getLanguage(), one -> kinds.contains(one.kind()), most - found.size());
                found.addAll(rows.finds(source, hits, reader));
            }
        }
        return found;
    }

    private synchronized Built built(PublishedSource source, SetRows.Edition edition) {
        var known = built.get(source);
        if (known == null || !known.edition().equals(edition)) {
            var names = new NameIndex.Builder<Named>();
            var phrases = new PhraseIndex.Builder<Named>();
            rows.names(
                    source,
                    Translations.LANGUAGES.stream().map(Locale::getLanguage).toList(),
                    (entry, name) -> {
                        names.add(entry, name);
                        phrases.add(entry, name);
                    });
            known = new Built(edition, names.build(), phrases.build());
            built.put(source, known);
        }
        return known;
    }
}
