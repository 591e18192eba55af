package app.waymark.skill.ui;

import app.waymark.shared.TypedText;
import app.waymark.skill.RoundSkillFind;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds skills as one types, of frameworks and of the published sets that are offered, to be put on a list. */
class FindSkills extends Div {

    private static final int PAUSE_MS = 150;

    /** One that was found; taken where it is on the list. */
    private record Found(RoundSkillFind find, boolean taken) {}

    private final transient Function<String, List<RoundSkillFind>> search;
    private final transient Predicate<UUID> taken;
    private final transient Consumer<RoundSkillFind> add;
    private final TextField typed = new TextField();
    private final Paragraph told = new Paragraph();
    private final RowList finds = new RowList(getTranslation("skill.found"), List.of());
    private final KeyedList<Found> found =
            KeyedList.rebuilding(finds, (Found one) -> one.find().skill(), this::find);
    private final Button browse;
    private transient List<RoundSkillFind> hits = List.of();

    /**
     * A field to type into.
     *
     * @param search finds skills by what is typed
     * @param taken whether one is on the list
     * @param add puts one on it
     */
    FindSkills(Function<String, List<RoundSkillFind>> search, Predicate<UUID> taken, Consumer<RoundSkillFind> add) {
        this.search = search;
        this.taken = taken;
        this.add = add;
        typed.setLabel(getTranslation("skill.round.find"));
        typed.setClearButtonVisible(true);
        typed.addClassName("skill-find");
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MS);
        typed.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                find(TypedText.blank(event.getValue()) ? null : event.getValue());
            }
        });
        browse = new Button(getTranslation("skill.round.browse"), click -> find(""));
        browse.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        told.addClassName("wm-small");
        finds.setVisible(false);
        addClassNames("wm-stack-s", "skill-finding");
        add(typed, browse, told, finds);
    }

    /** Whether a programme has skills of its own to look through. */
    void browsable(boolean any) {
        browse.setVisible(any);
    }

    /** Shows of what was found which is on the list now. */
    void refresh() {
        found.show(hits.stream()
                .map(one -> new Found(one, taken.test(one.skill())))
                .toList());
        finds.setVisible(!hits.isEmpty());
    }

    /** Says what became of a press, also to those who do not see it. */
    void tell(String text) {
        told.setText(text);
        LiveRegion.say(text);
    }

    private void find(@Nullable String text) {
        hits = text == null ? List.of() : search.apply(text);
        told.setText(text == null ? "" : getTranslation("skill.found.count", hits.size()));
        refresh();
    }

    private Row find(Found one) {
        var find = one.find();
        var name = find.name().in(getLocale());
        var row = new Row(null, name);
        if (!find.by().isEmpty()) {
            row.text(getTranslation("skill.found.by", find.by()));
        }
        if (!find.description().silent()) {
            row.text(find.description().in(getLocale()));
        }
        row.text(find.from().in(getLocale()));
        var press = new Button(
                getTranslation(one.taken() ? "skill.round.taken" : "skill.round.add"), click -> add.accept(find));
        press.setAriaLabel(press.getText() + ": " + name);
        press.setEnabled(!one.taken());
        return row.end(KeyedList.part(press, "add"));
    }
}
