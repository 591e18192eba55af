package app.waymark.notification.internal;

import app.waymark.notification.LetterWords;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeLetters.Sender;
import app.waymark.notification.ProgrammeLetters.Words;
import app.waymark.notification.ProgrammeMail;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Translations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** As whom programmes write, and their own words; and Waymark's. */
@Component
public class LetterRows {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final Clock clock;

    LetterRows(JdbcClient jdbc, Translations translations, Clock clock) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.clock = clock;
    }

    /** What the programme is called; nothing where there is none. */
    public Optional<String> name(ProgrammeId programme) {
        return jdbc.sql("select name from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .optional();
    }

    /** Locks all of this of a programme until the transaction ends. */
    public void lock(ProgrammeId programme) {
        jdbc.sql("select id from programme where id = ? for update")
                .param(programme.value())
                .query(UUID.class)
                .optional();
    }

    public Sender sender(ProgrammeId programme) {
        return jdbc.sql(
                        "select name, reply_to, logo is not null as has_logo, edition from programme_mail where programme = ?")
                .param(programme.value())
                .query((row, number) -> new Sender(
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        Objects.requireNonNullElse(row.getString("reply_to"), ""),
                        row.getBoolean("has_logo"),
                        row.getInt("edition")))
                .optional()
                .orElse(new Sender("", "", false, 0));
    }

    public void write(ProgrammeId programme, Sender sender, AccountId by) {
        jdbc.sql(
                        "insert into programme_mail (programme, name, reply_to, edition, changed_at, changed_by)"
                                + " values (?, ?, ?, ?, ?, ?) on duplicate key update name = values(name), reply_to = values(reply_to),"
                                + " edition = values(edition), changed_at = values(changed_at), changed_by = values(changed_by)")
                .param(programme.value())
                .param(sender.name().isEmpty() ? null : sender.name())
                .param(sender.replyTo().isEmpty() ? null : sender.replyTo())
                .param(sender.edition())
                .param(now())
                .param(by.value())
                .update();
    }

    /** Puts this picture in the place of any before, or takes that away. */
    public void picture(ProgrammeId programme, LogoPicture.@Nullable Made logo, AccountId by) {
        jdbc.sql(
                        "insert into programme_mail (programme, logo, logo_width, logo_height, edition, changed_at, changed_by)"
                                + " values (?, ?, ?, ?, 1, ?, ?) on duplicate key update logo = values(logo),"
                                + " logo_width = values(logo_width), logo_height = values(logo_height), edition = edition + 1,"
                                + " changed_at = values(changed_at), changed_by = values(changed_by)")
                .param(programme.value())
                .param(logo == null ? null : logo.bytes())
                .param(logo == null ? null : logo.width())
                .param(logo == null ? null : logo.height())
                .param(now())
                .param(by.value())
                .update();
    }

    /** The words of every mail in every language, in one statement. */
    public Map<ProgrammeMail, Map<String, Words>> words(ProgrammeId programme) {
        var all = new EnumMap<ProgrammeMail, Map<String, Words>>(ProgrammeMail.class);
        for (var mail : ProgrammeMail.values()) {
            var each = new HashMap<String, Words>();
            Translations.LANGUAGES.forEach(language -> each.put(language.getLanguage(), waymarks(mail, language, 0)));
            all.put(mail, each);
        }
        jdbc.sql("select kind, language, subject, body, edition from programme_words where programme = ?")
                .param(programme.value())
                .query(row -> {
                    var mail = ProgrammeMail.valueOf(row.getString("kind"));
                    var language = Locale.of(row.getString("language"));
                    Objects.requireNonNull(all.get(mail))
                            .put(
                                    language.getLanguage(),
                                    words(
                                            mail,
                                            language,
                                            row.getString("subject"),
                                            row.getString("body"),
                                            row.getInt("edition")));
                });
        return all;
    }

    /** Those of one mail in one language. */
    public Words words(ProgrammeId programme, ProgrammeMail mail, Locale language) {
        return Objects.requireNonNull(words(programme).get(mail))
                .getOrDefault(language.getLanguage(), waymarks(mail, language, 0));
    }

    private Words words(
            ProgrammeMail mail, Locale language, @Nullable String subject, @Nullable String body, int edition) {
        return subject == null || body == null
                ? waymarks(mail, language, edition)
                : new Words(new LetterWords(subject, body), true, edition);
    }

    /** Waymark's own, as a programme would write them. */
    private Words waymarks(ProgrammeMail mail, Locale language, int edition) {
        var open = mail.arguments().stream().map(MailWord::token).toArray();
        return new Words(
                new LetterWords(
                        translations.text(language, mail.subjectKey(), open),
                        translations.text(language, mail.bodyKey(), open)),
                false,
                edition);
    }

    /** Puts these in the place of any before; null for Waymark's own. */
    public void write(
            ProgrammeId programme,
            ProgrammeMail mail,
            Locale language,
            @Nullable LetterWords words,
            int edition,
            AccountId by) {
        jdbc.sql(
                        "insert into programme_words (programme, kind, language, subject, body, edition, changed_at, changed_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update subject = values(subject), body = values(body),"
                                + " edition = values(edition), changed_at = values(changed_at), changed_by = values(changed_by)")
                .param(programme.value())
                .param(mail.name())
                .param(language.getLanguage())
                .param(words == null ? null : words.subject())
                .param(words == null ? null : words.body())
                .param(edition)
                .param(now())
                .param(by.value())
                .update();
    }

    /** What a preview speaks of: a round of the programme, and somebody in it. */
    public record Example(
            String round, LocalDate startsOn, @Nullable String person) {}

    /** The latest round, and somebody in it who is not this person; nothing where there is no round. */
    public Optional<Example> example(ProgrammeId programme, AccountId notThis) {
        return jdbc.sql(
                        "select r.name, r.starts_on, (select a.name from participant q join account a on a.id = q.account"
                                + " where q.round = r.id and q.account <> ? order by q.joined_at, q.id limit 1) as person"
                                + " from round r where r.programme = ? order by person is not null desc, r.starts_on desc, r.id limit 1")
                .param(notThis.value())
                .param(programme.value())
                .query((row, number) -> new Example(
                        row.getString("name"), row.getObject("starts_on", LocalDate.class), row.getString("person")))
                .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
