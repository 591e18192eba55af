package app.waymark.meeting.internal;

import app.waymark.meeting.FirstMeetings.Guide;
import app.waymark.meeting.GuidePoint;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.Translations;
import app.waymark.shared.document.DocumentFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The guides that programmes wrote for first meetings, and Waymark's own. */
@Component
public class GuideRows {

    static final DocumentFormat<List<GuidePoint>> POINTS = DocumentFormat.of(
                    "Guide for first meetings", new TypeReference<List<GuidePoint>>() {})
            .build();

    /** How many points Waymark's own guide has. */
    private static final int OWN = 5;

    private final JdbcTemplate jdbc;
    private final Portions portions;
    private final Translations translations;

    GuideRows(JdbcTemplate jdbc, Portions portions, Translations translations) {
        this.portions = portions;
        this.jdbc = jdbc;
        this.translations = translations;
    }

    /** The guide that holds in a programme. */
    public Guide find(UUID programme) {
        return find(programme, "");
    }

    /** The same, locked for a change. */
    public Guide locked(UUID programme) {
        // There is a row of the programme to lock where there is none of its guide yet.
        jdbc.queryForList("select id from programme where id = ? for update", programme);
        return find(programme, " for update");
    }

    private Guide find(UUID programme, String lock) {
        return jdbc
                .query(
                        "select content, edition from meeting_guide where programme = ?" + lock,
                        (row, number) -> new Guide(
                                POINTS.read(row.getString("content"), programme), true, row.getInt("edition")),
                        programme)
                .stream()
                .findFirst()
                .orElseGet(this::waymarks);
    }

    /** What the two of a meeting talk about where it is their first; nothing where it is not. To be read with other things. */
    Portion<List<GuidePoint>> toFind(MeetingEntity meeting) {
        var window = meeting.window();
        return Portion.<Guide>rows(
                        List.of("guide", "guide_edition"),
                        "select g.content as guide, g.edition as guide_edition from programme p"
                                + " left join meeting_guide g on g.programme = p.id where p.id = ? and not exists"
                                + " (select 1 from meeting m where m.mentorship = ? and m.id <> ?"
                                + " and m.state in ('CONFIRMED', 'DONE') and (? is null or m.starts_at < ?))",
                        row -> {
                            var own = row.getString("guide");
                            return own == null
                                    ? waymarks()
                                    : new Guide(
                                            POINTS.read(own, meeting.programme()), true, row.getInt("guide_edition"));
                        },
                        meeting.programme(),
                        meeting.mentorship().value(),
                        meeting.getId(),
                        window == null ? null : utc(window.start()),
                        window == null ? null : utc(window.start()))
                .map(found ->
                        found.stream().flatMap(one -> one.points().stream()).toList());
    }

    /** The same by itself. */
    public List<GuidePoint> of(MeetingEntity meeting) {
        return portions.one(toFind(meeting));
    }

    public void write(UUID programme, List<GuidePoint> points, int edition, AccountId by, Instant now) {
        jdbc.update(
                "insert into meeting_guide (programme, content, edition, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update content = values(content),"
                        + " edition = values(edition), changed_at = values(changed_at), changed_by = values(changed_by)",
                programme,
                POINTS.write(points),
                edition,
                utc(now),
                by.value());
    }

    /** The programme has none of its own any more. */
    public void delete(UUID programme) {
        jdbc.update("delete from meeting_guide where programme = ?", programme);
    }

    private Guide waymarks() {
        return new Guide(
                IntStream.rangeClosed(1, OWN)
                        .mapToObj(point -> new GuidePoint(Translations.LANGUAGES.stream()
                                .collect(Collectors.toMap(
                                        Locale::getLanguage,
                                        language -> translations.text(language, "meeting.guide.own." + point)))))
                        .toList(),
                false,
                0);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
