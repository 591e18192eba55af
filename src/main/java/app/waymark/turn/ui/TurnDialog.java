package app.waymark.turn.ui;

import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.turn.HandBackResult;
import app.waymark.turn.PutOffResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Waiting;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;

/** Not now, or not me: puts a turn off until a day, or hands it back with a word to whoever asked. */
public class TurnDialog extends Dialog {

    private final transient Waiting turn;
    private final transient TurnActs acts;
    private final transient Dates dates;
    private final String other;
    private final transient Consumer<String> said;
    private final DateField day = new DateField(getTranslation("turn.later.day"));
    private final TextArea word = new TextArea(getTranslation("turn.back.word"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    /**
     * A dialog that is not open yet.
     *
     * @param mine what there is to do
     * @param why why it is the reader's
     * @param other the name of whoever asked
     * @param said is told in a sentence what came of it, where something did
     */
    public TurnDialog(
            Waiting turn,
            String mine,
            String why,
            String other,
            TurnActs acts,
            Drafts drafts,
            Dates dates,
            Consumer<String> said) {
        this.turn = turn;
        this.acts = acts;
        this.dates = dates;
        this.other = other;
        this.said = said;
        kept = KeptText.of(word, drafts)
                .at(Drafts.Place.of("turn", turn.id().value().toString(), "back"));
        setHeaderTitle(mine);
        addClassName("wm-dialog");
        var body = new Div(new Paragraph(why), notice);
        body.addClassName("wm-form");
        if (turn.said().mostDaysOff() > 0) {
            body.add(later());
        }
        if (TurnWords.handsBack(turn)) {
            body.add(back());
        }
        add(body);
        getFooter().add(new Button(getTranslation("uikit.cancel"), press -> close()));
    }

    private Div later() {
        day.setValue(dates.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        day.needed(getTranslation("turn.later.missing"));
        day.setHelperText(getTranslation(turn.asker() == null ? "turn.later.help.alone" : "turn.later.help", other));
        var put = new Button(getTranslation("turn.later.do"), press -> putOff());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        var part = new Div(day, put);
        part.addClassName("wm-form");
        return part;
    }

    private Div back() {
        word.setWidthFull();
        word.setHelperText(getTranslation("turn.back.help", other));
        word.setManualValidation(true);
        TextLimit.on(word, TurnActs.MOST_WORD);
        var part = new Div(word, new Button(getTranslation("turn.back.do", other), press -> handBack()));
        part.addClassName("wm-form");
        return part;
    }

    private void putOff() {
        notice.clear();
        if (!day.ready()) {
            return;
        }
        switch (acts.putOff(turn.id(), day.getValue())) {
            case PutOffResult.Rests(var until) -> done(getTranslation("turn.later.done", dates.day(until)));
            case PutOffResult.Gone() -> done(getTranslation("turn.gone"));
            case PutOffResult.NotThen(var first, var last) -> {
                day.setErrorMessage(getTranslation("turn.later.not-then", dates.day(first), dates.day(last)));
                day.setInvalid(true);
                day.focus();
            }
        }
    }

    private void handBack() {
        notice.clear();
        if (!TextLimit.fits(word)) {
            return;
        }
        switch (acts.handBack(turn.id(), word.getValue())) {
            case HandBackResult.Done() -> {
                kept.sent();
                done(getTranslation("turn.back.done", other));
            }
            case HandBackResult.Gone() -> done(getTranslation("turn.gone"));
            case HandBackResult.WordMissing() -> {
                word.setErrorMessage(getTranslation("turn.back.missing"));
                word.setInvalid(true);
                word.focus();
            }
            case HandBackResult.TooLong(int length) -> notice.refuse(getTranslation("turn.back.long", length));
        }
    }

    private void done(String what) {
        close();
        said.accept(what);
    }
}
