package app.waymark.program.ui;

import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import java.util.List;

/** The programmes that somebody coordinates, each with what its people are asked and its end, below their rounds. */
class CoordinatedProgrammes extends Composite<TitledSection> {

    private final transient ProgrammeEnd end;
    private final Runnable done;
    private final RowList table = new RowList(getTranslation("rounds.programmes"), List.of());
    private final KeyedList<ProgrammeSummary> rows = KeyedList.rebuilding(table, ProgrammeSummary::id, this::row);

    /** @param done follows when a programme was ended or taken up again */
    CoordinatedProgrammes(ProgrammeEnd end, Runnable done) {
        this.end = end;
        this.done = done;
        getContent().add(table);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("rounds.programmes"));
    }

    void show(List<ProgrammeSummary> mine) {
        rows.show(mine);
        setVisible(!mine.isEmpty());
    }

    private Row row(ProgrammeSummary one) {
        var row = new Row(Avatar.of(Glyph.PROGRAMME), one.name());
        if (one.ended()) {
            row.text(new Chip(getTranslation("programme.ended")));
        }
        var fields = PageLink.button(Links.fields(one.id().value()), getTranslation("rounds.fields"));
        fields.setAriaLabel(getTranslation("rounds.fields") + ": " + one.name());
        return row.end(fields, end.button(one, done));
    }
}
