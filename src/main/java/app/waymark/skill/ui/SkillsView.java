package app.waymark.skill.ui;

import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.SkillFind;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillSets;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The skills and roles of the programmes one takes part in, with what each level means; and the published sets they offer. */
@Route("skills/frameworks")
@PermitAll
class SkillsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE_MS = 150;

    private final transient SkillFrameworks frameworks;
    private final transient SkillSets sets;
    private final Div nothing = new Div();
    private final Div list = new Div();
    private final KeyedList<PublishedFramework> read =
            new KeyedList<>(list, PublishedFramework::id, (PublishedFramework one) -> new ReadFramework());
    private final TextField typed = new TextField(getTranslation("skill.find"));
    private final RadioButtonGroup<Boolean> what = new RadioButtonGroup<>();
    private final Paragraph told = new Paragraph();
    private final RowList found = new RowList(getTranslation("skill.found"), List.of());
    private final KeyedList<SkillFind> finds = KeyedList.rebuilding(found, SkillFind::entry, SkillsView::row);
    private final TitledSection search;
    private final Credits credits = new Credits();

    SkillsView(SkillFrameworks frameworks, SkillSets sets, LiveUpdates live, CurrentActor actor) {
        this.frameworks = frameworks;
        this.sets = sets;
        nothing.add(new EmptyState(Glyph.GOAL, getTranslation("skill.none"), getTranslation("skill.none.more")));
        what.setLabel(getTranslation("skill.pick.what"));
        what.setItems(false, true);
        what.setItemLabelGenerator(
                occupation -> getTranslation(occupation ? "skill.pick.occupations" : "skill.pick.skills"));
        what.setValue(false);
        what.addValueChangeListener(event -> find());
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MS);
        typed.addValueChangeListener(event -> find());
        typed.addClassName("skill-find");
        found.setVisible(false);
        search = new TitledSection(getTranslation("skill.sets"), what, typed, told, found);
        list.addClassName("wm-stack");
        var body = new Div(nothing, list, search, credits);
        body.addClassName("wm-stack");
        getContent()
                .add(
                        new ViewHeader(getTranslation("skill.read.title"))
                                .crumb(getTranslation("skill.title"), Links.SKILLS)
                                .sub(getTranslation("skill.sub")),
                        body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.read.title");
    }

    private void fill() {
        var all = frameworks.readable();
        var offered = sets.adopted();
        read.show(all);
        list.setVisible(!all.isEmpty());
        search.setVisible(!offered.isEmpty());
        nothing.setVisible(all.isEmpty() && offered.isEmpty());
        credits.show(all.stream().map(PublishedFramework::content).toList(), offered);
        if (typed.getValue().isEmpty()) {
            told.setText(getTranslation("skill.find.help"));
        }
    }

    private void find() {
        var hits = sets.find(typed.getValue(), what.getValue());
        finds.show(hits);
        found.setVisible(!hits.isEmpty());
        told.setText(
                typed.getValue().isEmpty()
                        ? getTranslation("skill.find.help")
                        : getTranslation("skill.found.count", hits.size()));
    }

    private static Row row(SkillFind find) {
        var row = new Row(null, find.label());
        if (!find.by().isEmpty()) {
            row.text(row.getTranslation("skill.found.by", find.by()));
        }
        if (!find.description().isEmpty()) {
            row.text(find.description());
        }
        return row.text(find.source().title());
    }
}
