package app.waymark.program.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.ImportColumn.Target.NewField;
import app.waymark.program.Readers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnProposalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date of birth",
                "geburtsdatum",
                "salary",
                "gehalt",
                "pronouns",
                "sexual orientation",
                "faith",
                "weltanschauung",
                "gewerkschaftsmitglied",
                "gehbehinderung",
                "staatsbürgerschaft",
                "schwangerschaft",
                "politische ämter",
                "age",
                "alter",
                "biography",
                "lebenslauf",
                "krankheiten",
                "gender identity"
            })
    void what_somebody_may_not_want_others_to_read_nobody_reads_at_first(String column) {
        assertThat(readers(column)).isEqualTo(Readers.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"transport", "department", "abteilung", "altersvorsorge", "page", "standort", "language skills"})
    void anything_else_the_coordinators_read(String column) {
        assertThat(readers(column)).isEqualTo(Readers.COORDINATORS);
    }

    private static Readers readers(String column) {
        var look = new ColumnLook(new FileColumns.Column(0, column, column, true));
        var proposed = ColumnProposals.of(List.of(look), List.of(), Map.of())
                .getFirst()
                .proposed();
        return ((NewField) proposed).field().readers();
    }
}
