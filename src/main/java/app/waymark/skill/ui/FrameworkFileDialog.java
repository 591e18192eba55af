package app.waymark.skill.ui;

import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkImport;
import app.waymark.skill.SkillFrameworks;
import app.waymark.uikit.FileDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads a file that a framework is to become, and takes it in. */
final class FrameworkFileDialog {

    private FrameworkFileDialog() {}

    /** @param taking takes what the file says; says what is wrong with that, if anything is */
    static void open(
            Component said,
            SkillFrameworks frameworks,
            UUID framework,
            Function<FrameworkContent, Optional<String>> taking) {
        new FileDialog<FrameworkContent>(
                        said.getTranslation("skill.import"),
                        said.getTranslation("skill.import.text"),
                        SkillFrameworks.LARGEST_FILE,
                        data -> outcome(said, UI.getCurrent().getLocale(), frameworks.read(framework, data)),
                        taking)
                .open();
    }

    private static FileDialog.Outcome<FrameworkContent> outcome(Component said, Locale reader, FrameworkImport read) {
        return switch (read) {
            case FrameworkImport.Good good ->
                new FileDialog.Outcome<>(
                        good.changes().isEmpty() ? null : good.content(),
                        said.getTranslation("skill.import.good", good.changes().size()),
                        new ChangeWords(said, reader).all(good.changes()));
            case FrameworkImport.Bad bad ->
                new FileDialog.Outcome<>(
                        null,
                        said.getTranslation("skill.import.bad", bad.count()),
                        bad.faults().stream()
                                .map(fault -> said.getTranslation(
                                        "skill.import.row",
                                        Long.toString(fault.row()),
                                        said.getTranslation("skill.import.why." + fault.why(), fault.said())))
                                .toList());
        };
    }
}
