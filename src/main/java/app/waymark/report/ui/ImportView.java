package app.waymark.report.ui;

import app.waymark.program.ImportChoices;
import app.waymark.program.ImportPreview;
import app.waymark.program.ImportResult;
import app.waymark.program.PeopleImport;
import app.waymark.program.PeopleImport.Part;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings people into a round from a file: says how it reads the file, asks where its columns go, shows what would change before
 * anything does, and takes it back for a day.
 */
@Route("rounds/:round/people/import")
@PermitAll
class ImportView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PeopleImport imports;
    private final transient Drafts drafts;
    private final transient LiveUpdates live;
    private @Nullable Registration following;
    private final PastImportsPart past;

    private final ViewHeader header = new ViewHeader();
    private final Div place = new Div();
    private final InlineMessage rejected = new InlineMessage();
    private final Paragraph read = new Paragraph();
    private final Select<Integer> sheet = new Select<>();
    private final RadioButtonGroup<Part> part = new RadioButtonGroup<>();
    private final Checkbox lastOfSame = new Checkbox(getTranslation("import.last"));
    private final Div faults = new Div();
    private final Button compare = new Button(getTranslation("import.compare"), click -> compare());
    private final ImportFaults wrong = new ImportFaults(this::compare);
    private final ImportChanges changes = new ImportChanges(this::compare);
    private final Button bringIn = new Button(getTranslation("import.do"), click -> bringIn());
    private final Div end = new Div();
    private transient @Nullable ImportMapping mapping;
    private transient @Nullable TitledSection columns;
    private transient @Nullable TitledSection outcome;
    private RoundId round = new RoundId(new UUID(0, 0));
    private String title = "";
    private byte @Nullable [] file;
    private String name = "";

    ImportView(PeopleImport imports, Drafts drafts, DateFormats formats, LiveUpdates live) {
        this.live = live;
        this.imports = imports;
        this.drafts = drafts;
        this.past = new PastImportsPart(imports, formats);
        part.setLabel(getTranslation("import.part"));
        part.setItems(Part.values());
        part.setItemLabelGenerator(one -> getTranslation("import.part." + one));
        part.setValue(Part.AS_WRITTEN);
        part.addValueChangeListener(change -> stale());
        lastOfSame.setHelperText(getTranslation("import.last.help"));
        lastOfSame.addValueChangeListener(change -> stale());
        sheet.setLabel(getTranslation("import.sheet"));
        sheet.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                look(change.getValue());
            }
        });
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        end.addClassName("wm-inline");
        place.addClassName("import-page");
        getContent().add(header, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(PeopleView::id).orElseThrow(NotFoundException::new);
        var brought = imports.past(round);
        var summary = brought.round();
        title = RoundTabs.title(this, summary.name(), "people.import");
        header.clear()
                .crumb(summary.programmeName(), Links.ROUNDS)
                .crumb(summary.name(), Links.people(round.value()))
                .heading(getTranslation("import.title"))
                .sub(getTranslation("import.text"));
        place.removeAll();
        past.show(brought);
        if (summary.state() == RoundState.ENDED) {
            place.add(new Paragraph(getTranslation("import.fault.ROUND_OVER")), past);
            return;
        }
        var made = new ImportMapping(drafts, round, this::stale);
        mapping = made;
        var upload = upload();
        read.addClassName("wm-muted");
        faults.getElement().setAttribute("role", "status");
        var source = new TitledSection(
                getTranslation("import.file"), new Div(upload, rejected, read, sheet, faults, part, lastOfSame));
        ((Div) source.getChildren().reduce((first, last) -> last).orElseThrow()).addClassName("wm-form");
        var columnsPart = new TitledSection(getTranslation("import.columns"), made, new Div(compare));
        columns = columnsPart;
        end.removeAll();
        end.add(bringIn, new PageLink(Links.people(round.value()), getTranslation("uikit.cancel")));
        var outcomePart = new TitledSection(getTranslation("import.changes"), wrong, changes, end);
        outcome = outcomePart;
        place.add(source, columnsPart, outcomePart, past);
        took(null, "");
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), () -> past.show(imports.past(round)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        var refused = getTranslation("import.rejected");
        FileUpload.name(
                upload,
                getTranslation("import.choose"),
                new UploadI18N.Error()
                        .setTooManyFiles(refused)
                        .setFileIsTooBig(refused)
                        .setIncorrectFileType(refused));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleImport.MOST_BYTES);
        upload.setAcceptedFileTypes(
                ".csv",
                ".tsv",
                ".txt",
                ".xlsx",
                "text/csv",
                "text/plain",
                "text/tab-separated-values",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        upload.addFileRejectedListener(event -> rejected.refuse(refused));
        upload.addFileRemovedListener(event -> took(null, ""));
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] data;
        try (var in = event.getInputStream()) {
            data = read(in);
        }
        var called = event.getFileName();
        var unused = event.getUI().access(() -> took(data, called));
    }

    /** Browsers keep to the limit, others need not: one byte more than it is enough to refuse the file. */
    static byte[] read(InputStream file) throws IOException {
        return file.readNBytes(PeopleImport.MOST_BYTES + 1);
    }

    private void took(byte @Nullable [] data, String called) {
        file = data;
        name = called;
        rejected.clear();
        wrong.begin();
        changes.begin();
        lastOfSame.setValue(false);
        sheet.setVisible(false);
        read.setVisible(false);
        faults.removeAll();
        part.setVisible(data != null);
        lastOfSame.setVisible(data != null);
        shown(columns, false);
        shown(outcome, false);
        if (data != null) {
            look(0);
        } else if (mapping != null) {
            mapping.clear();
        }
    }

    private static void shown(@Nullable TitledSection section, boolean shown) {
        if (section != null) {
            section.setVisible(shown);
        }
    }

    private void look(int number) {
        var data = file;
        var asks = mapping;
        if (data == null || asks == null) {
            return;
        }
        var preview = imports.look(round, data, number);
        wrong.begin();
        changes.begin();
        faults.removeAll();
        shown(outcome, false);
        boolean good = preview.refused().total() == 0;
        shown(columns, good);
        part.setVisible(good);
        lastOfSame.setVisible(good);
        form(preview);
        if (!good) {
            preview.refused().faults().forEach(fault -> faults.add(new Paragraph(wrong.words(fault))));
            return;
        }
        asks.show(preview);
        part.setItemEnabledProvider(one -> one != Part.AS_WRITTEN || asks.parted());
        if (!asks.parted()) {
            part.clear();
        } else if (part.getValue() == null) {
            part.setValue(Part.AS_WRITTEN);
        }
        LiveRegion.say(read.getText());
    }

    private void form(ImportPreview preview) {
        var form = preview.form();
        read.setVisible(form != null);
        sheet.setVisible(form != null && form.sheets().size() > 1);
        if (form == null) {
            return;
        }
        if (form.workbook()) {
            read.setText(getTranslation(
                    "import.form.workbook", preview.rows(), form.sheets().get(form.sheet())));
            sheet.setItems(IntStream.range(0, form.sheets().size()).boxed().toList());
            sheet.setItemLabelGenerator(form.sheets()::get);
            sheet.setValue(form.sheet());
        } else {
            read.setText(getTranslation(
                    "import.form.csv",
                    preview.rows(),
                    form.encoding(),
                    getTranslation("import.separator." + separator(form.separator()))));
        }
    }

    private static String separator(@Nullable Character separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            case null, default -> "comma";
        };
    }

    /** Something was chosen anew: what was shown of it holds no more. */
    private void stale() {
        changes.begin();
        shown(outcome, false);
        if (mapping != null) {
            var asks = mapping;
            part.setItemEnabledProvider(one -> one != Part.AS_WRITTEN || asks.parted());
        }
    }

    private void compare() {
        var data = file;
        if (data == null) {
            return;
        }
        if (part.getValue() == null) {
            part.setErrorMessage(getTranslation("import.part.missing"));
            part.setInvalid(true);
            LiveRegion.say(getTranslation("import.part.missing"));
            part.scrollIntoView();
            return;
        }
        part.setInvalid(false);
        var compared = imports.compare(round, data, choices());
        shown(outcome, true);
        wrong.show(compared);
        changes.show(compared);
        end.setVisible(compared.total() == 0);
        LiveRegion.say(
                compared.total() > 0
                        ? getTranslation("import.refused", compared.total())
                        : getTranslation("import.ready"));
    }

    private ImportChoices choices() {
        var asks = mapping;
        return new ImportChoices(
                part.getValue(),
                sheet.isVisible() && sheet.getValue() != null ? sheet.getValue() : 0,
                asks == null ? Map.of() : asks.targets(),
                asks == null ? Map.of() : asks.parts(),
                asks == null ? Set.of() : asks.clearing(),
                wrong.leftOut(),
                wrong.cells(),
                changes.fewerPlaces(),
                lastOfSame.getValue());
    }

    private void bringIn() {
        var data = file;
        if (data == null || part.getValue() == null) {
            return;
        }
        switch (imports.bringIn(round, data, name, choices())) {
            case ImportResult.Imported imported -> {
                if (mapping != null) {
                    mapping.done();
                }
                Toasts.say(getTranslation("import.done", imported.added(), imported.changed(), imported.left()));
                UI.getCurrent().navigate(Links.people(round.value()).substring(1));
            }
            // Something changed since it was shown: it is shown anew, with what is wrong now.
            case ImportResult.Refused refused -> {
                var first = refused.faults().getFirst();
                rejected.refuse(wrong.words(first));
                compare();
            }
        }
    }
}
