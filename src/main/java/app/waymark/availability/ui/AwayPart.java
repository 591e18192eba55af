package app.waymark.availability.ui;

import app.waymark.availability.Absence;
import app.waymark.availability.AbsenceResult;
import app.waymark.availability.Absences;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** Says from when until when one is away, and what that does. */
class AwayPart extends Composite<Div> {

    private final transient Absences absences;
    private final transient Supplier<Dates> dates;
    private final Paragraph said = new Paragraph();
    private final Button end = new Button(getTranslation("availability.away.end"), press -> end());
    private final DateField from = new DateField(getTranslation("availability.away.from"));
    private final DateField back = new DateField(getTranslation("availability.away.back"));
    private final InlineMessage notice = new InlineMessage();

    AwayPart(Absences absences, Supplier<Dates> dates) {
        this.absences = absences;
        this.dates = dates;
        var does = new Paragraph(getTranslation("availability.away.does"));
        does.addClassName("wm-small");
        from.needed(getTranslation("availability.away.missing"));
        back.needed(getTranslation("availability.away.missing"));
        back.setHelperText(getTranslation("availability.away.back.help"));
        var say = new Button(getTranslation("availability.away.say"), press -> say());
        var form = new Div(from, back, say, notice);
        form.addClassNames("wm-form", "wm-welcome", "wm-others");
        getContent().add(new TitledSection(getTranslation("availability.away.title"), does, said, end, form));
    }

    /** Shows what is said of it, which may have changed in another window, or by itself. */
    void show() {
        var mine = absences.mine();
        said.setVisible(mine.isPresent());
        end.setVisible(mine.isPresent());
        mine.ifPresent(one -> said.setText(getTranslation(
                "availability.away.said",
                dates.get().day(one.from()),
                dates.get().day(one.backOn()))));
        if (from.getValue() == null) {
            from.setValue(mine.map(Absence::from).orElse(dates.get().today()));
        }
        if (back.getValue() == null) {
            mine.map(Absence::backOn).ifPresent(back::setValue);
        }
    }

    private void say() {
        notice.clear();
        if (!from.ready() || !back.ready()) {
            return;
        }
        switch (absences.say(from.getValue(), back.getValue())) {
            case AbsenceResult.Said(var absence) ->
                notice.say(getTranslation("availability.away.kept", dates.get().day(absence.backOn())));
            case AbsenceResult.Past() -> wrong(from, "availability.away.past");
            case AbsenceResult.Backwards() -> wrong(back, "availability.away.backwards");
            case AbsenceResult.TooLong(int most) -> wrong(back, "availability.away.long", most);
        }
        show();
    }

    private void wrong(DateField field, String key, Object... arguments) {
        field.setErrorMessage(getTranslation(key, arguments));
        field.setInvalid(true);
        field.focus();
    }

    private void end() {
        absences.end();
        from.setValue(dates.get().today());
        back.clear();
        back.setInvalid(false);
        notice.say(getTranslation("availability.away.ended"));
        show();
    }
}
