package app.waymark.goal.ui;

import app.waymark.goal.GoalTemplate;
import app.waymark.goal.TemplateContent;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates that a goal can begin with, to be searched and narrowed to a field, each to be looked at beforehand. */
class TemplatePick extends Composite<TitledSection> {

    private static final int EXCERPT = 140;

    /**
     * One of them.
     *
     * @param key how the address of a new goal names it
     * @param ours whether the programme's coordinators wrote it
     */
    private record Item(String key, TemplateContent content, boolean ours) {}

    private final TextField words = new TextField();
    private final Select<String> field = new Select<>();
    private final Span count = new Span();
    private final RowList list = new RowList(getTranslation("goal.begin.templates"), List.of());
    private final KeyedList<Item> rows = KeyedList.rebuilding(list, Item::key, this::row);
    private transient List<Item> all = List.of();
    private transient @Nullable Dates dates;

    TemplatePick() {
        words.setPlaceholder(getTranslation("goal.begin.search"));
        words.setAriaLabel(getTranslation("goal.begin.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(event -> narrow());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("goal.begin.field.all"));
        field.setPlaceholder(getTranslation("goal.begin.field.all"));
        field.setAriaLabel(getTranslation("goal.begin.field"));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow();
            }
        });
        count.addClassName("wm-small");
        count.getElement().setAttribute("role", "status");
        var bar = new Div(words, field, count);
        bar.addClassNames("wm-inline", "goal-begin-bar");
        getContent().add(bar, list);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("goal.begin.templates"));
    }

    /** Begins with what the address searches for ({@code ?search=}). */
    void search(QueryParameters query) {
        query.getSingleParameter("search").ifPresent(words::setValue);
    }

    /** Shows those of the person's programmes, and those that come with Waymark. */
    void show(List<GoalTemplate> ours, Dates now) {
        dates = now;
        var sorted = Collator.getInstance(getLocale());
        all = Stream.concat(
                        ours.stream().map(one -> new Item(one.id().toString(), one.content(), true)),
                        Arrays.stream(ReadyTemplate.values())
                                .map(one -> new Item(one.name(), one.content(this), false)))
                .sorted(Comparator.comparing((Item one) -> !one.ours())
                        .thenComparing(one -> said(one).field(), sorted)
                        .thenComparing(one -> said(one).title(), sorted))
                .toList();
        var fields = all.stream()
                .map(one -> said(one).field())
                .distinct()
                .sorted(sorted)
                .toList();
        if (!field.getListDataView().getItems().toList().equals(fields)) {
            var chosen = field.getValue();
            field.setItems(fields);
            if (chosen != null && fields.contains(chosen)) {
                field.setValue(chosen);
            }
        }
        narrow();
    }

    private void narrow() {
        var chosen = field.getValue();
        var wanted = Arrays.stream(words.getValue().toLowerCase(getLocale()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = all.stream()
                .filter(one ->
                        chosen == null || chosen.isEmpty() || said(one).field().equals(chosen))
                .filter(one -> {
                    var text = text(said(one), getLocale());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
        rows.show(found);
        count.setText(getTranslation(found.isEmpty() ? "goal.begin.none" : "goal.begin.found", found.size()));
    }

    /** Everything that it says, to be searched. */
    private static String text(TemplateContent.Words said, Locale locale) {
        return Stream.of(
                        Stream.of(said.field(), said.title(), said.why(), said.obstacle()),
                        said.smart().values().stream(),
                        said.steps().stream().map(TemplateContent.Line::text))
                .flatMap(one -> one)
                .collect(Collectors.joining(" "))
                .toLowerCase(locale);
    }

    private TemplateContent.Words said(Item one) {
        return one.content().in(getLocale());
    }

    private Row row(Item one) {
        var said = said(one);
        var look = new Button(getTranslation("goal.begin.preview"), event -> preview(one));
        look.setAriaLabel(getTranslation("goal.begin.preview") + ": " + said.title());
        var from = getTranslation(one.ours() ? "goal.begin.from-programme" : "goal.begin.from-waymark");
        return new Row(null, said.title())
                .text(said.field() + " · " + from)
                .text(Excerpt.of(said.why(), EXCERPT))
                .end(KeyedList.part(look, "look"), KeyedList.part(begin(one, false), "begin"));
    }

    private PageLink begin(Item one, boolean primary) {
        var path = Links.newGoalFrom(Beginning.TEMPLATE, one.key());
        var text = getTranslation("goal.begin.with");
        var link = primary ? PageLink.primaryButton(path, text) : PageLink.button(path, text);
        link.getElement().setAttribute("aria-label", text + ": " + said(one).title());
        return link;
    }

    private void preview(Item one) {
        var now = dates;
        if (now != null) {
            var dialog = new TemplatePreview(one.content(), getLocale(), now);
            dialog.foot(new Button(getTranslation("uikit.close"), event -> dialog.close()), begin(one, true));
            dialog.open();
        }
    }
}
