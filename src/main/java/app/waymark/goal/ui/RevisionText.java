package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalReviews.Text;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One revision of a goal as it stood, under what was said of it: exactly the text that a verdict was given on. */
class RevisionText extends Div {

    private record Shown(Text text, List<String> verdicts) {}

    private final Part<Shown> part = new Part<>(this::fill);
    private transient @Nullable Dates dates;

    RevisionText() {
        addClassName("goal-revision-text");
    }

    void show(Text text, Names names, Dates now) {
        dates = now;
        var said = text.verdicts().stream()
                .flatMap((GivenVerdict one) -> VerdictWords.lines(this, one, names, now).stream())
                .toList();
        part.show(new Shown(text, said));
    }

    private void fill(Shown shown) {
        removeAll();
        var text = shown.text();
        var content = text.content();
        add(new H2(getTranslation("goal.over.as-it-stood", text.revision().number())));
        shown.verdicts().forEach(line -> {
            var said = new Paragraph(line);
            said.addClassName("feedback-quote");
            add(said);
        });
        words(getTranslation("goal.part.title"), content.title());
        words(getTranslation("goal.horizon"), getTranslation("goal.horizon." + content.horizon()));
        if (content.targetOn() != null) {
            words(getTranslation("goal.target"), day(content.targetOn()));
        }
        words(getTranslation("goal.part.why"), content.why());
        SmartOrder.of(this).forEach(one -> words(getTranslation("goal.part." + one.key()), content.smart(one)));
        words(getTranslation("goal.part.obstacle"), content.obstacle());
        list(
                "goal.write.if-thens",
                content.ifThens().stream().map(one -> ComparisonPanel.said(this, one, Objects.requireNonNull(dates))));
        list("goal.measures", content.measures().stream().map(this::measure));
        list(
                "goal.plan",
                Stream.concat(
                        content.steps().stream().map(this::step),
                        content.milestones().stream().flatMap(this::milestone)));
    }

    private void words(String heading, String text) {
        if (TypedText.blank(text)) {
            return;
        }
        var words = new Paragraph(text);
        words.addClassName("feedback-text");
        var part = new Div(new H3(heading), words);
        part.addClassName("goal-part");
        add(part);
    }

    private void list(String key, Stream<String> lines) {
        var items = lines.map(ListItem::new).toArray(Component[]::new);
        if (items.length > 0) {
            var list = new UnorderedList();
            list.addClassName("wm-points");
            list.add(items);
            add(new TitledSection(getTranslation(key), list));
        }
    }

    private String measure(Measure measure) {
        return MeasureWords.said(this, measure, Objects.requireNonNull(dates).locale());
    }

    private Stream<String> milestone(Milestone milestone) {
        var name = dated("◆ " + milestone.title(), milestone.dueOn());
        return Stream.concat(Stream.of(name), milestone.steps().stream().map(this::step));
    }

    private String step(Step step) {
        return dated(step.text(), step.dueOn());
    }

    private String dated(String text, @Nullable LocalDate due) {
        return due == null ? text : getTranslation("goal.over.dated", text, day(due));
    }

    private String day(LocalDate day) {
        return Objects.requireNonNull(dates).day(day);
    }
}
