package app.waymark.report.ui;

import app.waymark.program.ImportResult;
import app.waymark.program.PeopleImport;
import app.waymark.program.PeopleImport.Part;
import app.waymark.program.RoundId;
import app.waymark.shared.Drafts;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;

/** Takes a CSV file of people: all of them or none, and every bad row by its number. */
class ImportDialog extends Dialog {

    private final transient PeopleImport imports;
    private final transient RoundId round;
    private final transient Runnable done;
    private final RadioButtonGroup<Part> part = new RadioButtonGroup<>();
    private final Div outcome = new Div();
    private final ImportMapping mapping;
    private final Button bringIn;
    private byte @Nullable [] file;

    ImportDialog(PeopleImport imports, Drafts drafts, RoundId round, Runnable done) {
        this.mapping = new ImportMapping(drafts, round);
        this.imports = imports;
        this.round = round;
        this.done = done;
        setHeaderTitle(getTranslation("import.title"));
        part.setLabel(getTranslation("import.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation("import.part." + one));
        part.setValue(Part.AS_WRITTEN);
        part.addValueChangeListener(change -> took(file));
        var upload = FileUpload.ofOne(
                PeopleImport.MOST_BYTES,
                getTranslation("import.choose"),
                getTranslation("import.rejected"),
                this::outcome,
                this::took);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.addFileRemovedListener(event -> took(null));
        outcome.addClassName("wm-import-outcome");
        outcome.getElement().setAttribute("role", "status");
        bringIn = new Button(getTranslation("import.do"), click -> bringIn());
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        bringIn.setEnabled(false);
        var form = new Div(new Paragraph(getTranslation("import.text")), part, upload, mapping, outcome);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), bringIn);
    }

    private void took(byte @Nullable [] data) {
        file = data;
        outcome.removeAll();
        bringIn.setEnabled(data != null);
        if (data == null) {
            mapping.clear();
        } else {
            mapping.show(imports.look(round, data, part.getValue()));
        }
    }

    private void outcome(String text) {
        outcome.removeAll();
        outcome.add(new Paragraph(text));
    }

    private void bringIn() {
        var data = file;
        if (data == null) {
            return;
        }
        switch (imports.read(round, data, part.getValue(), mapping.targets())) {
            case ImportResult.Imported imported -> {
                mapping.done();
                close();
                Toasts.say(getTranslation("import.done", imported.added(), imported.changed(), imported.left()));
                done.run();
            }
            case ImportResult.Refused refused -> {
                outcome(getTranslation("import.refused", refused.total()));
                var faults = new UnorderedList();
                faults.addClassName("wm-points");
                refused.faults().forEach(fault -> faults.add(new ListItem(words(fault))));
                outcome.add(faults);
                if (refused.total() > refused.faults().size()) {
                    outcome.add(new Paragraph(getTranslation(
                            "import.refused.more", refused.faults().size())));
                }
            }
        }
    }

    private String words(ImportResult.Fault fault) {
        var reason = getTranslation("import.fault." + fault.reason(), fault.value());
        if (fault.row() == 0) {
            return reason;
        }
        return fault.column().isEmpty()
                ? getTranslation("import.row", Integer.toString(fault.row()), reason)
                : getTranslation("import.cell", Integer.toString(fault.row()), fault.column(), reason);
    }
}
