package app.waymark.report.internal;

import app.waymark.matching.CandidateSearch;
import app.waymark.matching.Side;
import app.waymark.program.Field;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom one can wish for across the modules' tables, in one statement. */
@Component
class CandidateRows implements CandidateSearch {

    // Of answers only what was said to everybody in the round, and is theirs still.
    private static final String CANDIDATES = """
            select one.account from (
                select p.account, a.name collate %s as sort_key,
                       concat_ws(' ', a.name, f.headline, (
                           select group_concat(w.text separator ' ') from answer w
                           join program_field d on d.programme = w.programme and d.field_key = w.field_key
                           where w.programme = r.programme and w.account = p.account
                             and w.field_key in (:fields) and d.readers in (:open) and w.said_to in (:open)),
                           if(:mentors, (
                           select group_concat(json_extract(s.name, '$.words.*') separator ' ') from skill_round_skill s
                           where s.round = r.id and s.account = p.account and s.side = 'OFFERED'), null))
                           collate utf8mb4_uca1400_ai_ci as words
                from participant p
                join round r on r.id = p.round
                join account a on a.id = p.account
                left join profile f on f.account = p.account
                where p.round = :round and p.account <> :but and if(:mentors, p.mentor, p.mentee)) one
            where true
            """;

    private static final List<String> OPEN = Stream.of(Readers.values())
            .filter(Readers.ROUND::reads)
            .map(Readers::name)
            .toList();

    private final JdbcClient jdbc;

    CandidateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountId> find(
            RoundId round, Side side, AccountId but, List<String> words, Locale language, int most) {
        var sql = new StringBuilder(CANDIDATES.formatted(Alphabet.collation(language)));
        for (int at = 0; at < words.size(); at++) {
            sql.append(" and one.words like :word").append(at).append(" escape '!'");
        }
        sql.append(" order by one.sort_key, one.account limit :most");
        var asked = jdbc.sql(sql.toString())
                .param("round", round.value().toString())
                .param("but", but.value().toString())
                .param("mentors", side == Side.MENTEE)
                .param("fields", List.of(side == Side.MENTEE ? Field.OFFERS : Field.SEEKS, Field.ORGANISATION))
                .param("open", OPEN)
                .param("most", most);
        for (int at = 0; at < words.size(); at++) {
            asked = asked.param("word" + at, "%" + literally(words.get(at)) + "%");
        }
        return asked.query((row, number) -> AccountId.of(row.getString("account")))
                .list();
    }

    private static String literally(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
