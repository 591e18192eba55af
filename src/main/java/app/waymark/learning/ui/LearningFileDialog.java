package app.waymark.learning.ui;

import app.waymark.learning.LearningImport;
import app.waymark.learning.LearningResult;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.program.ProgrammeId;
import app.waymark.uikit.FileDialog;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Reads a file with what a programme offers, and takes it in. */
final class LearningFileDialog {

    private LearningFileDialog() {}

    static void open(Component said, ProgrammeLearning learning, ProgrammeId programme, Runnable taken) {
        new FileDialog<LearningImport.Good>(
                        said.getTranslation("learning.import"),
                        said.getTranslation("learning.import.text"),
                        ProgrammeLearning.LARGEST_FILE,
                        data -> outcome(said, learning.read(programme, data)),
                        good -> {
                            var result = learning.take(programme, good);
                            if (!(result instanceof LearningResult.Saved)) {
                                return Optional.of(LearningWords.refused(said, result));
                            }
                            taken.run();
                            return Optional.empty();
                        })
                .open();
    }

    private static FileDialog.Outcome<LearningImport.Good> outcome(Component said, LearningImport read) {
        return switch (read) {
            case LearningImport.Good good ->
                new FileDialog.Outcome<>(
                        good.added() + good.changed() == 0 ? null : good,
                        said.getTranslation("learning.import.good", good.added(), good.changed(), good.same()),
                        List.of());
            case LearningImport.Bad bad ->
                new FileDialog.Outcome<>(
                        null,
                        said.getTranslation("learning.import.bad", bad.count()),
                        bad.faults().stream()
                                .map(fault -> said.getTranslation(
                                        "skill.import.row",
                                        Long.toString(fault.row()),
                                        said.getTranslation("learning.import.why." + fault.why(), fault.said())))
                                .toList());
        };
    }
}
