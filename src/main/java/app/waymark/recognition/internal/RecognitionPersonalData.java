package app.waymark.recognition.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The thanks and kind words that somebody said, and what they leave out of their yearbook. */
@Component
class RecognitionPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    RecognitionPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "recognition";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "thanks.said_by",
                "thanks.said_to",
                "kind_word.said_by",
                "yearbook_gap.account",
                "badge.person",
                "badge.offered_by",
                "badge.revoked_by",
                "badge_ask.mentee",
                "badge_ask.mentor",
                "badge_ask.decided_by",
                "portfolio.account",
                "portfolio_piece_named.person",
                "portfolio_piece.account",
                "portfolio_link.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        var all = new HashMap<String, Object>(Map.of(
                "thanks",
                jdbc.queryForList(
                        "select goal, item, to_whom, words, said_at from thanks where said_by = ? order by said_at",
                        id),
                "words",
                jdbc.queryForList(
                        "select goal, item, words, said_at from kind_word where said_by = ? order by said_at", id),
                "badges",
                jdbc.queryForList(
                        "select id, kind, state, issuer_name, name, description, criteria, offered_at, answered_at,"
                                + " credential, revoked_at, revoked_why from badge where person = ? order by offered_at",
                        id),
                "left out",
                jdbc.queryForList("select item from yearbook_gap where account = ?", id),
                "portfolio",
                jdbc.queryForList("select heading, words from portfolio where account = ?", id),
                "portfolio pieces",
                jdbc.queryForList(
                        "select heading, words, content, taken_on, installation, brought_at from portfolio_piece"
                                + " where account = ? order by position, id",
                        id),
                "portfolio links",
                jdbc.queryForList(
                        "select note, made_at, until, ended_at, opened, opened_on from portfolio_link where account = ?"
                                + " order by made_at",
                        id)));
        all.put(
                "named in portfolios",
                jdbc.queryForList(
                        "select p.taken_on from portfolio_piece_named n join portfolio_piece p on p.id = n.piece"
                                + " where n.person = ? order by p.taken_on",
                        id));
        all.put(
                "badges asked for",
                jdbc.queryForList(
                        "select programme, framework, skill, level, content, words, state, asked_at, decided_at, answer"
                                + " from badge_ask where mentee = ? order by asked_at",
                        id));
        all.put(
                "added to badges asked for",
                jdbc.queryForList(
                        "select p.ask, p.form, p.text, p.added_on, p.file from badge_ask_piece p join badge_ask k"
                                + " on k.id = p.ask where k.mentee = ? order by p.ask, p.position",
                        id));
        all.put(
                "ratings badges were asked for with",
                jdbc.queryForList(
                        "select framework, skill, level, rated_at, asked_at from badge_ask where mentor = ?"
                                + " order by asked_at",
                        id));
        all.put(
                "decided about badges",
                jdbc.queryForList(
                        "select programme, framework, skill, level, state, answer, decided_at from badge_ask"
                                + " where decided_by = ? order by decided_at",
                        id));
        return all;
    }

    /** Who showed in a portfolio what this person rated shows it without a name from now on. */
    private void forgetName(AccountId person) {
        jdbc.query(
                "select n.piece, n.position, p.content from portfolio_piece_named n join portfolio_piece p on p.id = n.piece"
                        + " where n.person = ? for update",
                row -> {
                    var piece = row.getObject("piece", UUID.class);
                    jdbc.update(
                            "update portfolio_piece set content = ? where id = ?",
                            PortfolioDocuments.unnamed(row.getString("content"), piece, row.getInt("position")),
                            piece);
                },
                person.value());
        jdbc.update("delete from portfolio_piece_named where person = ?", person.value());
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        forgetName(person);
        // The files go with their pieces, within a day.
        jdbc.update("delete from portfolio_piece where account = ?", id);
        jdbc.update("delete from portfolio_link where account = ?", id);
        jdbc.update("delete from portfolio where account = ?", id);
        // Whoever was thanked by name is as much of this person's words as the thanks themselves.
        jdbc.update("delete from thanks where said_by = ?", id);
        jdbc.update("update kind_word set words = '…' where said_by = ?", id);
        jdbc.update("delete from yearbook_gap where account = ?", id);
        // The badge names its person. That there was one stays, so that who shows it is told that nothing is kept of
        // it.
        // What one asked for goes with what was added to it; its files within a day.
        jdbc.update("delete from badge_ask where mentee = ?", id);
        jdbc.update("update badge_ask set answer = '' where decided_by = ?", id);
        // A badge for a level says what its person could: of it no more stays than of the others.
        jdbc.update(
                "update badge set name = '…', criteria = '…', achievement = null where person = ? and kind = 'LEVEL'",
                id);
        jdbc.update("update badge set credential = null, revoked_why = '' where person = ?", id);
    }
}
