package app.waymark.goal.ui;

import app.waymark.goal.GoalTemplate;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.TemplateContent;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The templates of a programme, for its coordinators: to be written, copied, looked at and put away. */
@Route("programmes/:programme/templates")
@PermitAll
class TemplatesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GoalTemplates templates;
    private final transient Programmes programmes;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.templates.title"));
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("goal.templates.title"), List.of());
    private final KeyedList<GoalTemplate> rows = KeyedList.rebuilding(list, GoalTemplate::id, this::row);
    private final RowList ready = new RowList(getTranslation("goal.templates.ready"), List.of());
    private final KeyedList<ReadyTemplate> copies = KeyedList.rebuilding(ready, one -> one, this::copy);
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));

    TemplatesView(
            GoalTemplates templates, Programmes programmes, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.templates = templates;
        this.programmes = programmes;
        this.formats = formats;
        nothing.add(new EmptyState(
                Glyph.GOAL, getTranslation("goal.templates.none"), getTranslation("goal.templates.none.more")));
        var help = new Paragraph(getTranslation("goal.templates.ready.help"));
        help.addClassName("wm-small");
        var body = new Div(nothing, list, new TitledSection(getTranslation("goal.templates.ready"), help, ready));
        body.addClassName("wm-stack");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = programme(event);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation("goal.templates.sub", name(programmes, programme)));
        header.primary(
                PageLink.primaryButton(Links.newTemplate(programme.value()), getTranslation("goal.templates.new"))
                        .key(Keys.NEW));
        copies.show(Arrays.asList(ReadyTemplate.values()));
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.templates.title");
    }

    /** The programme in the address. */
    static ProgrammeId programme(BeforeEnterEvent event) {
        try {
            return new ProgrammeId(
                    UUID.fromString(event.getRouteParameters().get("programme").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    /** What it is called; for whoever does not coordinate it there is no such page. */
    static String name(Programmes programmes, ProgrammeId programme) {
        return programmes
                .coordinatedProgramme(programme)
                .map(ProgrammeSummary::name)
                .orElseThrow(NotFoundException::new);
    }

    private void fill() {
        var all = templates.of(programme);
        rows.show(all);
        list.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
    }

    private Row row(GoalTemplate one) {
        var said = one.content().in(getLocale());
        var away = new Button(
                getTranslation(one.away() ? "goal.templates.offer" : "goal.templates.put-away"),
                event -> putAway(one, !one.away()));
        away.setAriaLabel(away.getText() + ": " + said.title());
        var row = new Row(null, said.title(), Links.template(programme.value(), one.id()))
                .text(said.field() + " · " + languages(one.content()) + " · "
                        + getTranslation(
                                "goal.templates.changed", formats.mine().moment(one.changedAt())));
        if (one.away()) {
            row.end(new Chip(getTranslation("goal.templates.away")));
        }
        return row.end(
                KeyedList.part(look(one.content()), "look"),
                KeyedList.part(copy(one.id().toString(), said.title()), "copy"),
                KeyedList.part(away, "away"));
    }

    private String languages(TemplateContent content) {
        return Translations.LANGUAGES.stream()
                .filter(one -> content.words().containsKey(one.getLanguage()))
                .map(one -> getTranslation("goal.template.language." + one.getLanguage()))
                .collect(Collectors.joining(", "));
    }

    private Row copy(ReadyTemplate one) {
        var content = one.content(this);
        var said = content.in(getLocale());
        return new Row(null, said.title())
                .text(said.field())
                .end(KeyedList.part(look(content), "look"), KeyedList.part(copy(one.name(), said.title()), "copy"));
    }

    private Button look(TemplateContent content) {
        var look = new Button(getTranslation("goal.begin.preview"), event -> {
            var dialog = new TemplatePreview(content, getLocale(), formats.mine());
            dialog.foot(new Button(getTranslation("uikit.close"), close -> dialog.close()));
            dialog.open();
        });
        look.setAriaLabel(look.getText() + ": " + content.in(getLocale()).title());
        return look;
    }

    private PageLink copy(String which, String title) {
        var text = getTranslation("goal.templates.copy");
        var link = PageLink.button(Links.newTemplate(programme.value()) + "?copy=" + which, text);
        link.getElement().setAttribute("aria-label", text + ": " + title);
        return link;
    }

    private void putAway(GoalTemplate one, boolean away) {
        templates.putAway(one.id(), away);
        fill();
        var title = one.content().in(getLocale()).title();
        if (away) {
            Toasts.undo(getTranslation("goal.templates.put-away.done", title), () -> {
                templates.putAway(one.id(), false);
                fill();
            });
        } else {
            Toasts.say(getTranslation("goal.templates.offer.done", title));
        }
    }
}
