package app.waymark.skill.ui;

import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.SkillFramework;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSets;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The frameworks of a programme, and the published sets it offers, for its coordinators. */
@Route("programmes/:programme/skills")
@PermitAll
class FrameworksView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SkillFrameworks frameworks;
    private final transient SkillSets sets;
    private final transient Programmes programmes;
    private final transient DateFormats formats;
    private final transient Drafts drafts;
    private final ViewHeader header = new ViewHeader();
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("skill.frameworks.title"), List.of());
    private final KeyedList<SkillFramework> rows = KeyedList.rebuilding(list, SkillFramework::id, this::row);
    private final RowList published = new RowList(getTranslation("skill.sets"), List.of());
    private final KeyedList<SkillSetSummary> adopting =
            KeyedList.rebuilding(published, SkillSetSummary::source, this::row);
    private final Paragraph none = new Paragraph(getTranslation("skill.sets.none"));
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));

    FrameworksView(
            SkillFrameworks frameworks,
            SkillSets sets,
            Programmes programmes,
            DateFormats formats,
            Drafts drafts,
            LiveUpdates live,
            CurrentActor actor) {
        this.frameworks = frameworks;
        this.sets = sets;
        this.programmes = programmes;
        this.formats = formats;
        this.drafts = drafts;
        nothing.add(new EmptyState(
                Glyph.GOAL, getTranslation("skill.frameworks.none"), getTranslation("skill.frameworks.none.more")));
        none.addClassName("wm-small");
        var help = new Paragraph(getTranslation("skill.sets.help"));
        help.addClassName("wm-small");
        var body = new Div(nothing, list, new TitledSection(getTranslation("skill.sets"), help, none, published));
        body.addClassName("wm-stack");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = programme(event);
        var name = name(programmes, programme);
        header.clear();
        header.heading(getTranslation("skill.frameworks.title"));
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation("skill.frameworks.sub", name));
        header.action(new Button(getTranslation("skill.frameworks.general"), click -> add(frameworks.general())
                .ifPresent(Toasts::say)));
        var create = new Button(getTranslation("skill.frameworks.new"), click -> new PhraseDialog(drafts)
                .open(
                        getTranslation("skill.frameworks.new"),
                        Drafts.Place.of("skill", programme.value(), "new framework"),
                        "",
                        text -> add(FrameworkContent.empty(WrittenIn.phrase(getLocale(), text)))));
        Keys.on(create, Keys.NEW);
        header.primary(create);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.frameworks.title");
    }

    /** The programme in the address. */
    static ProgrammeId programme(BeforeEnterEvent event) {
        return new ProgrammeId(id(event, "programme"));
    }

    static UUID id(BeforeEnterEvent event, String parameter) {
        try {
            return UUID.fromString(event.getRouteParameters().get(parameter).orElse(""));
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
        var all = frameworks.of(programme);
        rows.show(all);
        list.setVisible(!all.isEmpty());
        nothing.setVisible(all.isEmpty());
        var found = sets.of(programme);
        adopting.show(found);
        published.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
    }

    private Row row(SkillFramework one) {
        var name = one.content().name().in(getLocale());
        var row = new Row(null, name, Links.framework(programme.value(), one.id()))
                .text(getTranslation(
                                "skill.framework.counts",
                                one.content().skills().size(),
                                one.content().roles().size())
                        + " · "
                        + getTranslation(
                                "skill.framework.changed", formats.mine().moment(one.changedAt())));
        if (one.away()) {
            row.end(new Chip(getTranslation("skill.framework.away")));
        } else {
            row.end(new Chip(
                    one.version() == 0
                            ? getTranslation("skill.framework.unpublished")
                            : getTranslation("skill.framework.version", one.version())));
        }
        var copy = new Button(getTranslation("skill.framework.copy"), click -> add(copy(one.content()))
                .ifPresent(Toasts::say));
        copy.setAriaLabel(copy.getText() + ": " + name);
        var away =
                new Button(getTranslation(one.away() ? "skill.framework.offer" : "skill.framework.put-away"), click -> {
                    frameworks.putAway(one.id(), !one.away());
                    fill();
                });
        away.setAriaLabel(away.getText() + ": " + name);
        return row.end(KeyedList.part(copy, "copy"), KeyedList.part(away, "away"));
    }

    /** The same under a name that tells the two apart. */
    private FrameworkContent copy(FrameworkContent content) {
        var name = content.name().in(getLocale());
        var called = getTranslation("skill.framework.copy-of", name);
        return new FrameworkContent(
                called.length() > FrameworkContent.LONGEST_NAME
                        ? content.name()
                        : content.name().with(WrittenIn.tag(getLocale()), called),
                content.groups(),
                content.roles());
    }

    /** Adds it and goes there; says what is wrong with it, if anything is. */
    private Optional<String> add(FrameworkContent content) {
        return switch (frameworks.add(programme, content)) {
            case FrameworkResult.Saved saved -> {
                UI.getCurrent()
                        .navigate(Links.framework(programme.value(), saved.framework())
                                .substring(1));
                yield Optional.empty();
            }
            case FrameworkResult.TooMany many -> Optional.of(getTranslation("skill.frameworks.too-many", many.most()));
            case FrameworkResult.Wrong wrong -> Optional.of(FaultWords.of(this, wrong.fault()));
            case FrameworkResult.Newer unused -> throw new IllegalStateException("What is new is not newer");
        };
    }

    private Row row(SkillSetSummary one) {
        var title = (one.source().title() + " " + one.version()).strip();
        var adopt = new Button(getTranslation(one.adopted() ? "skill.sets.leave" : "skill.sets.adopt"), click -> {
            sets.adopt(programme, one.source(), !one.adopted());
            fill();
        });
        adopt.setAriaLabel(adopt.getText() + ": " + title);
        var row = new Row(null, title)
                .text(getTranslation(
                        "skill.sets.counts", one.skills(), one.occupations(), String.join(", ", one.languages())))
                .text(one.credit());
        if (one.adopted()) {
            row.end(new Chip(getTranslation("skill.sets.adopted")));
        }
        return row.end(KeyedList.part(adopt, "adopt"));
    }
}
