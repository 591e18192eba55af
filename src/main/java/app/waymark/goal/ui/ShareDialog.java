package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSharing.Audience;
import app.waymark.goal.HeldPart;
import app.waymark.goal.ShareResult;
import app.waymark.goal.ShowResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.turn.ui.TurnWords;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom a goal is shown to: a mentor, who may edit it too, the people of a programme, both or nobody. */
class ShareDialog extends Dialog {

    /** With whom of the mentors; with none of them without. */
    private record With(@Nullable Mentorship mentorship) {}

    private final transient GoalSharing sharing;
    private final transient GoalPage page;
    private final Consumer<String> done;
    private final transient Names names;
    private final transient TurnWords words;
    private final transient Dates dates;
    private final RadioButtonGroup<With> with = new RadioButtonGroup<>();
    private final Checkbox mayEdit = new Checkbox(getTranslation("goal.share.may-edit"));
    private final CheckboxGroup<HeldPart> held = new CheckboxGroup<>(getTranslation("goal.share.hold"));
    private final TextArea note = new TextArea(getTranslation("goal.share.note"));
    private final Paragraph foretold = new Paragraph();
    private final Paragraph outlook = new Paragraph();
    private final Div mentors = new Div();
    private final ProgrammeChoice programme;
    private final transient List<Audience> audiences;
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;

    /**
     * Asks whom to share a goal with.
     *
     * @return whether it asks; it does not where there is nobody
     */
    static boolean open(
            GoalSharing sharing,
            Drafts drafts,
            Accounts accounts,
            GoalPage page,
            TurnWords words,
            Dates dates,
            Consumer<String> done) {
        var possible = page.state().open() ? sharing.possible() : List.<Mentorship>of();
        var programmes = sharing.programmes();
        if (possible.isEmpty() && programmes.isEmpty() && page.sharing() == null && page.shownIn() == null) {
            return false;
        }
        var mentors = possible.stream().map(Mentorship::mentor).toList();
        var somebody = UI.getCurrent().getTranslation("goal.somebody");
        new ShareDialog(
                        sharing,
                        drafts,
                        page,
                        possible,
                        programmes,
                        Names.of(accounts, mentors, somebody),
                        words,
                        dates,
                        done)
                .open();
        return true;
    }

    private ShareDialog(
            GoalSharing sharing,
            Drafts drafts,
            GoalPage page,
            List<Mentorship> possible,
            List<ProgrammeSummary> programmes,
            Names names,
            TurnWords words,
            Dates dates,
            Consumer<String> done) {
        this.sharing = sharing;
        this.page = page;
        this.names = names;
        this.words = words;
        this.dates = dates;
        programme = new ProgrammeChoice(page, programmes);
        audiences = page.sharing() == null && !possible.isEmpty() ? sharing.audiences(page.id()) : List.of();
        this.done = done;
        var shared = page.sharing();
        boolean first = shared == null && page.shownIn() == null;
        setHeaderTitle(getTranslation(first ? "goal.share.title" : "goal.share.change"));
        addClassName("goal-dialog");
        setWidth("480px");
        with.setLabel(getTranslation("goal.share.with"));
        var choices = new ArrayList<With>();
        possible.forEach(one -> choices.add(new With(one)));
        if (shared == null && programme.isVisible()) {
            choices.add(new With(null));
        }
        with.setItems(choices);
        with.setItemLabelGenerator(one -> one.mentorship() == null
                ? getTranslation("goal.share.no-mentor")
                : names.of(one.mentorship().mentor()));
        choices.stream()
                .filter(one -> shared == null
                        ? (one.mentorship() == null) == (page.shownIn() != null)
                        : one.mentorship() != null && one.mentorship().id().equals(shared.mentorship()))
                .findFirst()
                .ifPresent(with::setValue);
        mayEdit.setHelperText(getTranslation("goal.share.may-edit.help"));
        mayEdit.setValue(shared != null && shared.mayEdit());
        held.setItems(HeldPart.values());
        held.setItemLabelGenerator(part -> getTranslation("goal.share.part." + part));
        held.setHelperText(getTranslation("goal.share.hold.help"));
        held.setValue(page.heldBack());
        note.setWidthFull();
        TextLimit.on(note, GoalEdit.MOST_WHY);
        kept = KeptText.of(note, drafts).at(Drafts.Place.of("goal", page.id(), "share"));
        note.setVisible(shared == null);
        note.setHelperText(getTranslation("goal.share.note.help"));
        var sees = new Paragraph(getTranslation("goal.share.sees"));
        sees.addClassName("wm-small");
        foretold.addClassName("wm-small");
        with.addValueChangeListener(event -> chose(event.getValue()));
        outlook.addClassName("wm-small");
        mentors.add(outlook, mayEdit, held, note, sees, foretold);
        mentors.addClassName("goal-form");
        with.setVisible(!possible.isEmpty());
        chose(with.getValue());
        var body = new Div(with, mentors, programme, notice);
        body.addClassName("goal-form");
        add(body);
        if (shared != null) {
            var stop = new Button(getTranslation("goal.share.stop"), event -> stop());
            stop.addThemeVariants(ButtonVariant.ERROR);
            getFooter().add(stop);
        }
        getFooter().add(new Button(getTranslation("uikit.cancel"), event -> close()));
        var share = new Button(getTranslation(first ? "goal.share" : "goal.share.save"), event -> share());
        share.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(share);
    }

