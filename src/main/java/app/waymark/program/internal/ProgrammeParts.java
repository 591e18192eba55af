package app.waymark.program.internal;

import app.waymark.program.ProgrammeAccess.Parts;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody is where, to be read together with what depends on it; the same that {@link ProgrammeRepository} finds. */
public final class ProgrammeParts {

    private static final String SQL = "select p.id as part_programme,"
            + " exists (select 1 from round r join participant q on q.round = r.id where r.programme = p.id"
            + " and q.account = ? and r.state <> 'ENDED') as part_taken,"
            + " p.ended_at is null and exists (select 1 from coordinator c where c.programme = p.id and c.account = ?)"
            + " as part_coordinated from programme p where p.id in (select r.programme from participant q"
            + " join round r on r.id = q.round where q.account = ? union select programme from coordinator where account = ?)"
            + " limit 1000";

    private ProgrammeParts() {}

    private record Row(ProgrammeId programme, boolean taken, boolean coordinated) {}

    /** The parts of this person. */
    public static Portion<Parts> of(AccountId person) {
        var id = person.value();
        return Portion.<Row>rows(
                        List.of("part_programme", "part_taken", "part_coordinated"),
                        SQL,
                        ProgrammeParts::row,
                        id,
                        id,
                        id,
                        id)
                .map(rows -> new Parts(
                        rows.stream().filter(Row::taken).map(Row::programme).collect(Collectors.toSet()),
                        rows.stream()
                                .filter(Row::coordinated)
                                .map(Row::programme)
                                .collect(Collectors.toSet())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ProgrammeId(row.getObject("part_programme", UUID.class)),
                row.getBoolean("part_taken"),
                row.getBoolean("part_coordinated"));
    }
}
