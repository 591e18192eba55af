package app.waymark.skill.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.search.NameIndex.Hit;
import app.waymark.search.NameIndex.Name;
import app.waymark.shared.Translations;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.Phrase;
import app.waymark.skill.PickedSkills;
import app.waymark.skill.SkillFind;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.published.EntryKind;
import app.waymark.skill.published.PublishedSource;
import app.waymark.skill.published.RelationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The published sets as rows; {@code skill.published} writes them. */
@Component
public class SetRows {

    /** No set has as many names; what is beyond is not found. */
    private static final int MOST_NAMES = 500_000;

    /** The most skills that come with an occupation. */
    private static final int MOST_ASKED = 60;

    private static final int MOST_LANGUAGES = 10;

    private static final int ESSENTIAL_LEVEL = 3;
    private static final int ESSENTIAL_WEIGHT = 3;

    private static final String COUNTED = "select s.source, s.version, s.languages, s.changed_at,"
            + " (select count(*) from skill_entry e where e.source = s.source and e.kind in ('SKILL', 'KNOWLEDGE')"
            + " and e.gone_at is null) as skills,"
            + " (select count(*) from skill_entry e where e.source = s.source and e.kind = 'OCCUPATION'"
            + " and e.gone_at is null) as occupations, ";

    private final JdbcTemplate jdbc;

    SetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which change of a set was the last, and when: a set that was put in anew begins to count anew. */
    record Edition(int number, Instant changedAt) {}

