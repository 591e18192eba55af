package app.waymark.goal.ui;

import app.waymark.file.Files;
import app.waymark.goal.Evidence;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalId;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.StepRecords;
import app.waymark.shared.AccountId;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.ReportLink;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.text.NumberFormat;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/** What shows what came of a step: words, addresses and files, to be read and, by whoever may, added and taken out. */
class EvidencePart extends TitledSection {

    private static final int LONGEST_NAME = 80;

    private final transient StepRecords records;
    private final transient GoalId goal;
    private final transient UUID step;
    private final transient AccountId reader;
    private final boolean changes;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Evidence> shown = KeyedList.rebuilding(list, Evidence::id, this::item);
    private final Paragraph none = new Paragraph();
    private final InlineMessage notice = new InlineMessage();
    private final TextArea words = new TextArea(getTranslation("goal.plan.evidence.words"));
    private final KeptText kept;

    /** @param changes whether the reader may add and take out */
    EvidencePart(
            StepRecords records,
            Drafts drafts,
            GoalId goal,
            UUID step,
            AccountId reader,
            boolean changes,
            Runnable changed) {
        super("");
        this.records = records;
        this.goal = goal;
        this.step = step;
        this.reader = reader;
        this.changes = changes;
        this.changed = changed;
        list.addClassName("goal-evidence");
        none.addClassName("wm-small");
        none.setText(getTranslation(changes ? "goal.plan.evidence.none.mine" : "goal.plan.evidence.none"));
        kept = KeptText.of(words, drafts);
        heading(getTranslation("goal.plan.evidence"));
        add(none, list, notice);
        if (changes) {
            TextLimit.on(words, Evidence.MOST_TEXT);
            words.setWidthFull();
            words.setHelperText(getTranslation("goal.plan.evidence.help"));
            kept.at(Drafts.Place.of("goal", goal.value(), "evidence", step));
            var add = new Button(getTranslation("goal.plan.evidence.add"), event -> note());
            add.addThemeVariants(ButtonVariant.SMALL);
            add(words, add, FileUpload.ofMany(Files.MOST_BYTES, notice, this::attach));
        }
        show();
    }

    private void attach(String name, InputStreamSource content) {
        told(records.file(goal, step, name, content));
    }

    private void note() {
        if (!TextLimit.fits(words)) {
            return;
        }
        var result = records.note(goal, step, words.getValue());
        if (result instanceof EvidenceResult.Added) {
            words.clear();
            kept.sent();
        }
        told(result);
    }

    private void told(EvidenceResult result) {
        switch (result) {
            case EvidenceResult.Added unused -> {
                notice.clear();
                show();
                changed.run();
            }
            case EvidenceResult.Full full -> notice.refuse(getTranslation("goal.plan.evidence.full", full.most()));
            case EvidenceResult.NotKept not -> notice.refuse(KeepWords.refused(this, not.why()));
            case EvidenceResult.Refused refused ->
                notice.refuse(ProgressWords.refused(this, refused.why(), "goal.plan.evidence.missing"));
        }
    }

    private void show() {
        var all = records.evidence(goal, step);
        shown.show(all);
        none.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
    }

    private ListItem item(Evidence one) {
        var item = new ListItem(what(one));
        if (!one.by().equals(reader)) {
            item.add(new ReportLink(Evidence.REPORTED, one.id(), Excerpt.of(one.text(), LONGEST_NAME)));
        }
        if (changes) {
            var out = new Button(Glyph.CLOSE.create(), event -> remove(one));
            out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            var name = getTranslation("goal.plan.evidence.remove", Excerpt.of(one.text(), LONGEST_NAME));
            out.setAriaLabel(name);
            out.setTooltipText(name);
            KeyedList.part(out, "remove");
            item.add(out);
        }
        return item;
    }

    private Component what(Evidence one) {
        return switch (one.kind()) {
            case NOTE -> {
                var note = new Paragraph(one.text());
                note.addClassName("feedback-text");
                yield note;
            }
            case LINK -> {
                var link = new Anchor(one.text(), Excerpt.of(one.text(), LONGEST_NAME), AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                yield link;
            }
            case FILE -> {
                var file = one.file();
                if (file == null) {
                    yield new Span(one.text());
                }
                var link = new Anchor(Links.file(file), one.text(), AnchorTarget.BLANK);
                link.setRouterIgnore(true);
                var size = new Span(size(one.size()));
                size.addClassName("wm-small");
                yield new Div(link, size);
            }
        };
    }

    private String size(int bytes) {
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMaximumFractionDigits(1);
        return bytes < 1024 * 1024
                ? getTranslation("file.kilobytes", number.format(Math.max(1, bytes / 1024)))
                : getTranslation("file.megabytes", number.format(bytes / (1024.0 * 1024)));
    }

    private void remove(Evidence one) {
        if (records.remove(goal, one.id()) instanceof ProgressResult.Done) {
            Toasts.undo(getTranslation("goal.plan.evidence.removed"), () -> {
                records.putBack(goal, one.id());
                show();
                changed.run();
            });
        }
        show();
        changed.run();
    }
}
