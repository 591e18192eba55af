package app.waymark.report.ui;

import app.waymark.program.ImportUndone;
import app.waymark.program.PastImport;
import app.waymark.program.PastImports;
import app.waymark.program.PeopleImport;
import app.waymark.program.RoundId;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;

/** What was brought into a round within a day, and taken back with a press. */
class PastImportsPart extends Composite<Div> {

    private final transient PeopleImport imports;
    private final transient DateFormats formats;
    private final InlineMessage notice = new InlineMessage();
    private final UnorderedList list = new UnorderedList();
    private final Part<List<PastImport>> shown = new Part<>(this::fill);
    private RoundId round = new RoundId(new UUID(0, 0));

    PastImportsPart(PeopleImport imports, DateFormats formats) {
        this.imports = imports;
        this.formats = formats;
        list.addClassName("wm-rows");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("import.past"));
        getContent().add(new TitledSection(getTranslation("import.past"), list, notice));
    }

    /** Shows those of a round; nothing where there are none. */
    void show(PastImports past) {
        round = past.round().id();
        shown.show(past.imports());
        setVisible(!past.imports().isEmpty());
    }

    private void fill(List<PastImport> past) {
        list.removeAll();
        past.forEach(one -> list.add(item(one)));
    }

    private ListItem item(PastImport one) {
        var file = one.file().isEmpty() ? getTranslation("import.past.file") : one.file();
        var words = new Span(
                getTranslation("import.past.one", formats.mine().moment(one.at()), file, one.added(), one.changed()));
        var item = new ListItem(words);
        item.addClassNames("wm-inline", "import-past");
        if (one.undoneAt() != null) {
            item.add(new Span(getTranslation("import.past.undone")));
            return item;
        }
        var undo = new Button(
                getTranslation("import.undo"),
                click -> Confirm.end(
                        getTranslation("import.undo.title"),
                        getTranslation("import.undo.text", one.added(), one.changed()),
                        getTranslation("import.undo"),
                        () -> undo(one.id())));
        undo.setAriaLabel(getTranslation("import.undo.of", file));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        item.add(undo);
        return item;
    }

    private void undo(UUID id) {
        switch (imports.undo(id)) {
            case ImportUndone.Undone undone ->
                notice.say(getTranslation("import.undone", undone.back(), undone.stayed()));
            case ImportUndone.Already already -> notice.say(getTranslation("import.past.undone"));
            case ImportUndone.TooLate late -> notice.refuse(getTranslation("import.undo.late"));
            case ImportUndone.LaterFirst later -> notice.refuse(getTranslation("import.undo.later"));
        }
        show(imports.past(round));
    }
}