    /** Which change of each set there is was the last. */
    Map<PublishedSource, Edition> editions() {
        var editions = new EnumMap<PublishedSource, Edition>(PublishedSource.class);
        jdbc.query(
                "select source, edition, changed_at from skill_set limit 10", (RowCallbackHandler) row -> editions.put(
                        PublishedSource.valueOf(row.getString(1)),
                        new Edition(
                                row.getInt(2),
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC))));
        return editions;
    }

    public List<SkillSetSummary> of(ProgrammeId programme) {
        return jdbc.query(
                COUNTED + "exists (select 1 from skill_set_adopted a where a.programme = ? and a.source = s.source)"
                        + " as adopted from skill_set s order by s.source limit 10",
                SetRows::summary,
                programme.value());
    }

    /** All there are. */
    public List<SkillSetSummary> all() {
        return jdbc.query(COUNTED + "false as adopted from skill_set s order by s.source limit 10", SetRows::summary);
    }

    /** Those that one of these programmes adopted. */
    public List<SkillSetSummary> adopted(Collection<ProgrammeId> programmes) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                COUNTED + "true as adopted from skill_set s where exists (select 1 from skill_set_adopted a"
                        + " where a.source = s.source and a.programme in (" + places(programmes.size())
                        + ")) order by s.source limit 10",
                SetRows::summary,
                programmes.stream().map(ProgrammeId::value).toArray());
    }

    /** Adopts it or leaves it; says whether that changed anything. */
    public boolean adopt(ProgrammeId programme, PublishedSource source, boolean adopted, Instant now) {
        return adopted
                ? jdbc.update(
                                "insert ignore into skill_set_adopted (programme, source, adopted_at) values (?, ?, ?)",
                                programme.value(),
                                source.name(),
                                LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        > 0
                : jdbc.update(
                                "delete from skill_set_adopted where programme = ? and source = ?",
                                programme.value(),
                                source.name())
                        > 0;
    }

    /** Hands over all names of the skills and occupations that are published. */
    void names(PublishedSource source, List<String> languages, BiConsumer<SetIndexes.Named, Name> each) {
        var arguments = new ArrayList<Object>(List.of(source.name()));
        arguments.addAll(languages);
        arguments.add(MOST_NAMES);
        jdbc.query(
                "select e.id, e.kind, w.language, w.label, w.others from skill_entry e join skill_words w on w.entry = e.id"
                        + " where e.source = ? and e.kind in ('SKILL', 'KNOWLEDGE', 'OCCUPATION') and e.gone_at is null"
                        + " and w.language in (" + places(languages.size()) + ") limit ?",
                (RowCallbackHandler) row -> {
                    var named = new SetIndexes.Named(
                            row.getObject("id", UUID.class), EntryKind.valueOf(row.getString("kind")));
                    var language = row.getString("language").intern();
                    each.accept(named, new Name(row.getString("label"), language, true));
                    for (var other : row.getString("others").split("\n")) {
                        if (!other.isEmpty()) {
                            each.accept(named, new Name(other, language, false));
                        }
                    }
                },
                arguments.toArray());
    }

    /** What published sets call these of their entries, in any language; what is none of theirs is missing. */
    Map<UUID, List<Name>> otherNames(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<UUID, List<Name>>();
        jdbc.query(
                "select entry, language, label, others from skill_words where entry in (" + places(entries.size())
                        + ")",
                row -> {
                    var all = names.computeIfAbsent(row.getObject("entry", UUID.class), one -> new ArrayList<>());
                    var language = row.getString("language");
                    all.add(new Name(row.getString("label"), language, false));
                    row.getString("others")
                            .lines()
                            .filter(one -> !one.isEmpty())
                            .forEach(one -> all.add(new Name(one, language, false)));
                },
                entries.toArray());
        return names;
    }

    /** What these entries are called, in the languages that Waymark is read in, as far as the programme adopted their set. */
    public Map<UUID, Phrase> adoptedNames(ProgrammeId programme, Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var languages = Translations.LANGUAGES.stream().map(Locale::getLanguage).toList();
        var arguments = new ArrayList<Object>(entries);
        arguments.add(programme.value());
        arguments.addAll(languages);
        var names = new HashMap<UUID, Phrase>();
        jdbc.query(
                "select e.id, w.language, w.label from skill_entry e join skill_words w on w.entry = e.id"
                        + " join skill_set_adopted a on a.source = e.source where e.id in (" + places(entries.size())
                        + ") and a.programme = ? and e.gone_at is null and e.kind in ('SKILL', 'KNOWLEDGE')"
                        + " and w.language in (" + places(languages.size()) + ")",
                (RowCallbackHandler) row -> names.merge(
                        row.getObject(1, UUID.class), Phrase.of(row.getString(2), row.getString(3)), (one, more) -> {
                            var both = new HashMap<>(one.words());
                            both.putAll(more.words());
                            return new Phrase(both);
                        }),
                arguments.toArray());
        return names;
    }

    private record Said(String label, String description) {}

    /** What was hit, as its reader is to read it. */
    List<SkillFind> finds(PublishedSource source, List<Hit<SetIndexes.Named>> hits, Locale reader) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        hits.forEach(hit -> arguments.add(hit.thing().entry()));
        arguments.addAll(List.of(reader.getLanguage(), "en"));
        var said = new LinkedHashMap<UUID, Said>();
        jdbc.query(
                "select entry, label, left(description, 600) from skill_words where entry in (" + places(hits.size())
                        + ") order by language = ? desc, language = 'en' desc, language = ? desc limit 1000",
                (RowCallbackHandler) row ->
                        said.putIfAbsent(row.getObject(1, UUID.class), new Said(row.getString(2), row.getString(3))),
                arguments.toArray());
        return hits.stream()
                .filter(hit -> said.containsKey(hit.thing().entry()))
                .map(hit -> {
                    var words = Objects.requireNonNull(said.get(hit.thing().entry()));
                    var by = hit.name().text();
                    return new SkillFind(
                            hit.thing().entry(),
                            source,
                            hit.thing().kind(),
                            words.label(),
                            by.equals(words.label()) ? "" : by,
                            words.description());
                })
                .toList();
    }

    private record Entry(UUID id, PublishedSource source, String uri, EntryKind kind) {

        String origin() {
            return source.name() + " " + uri;
        }
    }

    private record Asked(Entry skill, int level, int weight) {}

    /** An entry as a framework has it. */
    public Optional<PickedSkills> pick(UUID id) {
        var found = jdbc
                .query("select id, source, uri, kind from skill_entry where id = ?", (row, one) -> entry(row), id)
                .stream()
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var entry = found.get();
        var asked = entry.kind() == EntryKind.OCCUPATION ? asked(entry) : List.of(new Asked(entry, 0, 0));
        var words = words(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(entry.id()),
                        asked.stream().map(one -> one.skill().id()))
                .toList());
        var skills = asked.stream().map(one -> skill(one.skill(), words)).toList();
        if (entry.kind() != EntryKind.OCCUPATION) {
            return Optional.of(new PickedSkills(skills, Optional.empty()));
        }
        var said = words.getOrDefault(entry.id(), Words.NONE);
        return Optional.of(new PickedSkills(
                skills,
                Optional.of(new Role(
                        entry.id(),
                        said.label(),
                        said.description(),
                        asked.stream()
                                .map(one -> new Wanted(one.skill().id(), one.level(), one.weight()))
                                .toList(),
                        entry.origin()))));
    }

    /** O*NET says level and weight; ESCO only that a skill is essential, which is a sound middle of both, to be changed. */
    private List<Asked> asked(Entry occupation) {
        return jdbc.query(
                "select e.id, e.source, e.uri, e.kind, r.kind as relation, r.level, r.weight from skill_relation r"
                        + " join skill_entry e on e.id = r.to_entry where r.from_entry = ? and r.kind in (?, ?)"
                        + " and e.gone_at is null and r.level <> 0 order by r.weight desc, r.level desc, e.uri limit ?",
                (row, one) -> RelationKind.valueOf(row.getString("relation")) == RelationKind.ASKED
                        ? new Asked(entry(row), row.getInt("level"), row.getInt("weight"))
                        : new Asked(entry(row), ESSENTIAL_LEVEL, ESSENTIAL_WEIGHT),
                occupation.id(),
                RelationKind.ASKED.name(),
                RelationKind.ESSENTIAL.name(),
                MOST_ASKED);
    }

    private record Words(Phrase label, Phrase description) {

        private static final Words NONE = new Words(Phrase.NOTHING, Phrase.NOTHING);
    }

    private Map<UUID, Words> words(List<UUID> entries) {
        var words = new LinkedHashMap<UUID, Words>();
        var arguments = new ArrayList<Object>(entries);
        arguments.add(entries.size() * MOST_LANGUAGES);
        jdbc.query(
                "select entry, language, label, description from skill_words where entry in (" + places(entries.size())
                        + ") order by language limit ?",
                (RowCallbackHandler) row -> {
                    var language = row.getString("language");
                    var label = Phrase.of(language, cut(row.getString("label"), FrameworkContent.LONGEST_NAME));
                    var description =
                            Phrase.of(language, cut(row.getString("description"), FrameworkContent.LONGEST_TEXT));
                    words.merge(row.getObject("entry", UUID.class), new Words(label, description), SetRows::both);
                },
                arguments.toArray());
        return words;
    }

    private static Words both(Words one, Words other) {
        return new Words(both(one.label(), other.label()), both(one.description(), other.description()));
    }

    private static Phrase both(Phrase one, Phrase other) {
        var all = new LinkedHashMap<>(one.words());
        all.putAll(other.words());
        return new Phrase(all);
    }

    private static Skill skill(Entry entry, Map<UUID, Words> words) {
        var said = words.getOrDefault(entry.id(), Words.NONE);
        return new Skill(entry.id(), said.label(), said.description(), List.of(), entry.origin());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                PublishedSource.valueOf(row.getString("source")),
                row.getString("uri"),
                EntryKind.valueOf(row.getString("kind")));
    }

    private static SkillSetSummary summary(ResultSet row, int number) throws SQLException {
        return new SkillSetSummary(
                PublishedSource.valueOf(row.getString("source")),
                row.getString("version"),
                Arrays.stream(row.getString("languages").split(","))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toList()),
                row.getInt("skills"),
                row.getInt("occupations"),
                row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("adopted"));
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
