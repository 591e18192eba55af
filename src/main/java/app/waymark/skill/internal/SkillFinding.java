package app.waymark.skill.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.search.NameIndex;
import app.waymark.search.PhraseIndex;
import app.waymark.shared.TypedText;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.Phrase;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.RoundSkillFind;
import app.waymark.skill.SkillFind;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds skills to choose from: those of frameworks first, then those of the published sets that a programme adopted. */
@Component
public class SkillFinding {

    /** The most finds that are shown. */
    public static final int MOST = 30;

    private static final Set<EntryKind> SKILLS =
            Collections.unmodifiableSet(EnumSet.of(EntryKind.SKILL, EntryKind.KNOWLEDGE));

    private final SetRows sets;
    private final SetIndexes indexes;

    SkillFinding(SetRows sets, SetIndexes indexes) {
        this.sets = sets;
        this.indexes = indexes;
    }

    /** What fits, the best first, in any form of a word and within compounds; before anything is typed the frameworks' first. */
    public List<RoundSkillFind> find(
            ProgrammeId programme, Collection<PublishedFramework> frameworks, String typed, Locale reader) {
        var found = new LinkedHashMap<UUID, RoundSkillFind>();
        if (TypedText.blank(typed)) {
            frameworks.forEach(framework -> framework
                    .content()
                    .skills()
                    .values()
                    .forEach(skill -> found.putIfAbsent(skill.key(), find(framework, skill, ""))));
        } else {
            ofFrameworks(frameworks, typed, reader, found);
            ofSets(programme, typed, reader, found);
        }
        return found.values().stream().limit(MOST).toList();
    }

    private static void ofFrameworks(
            Collection<PublishedFramework> frameworks, String typed, Locale reader, Map<UUID, RoundSkillFind> found) {
        var names = new NameIndex.Builder<RoundSkillFind>();
        frameworks.forEach(framework -> framework.content().skills().values().forEach(skill -> skill.name()
                .words()
                .forEach((language, name) ->
                        names.add(find(framework, skill, ""), new NameIndex.Name(name, language, true)))));
        names.build()
                .find(typed, reader.getLanguage(), any -> true, MOST)
                .forEach(hit -> found.putIfAbsent(
                        hit.thing().skill(),
                        new RoundSkillFind(
                                hit.thing().skill(),
                                hit.thing().name(),
                                hit.name().text().equals(hit.thing().name().in(reader))
                                        ? ""
                                        : hit.name().text(),
                                hit.thing().description(),
                                hit.thing().from())));
    }

    private void ofSets(ProgrammeId programme, String typed, Locale reader, Map<UUID, RoundSkillFind> found) {
        indexes.find(typed, SKILLS, sources(programme), reader, MOST)
                .forEach(one -> found.putIfAbsent(one.entry(), find(one, reader)));
    }

    /**
     * The skills of which a text speaks, each once: those of a framework, then those of the sets that its programme adopted,
     * both in the order of the text.
     */
    public List<RoundSkillFind> spokenOf(PublishedFramework framework, String text, Locale reader, int most) {
        var found = new LinkedHashMap<UUID, RoundSkillFind>();
        called(framework)
                .in(text, reader.getLanguage(), any -> true, most)
                .forEach(hit -> found.put(hit.thing().key(), find(framework, hit.thing(), "")));
        indexes.spokenOf(text, SKILLS, sources(framework.programme()), reader, most)
                .forEach(one -> found.putIfAbsent(one.entry(), find(one, reader)));
        return found.values().stream().limit(most).toList();
    }

    /** What the skills of a framework are called, and what the published sets call those that came from them. */
    private PhraseIndex<Skill> called(PublishedFramework framework) {
        var names = new PhraseIndex.Builder<Skill>();
        var skills = framework.content().skills();
        skills.values().forEach(skill -> skill.name()
                .words()
                .forEach((language, name) -> names.add(skill, new NameIndex.Name(name, language, true))));
        sets.otherNames(skills.keySet())
                .forEach((key, others) ->
                        others.forEach(other -> names.add(Objects.requireNonNull(skills.get(key)), other)));
        return names.build();
    }

    private Set<PublishedSource> sources(ProgrammeId programme) {
        return sets.adopted(List.of(programme)).stream()
                .map(SkillSetSummary::source)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PublishedSource.class)));
    }

    private static RoundSkillFind find(SkillFind one, Locale reader) {
        var language = reader.getLanguage();
        return new RoundSkillFind(
                one.entry(),
                Phrase.of(language, one.label()),
                one.by(),
                Phrase.of(language, one.description()),
                Phrase.of(language, one.source().title()));
    }

    /** A skill of a framework as one that can be chosen. */
    public static RoundSkillFind find(PublishedFramework framework, Skill skill, String by) {
        return new RoundSkillFind(
                skill.key(),
                skill.name(),
                by,
                skill.description(),
                framework.content().name());
    }
}
