package app.waymark.learning.ui;

import app.waymark.learning.LearningImport;
import app.waymark.learning.LearningResult;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.program.ProgrammeId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file with what a programme offers: shows what it would change, or each row that is wrong; then takes it in. */
class LearningFileDialog extends Dialog {

    private final transient ProgrammeLearning learning;
    private final transient ProgrammeId programme;
    private final transient Runnable taken;
    private final Div outcome = new Div();
    private final Button take = new Button(getTranslation("learning.import.do"), click -> take());
    private transient LearningImport.@Nullable Good read;

    LearningFileDialog(ProgrammeLearning learning, ProgrammeId programme, Runnable taken) {
        this.learning = learning;
        this.programme = programme;
        this.taken = taken;
        setHeaderTitle(getTranslation("learning.import"));
        var upload = new Upload((UploadHandler) this::receive);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("learning.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("learning.import.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("learning.import.rejected"))
                        .setFileIsTooBig(getTranslation("learning.import.rejected"))
                        .setIncorrectFileType(getTranslation("learning.import.rejected"))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProgrammeLearning.LARGEST_FILE);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.addFileRejectedListener(event -> say(getTranslation("learning.import.rejected"), List.of()));
        upload.addFileRemovedListener(event -> {
            outcome.removeAll();
            ready(null);
        });
        outcome.getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        ready(null);
        var form = new Div(new Paragraph(getTranslation("learning.import.text")), upload, outcome);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), take);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] data;
        try (var file = event.getInputStream()) {
            // Browsers keep to the limit, others need not: one byte more than it is enough to refuse the file.
            data = file.readNBytes(ProgrammeLearning.LARGEST_FILE + 1);
        }
        var unused = event.getUI().access(() -> took(data));
    }

    private void took(byte[] data) {
        if (data.length > ProgrammeLearning.LARGEST_FILE) {
            ready(null);
            say(getTranslation("learning.import.rejected"), List.of());
            return;
        }
        switch (learning.read(programme, data)) {
            case LearningImport.Good good -> {
                ready(good.added() + good.changed() == 0 ? null : good);
                say(getTranslation("learning.import.good", good.added(), good.changed(), good.same()), List.of());
            }
            case LearningImport.Bad bad -> {
                ready(null);
                say(
                        getTranslation("learning.import.bad", bad.count()),
                        bad.faults().stream()
                                .map(fault -> getTranslation(
                                        "skill.import.row",
                                        Long.toString(fault.row()),
                                        getTranslation("learning.import.why." + fault.why(), fault.said())))
                                .toList());
            }
        }
    }

    private void ready(LearningImport.@Nullable Good good) {
        read = good;
        take.setEnabled(good != null);
    }

    private void say(String text, List<String> points) {
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        if (!points.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("learning-points");
            points.forEach(point -> list.add(new ListItem(point)));
            outcome.add(list);
        }
    }

    private void take() {
        var good = read;
        if (good == null) {
            return;
        }
        var result = learning.take(programme, good);
        if (result instanceof LearningResult.Saved) {
            close();
            taken.run();
        } else {
            say(LearningWords.refused(this, result), List.of());
        }
    }
}
