package app.waymark.notification.internal;

import app.waymark.notification.LetterWords;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeMail;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which programme's a mail is, how that one heads its mail, and which words of its own it has. */
@Component
public class ProgrammeHeads {

    private static final String HEAD =
            "p.id, p.name as title, coalesce(m.name, p.name) as name, m.reply_to, m.logo_width, m.logo_height";

    private final JdbcClient jdbc;

    ProgrammeHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How this programme heads its mail; nothing where there is none, or it is not known which it is. */
    Optional<Head> of(@Nullable UUID programme) {
        return programme == null
                ? Optional.empty()
                : jdbc.sql("select " + HEAD
                                + " from programme p left join programme_mail m on m.programme = p.id where p.id = ?")
                        .param(programme)
                        .query((row, number) -> head(row))
                        .optional();
    }

    /**
     * The heads of mail to these people that is of no programme by itself, in one statement: that of the one programme which
     * somebody has to do with. Who has to do with several, or none, is written to by Waymark.
     */
    Map<AccountId, Head> of(Collection<AccountId> people) {
        var found = new HashMap<AccountId, Optional<Head>>();
        if (!people.isEmpty()) {
            var ids = people.stream().map(AccountId::value).distinct().toList();
            jdbc.sql(
                            "select t.account, " + HEAD + " from (select q.account, r.programme from participant q"
                                    + " join round r on r.id = q.round where q.account in (:people) and r.state <> 'ENDED'"
                                    + " union select c.account, c.programme from coordinator c join programme o on o.id = c.programme"
                                    + " where c.account in (:people) and o.ended_at is null) t"
                                    + " join programme p on p.id = t.programme left join programme_mail m on m.programme = p.id")
                    .param("people", ids)
                    .query(row -> {
                        var head = head(row);
                        found.merge(
                                new AccountId(row.getObject("account", UUID.class)),
                                Optional.of(head),
                                (one, other) -> Optional.empty());
                    });
        }
        var heads = new HashMap<AccountId, Head>();
        found.forEach((person, head) -> head.ifPresent(one -> heads.put(person, one)));
        return heads;
    }

    private static Head head(ResultSet row) throws SQLException {
        int width = row.getInt("logo_width");
        return new Head(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("name"),
                row.getString("reply_to"),
                width == 0 ? null : new Head.Logo(width, row.getInt("logo_height")));
    }

    /** The picture, as PNG. */
    Optional<byte[]> logo(ProgrammeId programme) {
        return jdbc.sql("select logo from programme_mail where programme = ? and logo is not null")
                .param(programme.value())
                .query((row, number) -> row.getBytes("logo"))
                .optional();
    }

    /** What this mail says in this language in the programme's own words, filled in; nothing where it says it in Waymark's. */
    Optional<LetterWords> words(
            @Nullable ProgrammeId programme, ProgrammeMail mail, Locale language, Map<MailWord, String> with) {
        return programme == null
                ? Optional.empty()
                : jdbc.sql(
                                "select subject, body from programme_words where programme = ? and kind = ? and language = ? and subject is not null")
                        .param(programme.value())
                        .param(mail.name())
                        .param(language.getLanguage())
                        .query((row, number) -> new LetterWords(row.getString("subject"), row.getString("body")))
                        .optional()
                        .map(words -> words.filled(with));
    }
}
