package app.waymark.learning.ui;

import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningResult;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ShelfQuery;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import app.waymark.skill.SkillFrameworks;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a programme offers its people to learn from, for its coordinators: found, written, withdrawn, and by file. */
@Route("programmes/:programme/learning")
@PermitAll
class ProgrammeLearningView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FILE = "resources.csv";

    private final transient ProgrammeLearning learning;
    private final transient Programmes programmes;
    private final transient SkillFrameworks frameworks;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("learning.programme.title"));
    private final RowList handed = new RowList(getTranslation("learning.programme.handed"), List.of());
    private final KeyedList<LearningResource> handedRows =
            KeyedList.rebuilding(handed, LearningResource::id, this::handedRow);
    private final TitledSection handedSection;
    private final TextField typed = new TextField();
    private final PageTabs filter = PageTabs.filter(getTranslation("learning.programme.filter"));
    private final WideList<LearningResource> rows;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private boolean withdrawn;
    private transient SkillNames names = SkillNames.written(List.of(), Locale.ENGLISH);
    private @Nullable Registration following;

    ProgrammeLearningView(
            ProgrammeLearning learning,
            Programmes programmes,
            SkillFrameworks frameworks,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live) {
        this.learning = learning;
        this.programmes = programmes;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.formats = formats;
        this.live = live;
        var help = new Paragraph(getTranslation("learning.programme.handed.text"));
        help.addClassName("wm-small");
        handedSection = new TitledSection(getTranslation("learning.programme.handed"), help, handed);
        typed.setPlaceholder(getTranslation("learning.find"));
        typed.setAriaLabel(getTranslation("learning.find"));
        typed.setPrefixComponent(Glyph.SEARCH.create());
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addValueChangeListener(event -> show());
        Keys.on(typed, Keys.FILTER);
        var tools = new Div(typed, filter);
        tools.addClassName("wm-list-tools");
        rows = new WideList<LearningResource>(getTranslation("learning.programme.title"), LearningResource::id)
                // Its kind stands below the title already, first of what is said of it.
                .parts(getTranslation("learning.title"), 7, this::title)
                .text(getTranslation("learning.skills"), 4, this::skills)
                .parts(getTranslation("people.column.do"), 2, this::acts);
        var body = new Div(handedSection, tools, rows);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = programme(event);
        withdrawn = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter("withdrawn"::equals)
                .isPresent();
        var name = programmes
                .coordinatedProgramme(programme)
                .map(ProgrammeSummary::name)
                .orElseThrow(NotFoundException::new);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation("learning.programme.sub", name));
        var locale = getLocale();
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var bytes = learning.export(programme, locale);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), FILE, "text/csv", bytes.length);
                }),
                getTranslation("learning.export"));
        file.addClassName("wm-button");
        header.action(
                file,
                new Button(
                        getTranslation("learning.import"),
                        click -> LearningFileDialog.open(this, learning, programme, this::fill)));
        var create = new Button(getTranslation("learning.programme.new"), click -> edit(null));
        Keys.on(create, Keys.NEW);
        header.primary(create);
        event.getLocation().getQueryParameters().getSingleParameter("find").ifPresent(typed::setValue);
        fill();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.programme(programme.value()), this::fill);
    }

    private static ProgrammeId programme(BeforeEnterEvent event) {
        try {
            return new ProgrammeId(
                    UUID.fromString(event.getRouteParameters().get("programme").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.programme.title");
    }

    private void fill() {
        names = SkillNames.written(frameworks.of(programme), getLocale());
        var path = Links.programmeLearning(programme.value());
        filter.show(List.of(
                new PageTabs.Tab(getTranslation("learning.programme.offered"), path, !withdrawn),
                new PageTabs.Tab(getTranslation("learning.programme.withdrawn"), path + "?show=withdrawn", withdrawn)));
        show();
    }

    private void show() {
        var page = learning.read(programme, query(), withdrawn, Slice.PAGE);
        handedRows.show(page.handed());
        handedSection.setVisible(!page.handed().isEmpty());
        boolean asked = withdrawn || !TypedText.blank(typed.getValue());
        rows.empty(new EmptyState(
                asked ? Glyph.SEARCH : Glyph.BOOK,
                getTranslation(asked ? "learning.none.found" : "learning.programme.none"),
                getTranslation(asked ? "learning.programme.none.found" : "learning.programme.none.more")));
        rows.show(page.resources(), this::read);
    }

    private ShelfQuery query() {
        return new ShelfQuery(typed.getValue(), null, null, null);
    }

    private Slice<LearningResource> read(@Nullable Cursor after, int size) {
        return learning.of(programme, query(), withdrawn, after, size);
    }

    private Component title(LearningResource one) {
        var cell = new Div(new Span(one.title()));
        cell.addClassName("learning-cell");
        var facts = new Div(LearningWords.facts(this, one, formats.mine()));
        facts.addClassName("wm-small");
        cell.add(facts);
        return cell;
    }

    private String skills(LearningResource one) {
        return one.skills().stream()
                .flatMap(skill -> names.find(SkillNames.Which.of(skill)).stream()
                        .map(name -> getTranslation("learning.skill.levels", name, skill.from(), skill.to())))
                .collect(Collectors.joining(", "));
    }

    private Component acts(LearningResource one) {
        var change = new Button(getTranslation("learning.change"), click -> edit(one));
        change.setAriaLabel(getTranslation("learning.change") + ": " + one.title());
        var more = new MoreButton(
                getTranslation("learning.more", one.title()),
                menu -> menu.act(
                        getTranslation(one.withdrawn() ? "learning.offer" : "learning.withdraw"),
                        () -> withdraw(one, !one.withdrawn())));
        var cell = new Div(change, more);
        cell.addClassName("wm-inline");
        return cell;
    }

    private void withdraw(LearningResource one, boolean out) {
        told(learning.withdraw(programme, one.id(), out));
        if (out) {
            Toasts.undo(
                    getTranslation("learning.withdrew", one.title()),
                    () -> told(learning.withdraw(programme, one.id(), false)));
        }
    }

    private Row handedRow(LearningResource one) {
        var row = new Row(Avatar.of(LearningWords.glyph(one.kind())), one.title());
        row.text(LearningWords.facts(this, one, formats.mine()));
        if (!one.said().words().isEmpty()) {
            row.text(one.said().words());
        }
        LearningWords.skills(this, one.skills(), names).ifPresent(row::text);
        var adopt =
                new Button(getTranslation("learning.adopt"), click -> told(learning.settle(programme, one.id(), true)));
        adopt.setAriaLabel(adopt.getText() + ": " + one.title());
        var leave = new Button(
                getTranslation("learning.leave"), click -> told(learning.settle(programme, one.id(), false)));
        leave.setAriaLabel(leave.getText() + ": " + one.title());
        return row.end(KeyedList.part(leave, "leave"), KeyedList.part(adopt, "adopt"));
    }

    private void edit(@Nullable LearningResource before) {
        new ResourceDialog(
                        before,
                        names,
                        drafts,
                        programme.value(),
                        getTranslation(before == null ? "learning.programme.new" : "learning.change"),
                        (ResourceDraft draft) -> saved(
                                before == null
                                        ? learning.add(programme, draft)
                                        : learning.change(programme, before.id(), before.edition(), draft)))
                .open();
    }

    private LearningResult saved(LearningResult result) {
        if (result instanceof LearningResult.Saved) {
            fill();
        }
        return result;
    }

    private void told(LearningResult result) {
        if (!(result instanceof LearningResult.Saved)) {
            Toasts.refuse(LearningWords.refused(this, result));
        }
        fill();
    }
}
