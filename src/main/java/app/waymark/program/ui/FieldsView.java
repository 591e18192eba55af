package app.waymark.program.ui;

import app.waymark.program.Field;
import app.waymark.program.Fields;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a programme asks its people: who reads the answers, and what they are used for. */
@Route("programmes/:programme/fields")
@PermitAll
class FieldsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /**
     * A field as it is shown.
     *
     * @param elsewhere the key of what is said where it is asked elsewhere; null where it is not
     */
    private record Asked(Field field, @Nullable String elsewhere) {}

    private final transient Fields fields;
    private final transient Programmes programmes;
    private final transient LiveUpdates live;
    private final transient Drafts drafts;

    private final ViewHeader header = new ViewHeader();
    private final Select<Locale> language = new Select<>();
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("fields.title"), List.of());
    private final transient KeyedList<Asked> rows;
    private @Nullable FieldDialog open;
    private boolean following;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));

    FieldsView(Fields fields, Programmes programmes, Drafts drafts, LiveUpdates live) {
        this.fields = fields;
        this.programmes = programmes;
        this.drafts = drafts;
        this.live = live;
        language.addClassName("program-language");
        language.setLabel(getTranslation("fields.language"));
        language.setHelperText(getTranslation("fields.language.hint"));
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("fields.language." + one.getLanguage()));
        language.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                programmes.write(programme, change.getValue());
                Toasts.say(getTranslation("fields.language.saved"));
            }
        });
        rows = KeyedList.rebuilding(list, (Asked asked) -> asked.field().key(), this::row);
        nothing.add(
                new EmptyState(Glyph.PROGRAMME, getTranslation("fields.empty"), getTranslation("fields.empty.text")));
        var body = new Div(nothing, list, language);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme =
                event.getRouteParameters().get("programme").map(FieldsView::id).orElseThrow(NotFoundException::new);
        var name = programmes
                .coordinatedProgramme(programme)
                .map(ProgrammeSummary::name)
                .orElseThrow(NotFoundException::new);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.heading(getTranslation("fields.title"));
        header.sub(getTranslation("fields.sub", name));
        var add = new Button(
                getTranslation("fields.new"),
                click -> open(FieldDialog.declare(fields, drafts, programme, this::refresh)));
        Keys.on(add, Keys.NEW);
        header.primary(add);
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.every("programme"), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fields.title");
    }

    private static ProgrammeId id(String text) {
        try {
            return new ProgrammeId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void refresh() {
        var declared = fields.of(programme);
        var all = declared.fields();
        rows.show(all.stream()
                .map(one -> new Asked(one, declared.elsewhere().get(one.key())))
                .toList());
        list.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        language.setValue(programmes.language(programme));
        var changing = open;
        if (changing != null && changing.isOpened()) {
            changing.meanwhile(all);
        }
    }

    private void open(FieldDialog dialog) {
        open = dialog;
        dialog.open();
    }

    private Row row(Asked asked) {
        var one = asked.field();
        var change = new Button(
                getTranslation("fields.change"),
                click -> open(FieldDialog.change(fields, drafts, programme, one, this::refresh)));
        change.setAriaLabel(getTranslation("fields.change.of", one.label(getLocale())));
        var row = new Row(null, one.label(getLocale()));
        if (asked.elsewhere() != null) {
            row.text(getTranslation(asked.elsewhere()));
        }
        return row.text(getTranslation("fields.reads", getTranslation("field.readers." + one.readers())))
                .text(getTranslation("fields.used", getTranslation("field.use." + one.use())))
                .end(KeyedList.part(change, "change"));
    }
}
