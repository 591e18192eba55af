package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkImport;
import app.waymark.skill.SkillFrameworks;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file that a framework is to become: shows what it would change, or each row that is wrong; then takes it in. */
class FrameworkFileDialog extends Dialog {

    private final transient SkillFrameworks frameworks;
    private final transient UUID framework;
    private final transient Function<FrameworkContent, Optional<String>> taking;
    private final Div outcome = new Div();
    private final Button take = new Button(getTranslation("skill.import.do"), click -> take());
    private transient @Nullable FrameworkContent read;

    /** @param taking takes what the file says; says what is wrong with that, if anything is */
    FrameworkFileDialog(
            SkillFrameworks frameworks, UUID framework, Function<FrameworkContent, Optional<String>> taking) {
        this.frameworks = frameworks;
        this.framework = framework;
        this.taking = taking;
        setHeaderTitle(getTranslation("skill.import"));
        var upload = new Upload((UploadHandler) this::receive);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("skill.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("skill.import.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("skill.import.rejected"))
                        .setFileIsTooBig(getTranslation("skill.import.rejected"))
                        .setIncorrectFileType(getTranslation("skill.import.rejected"))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SkillFrameworks.LARGEST_FILE);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.addFileRejectedListener(event -> say(getTranslation("skill.import.rejected"), List.of()));
        upload.addFileRemovedListener(event -> {
            outcome.removeAll();
            ready(null);
        });
        outcome.getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        ready(null);
        var form = new Div(new Paragraph(getTranslation("skill.import.text")), upload, outcome);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), take);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] data;
        try (var file = event.getInputStream()) {
            // Browsers keep to the limit, others need not: one byte more than it is enough to refuse the file.
            data = file.readNBytes(SkillFrameworks.LARGEST_FILE + 1);
        }
        var unused = event.getUI().access(() -> took(data));
    }

    private void took(byte[] data) {
        if (data.length > SkillFrameworks.LARGEST_FILE) {
            ready(null);
            say(getTranslation("skill.import.rejected"), List.of());
            return;
        }
        switch (frameworks.read(framework, data)) {
            case FrameworkImport.Good good -> {
                ready(good.changes().isEmpty() ? null : good.content());
                say(
                        getTranslation("skill.import.good", good.changes().size()),
                        new ChangeWords(this, getLocale()).all(good.changes()));
            }
            case FrameworkImport.Bad bad -> {
                ready(null);
                say(
                        getTranslation("skill.import.bad", bad.count()),
                        bad.faults().stream()
                                .map(fault -> getTranslation(
                                        "skill.import.row",
                                        Long.toString(fault.row()),
                                        getTranslation("skill.import.why." + fault.why(), fault.said())))
                                .toList());
            }
        }
    }

    private void ready(@Nullable FrameworkContent content) {
        read = content;
        take.setEnabled(content != null);
    }

    private void say(String text, List<String> points) {
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        if (!points.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("skill-points");
            points.forEach(point -> list.add(new ListItem(point)));
            outcome.add(list);
        }
    }

    private void take() {
        var content = read;
        if (content != null) {
            taking.apply(content).ifPresentOrElse(wrong -> say(wrong, List.of()), this::close);
        }
    }
}