    /** What goes with sharing it with a mentor is asked where one is chosen. */
    private void chose(@Nullable With chosen) {
        mentors.setVisible(with.isVisible() && (chosen == null || chosen.mentorship() != null));
        foretell(chosen == null ? null : chosen.mentorship());
        expect(chosen == null ? null : chosen.mentorship());
    }

    /** When it will probably be read, of who is asked for a review by this; said before it is shared. */
    private void expect(@Nullable Mentorship chosen) {
        var before = page.sharing();
        var said = chosen == null || (before != null && before.mentorship().equals(chosen.id()))
                ? List.<String>of()
                : ReviewWait.said(this, words, sharing.outlook(chosen.id()), names.first(chosen.mentor()), dates);
        outlook.setText(String.join(" ", said));
        outlook.setVisible(!said.isEmpty());
    }

    /** What the chosen mentor will see of what was made for somebody else: nothing. */
    private void foretell(@Nullable Mentorship chosen) {
        var audience = audiences.stream()
                .filter(one -> chosen != null && one.mentorship().equals(chosen.id()))
                .filter(one -> one.hidden() > 0 || one.returning())
                .findFirst();
        foretold.setVisible(audience.isPresent());
        foretold.setText(audience.map(one -> getTranslation(
                        one.returning() ? "goal.share.again" : "goal.share.from",
                        names.first(Objects.requireNonNull(chosen).mentor()),
                        one.fromRevision(),
                        one.hidden()))
                .orElse(""));
    }

    private void share() {
        var chosen = with.getValue();
        if (with.isVisible() && chosen == null) {
            notice.refuse(getTranslation("goal.share.choose"));
            return;
        }
        if (!TextLimit.fits(note)) {
            return;
        }
        boolean elsewhere = programme.changed();
        if (programme.save(sharing) instanceof ShowResult.NotTakingPart) {
            notice.refuse(getTranslation("goal.shown.not-taking-part"));
            return;
        }
        var mentorship = chosen == null ? null : chosen.mentorship();
        if (mentorship == null) {
            close();
            done.accept(elsewhere ? programme.said() : getTranslation("goal.share.as-it-was"));
            return;
        }
        sharing.holdBack(page.id(), held.getValue());
        switch (sharing.shareWith(page.id(), mentorship.id(), mayEdit.getValue(), note.getValue())) {
            case ShareResult.Shared shared -> {
                kept.sent();
                close();
                var before = page.sharing();
                boolean same = before != null && before.mentorship().equals(mentorship.id());
                done.accept(
                        elsewhere && before != null
                                ? programme.said()
                                : same
                                        ? getTranslation("goal.share.changed")
                                        : getTranslation("goal.share.done", names.first(mentorship.mentor())));
            }
            case ShareResult.TooLong tooLong ->
                notice.refuse(getTranslation("goal.progress.too-long", tooLong.length(), tooLong.most()));
            case ShareResult.NotActive notActive -> notice.refuse(getTranslation("goal.share.not-active"));
            case ShareResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
    }

    private void stop() {
        sharing.stopSharing(page.id());
        close();
        done.accept(getTranslation("goal.share.stopped"));
    }
}
