package app.waymark.skill.ui;

import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.RoundSkillsPage;
import app.waymark.skill.RoundSkillsPage.Entered;
import app.waymark.skill.RoundSkillsResult;
import app.waymark.skill.SoughtSkill;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of what somebody lets enter a matching: who reads what of it, the list, and the press by which it enters. */
class RoundSkillsPart extends Composite<Div> {

    private final boolean sought;
    private final transient RoundSkills skills;
    private final transient Drafts drafts;
    private final transient Dates dates;
    private final Paragraph state = new Paragraph();
    private final Paragraph begun = new Paragraph();
    private final UnorderedList readers = new UnorderedList();
    private final InlineMessage notice = new InlineMessage();
    private final ChosenSkills list;
    private final Button enter = new Button();
    private final Button back = new Button(getTranslation("skill.round.back"), click -> askBack());
    private transient @Nullable RoundSkillsPage page;
    private int upon;

    RoundSkillsPart(boolean sought, RoundSkills skills, Drafts drafts, Dates dates) {
        this.sought = sought;
        this.skills = skills;
        this.drafts = drafts;
        this.dates = dates;
        list = new ChosenSkills(
                sought,
                sought ? SoughtSkill.MOST : OfferedSkill.MOST,
                typed -> skills.find(round(), typed),
                this::keep);
        state.addClassName("wm-small");
        readers.addClassName("skill-readers");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> enter());
        var actions = new Div(enter, back);
        actions.addClassName("skill-actions");
        var who = new Div(new Paragraph(getTranslation(side("who"))), readers);
        who.addClassName("skill-consent");
        getContent().add(new TitledSection(getTranslation(side("title")), state, begun, list, who, notice, actions));
    }

    /** Shows what stands, and over it what was chosen and not saved. */
    void show(RoundSkillsPage next) {
        page = next;
        var entered = entered(next);
        boolean stands = entered.stands();
        boolean over = next.round().state() == RoundState.ENDED;
        readers.removeAll();
        var programme = next.round().programmeName();
        Stream.of("coordinators", "others", "copy", "back")
                .filter(what -> sought || !what.equals("copy"))
                .map(what -> getTranslation(side("who." + what), programme))
                .map(ListItem::new)
                .forEach(readers::add);
        var at = entered.at();
        state.setText(
                at == null
                        ? getTranslation(side("nothing"))
                        : getTranslation(side("stands"), entered.skills().size(), dates.moment(at)));
        var draft = drafts.find(place()).map(text -> ChosenSkill.DRAFT.read(text, "draft"));
        upon = entered.edition();
        var begins = stands ? stored(next) : begins(next);
        list.show(draft.orElse(begins), next.described());
        begun.setText(draft.isPresent() || stands || begins.isEmpty() ? "" : begun(next));
        begun.setVisible(!begun.getText().isEmpty());
        back.setVisible(stands && sought && !over);
        enter.setText(getTranslation(side(stands ? "again" : "enter")));
        enter.setVisible(!over);
    }

    /** It was said elsewhere meanwhile; what is chosen here and not saved stays. */
    void follow(RoundSkillsPage next) {
        if (entered(next).edition() != upon && drafts.find(place()).isPresent()) {
            newer(next);
        } else {
            show(next);
        }
    }

    private String begun(RoundSkillsPage next) {
        return sought
                ? getTranslation("skill.round.sought.begun", next.role().in(getLocale()))
                : getTranslation("skill.round.offered.begun");
    }

    private List<ChosenSkill> begins(RoundSkillsPage next) {
        return sought
                ? next.gap().stream().map(ChosenSkill::of).toList()
                : next.before().stream().map(ChosenSkill::of).toList();
    }

    private List<ChosenSkill> stored(RoundSkillsPage next) {
        return sought
                ? next.sought().skills().stream().map(ChosenSkill::of).toList()
                : next.offered().skills().stream().map(ChosenSkill::of).toList();
    }

    private Entered<?> entered(RoundSkillsPage next) {
        return sought ? next.sought() : next.offered();
    }

    private void keep() {
        notice.clear();
        drafts.keep(place(), ChosenSkill.DRAFT.write(list.value()));
    }

    private void enter() {
        notice.clear();
        var chosen = list.value();
        if (!list.ready()) {
            notice.refuse(getTranslation("skill.round.incomplete"));
        } else if (sought && chosen.isEmpty()) {
            notice.refuse(getTranslation("skill.round.empty"));
        } else {
            var result = sought
                    ? skills.agree(
                            round(),
                            upon,
                            chosen.stream().map(ChosenSkill::sought).toList())
                    : skills.offer(
                            round(),
                            upon,
                            chosen.stream().map(ChosenSkill::offered).toList());
            took(result);
        }
    }

    private void took(RoundSkillsResult result) {
        switch (result) {
            case RoundSkillsResult.Kept unused -> {
                drafts.forget(place());
                show(skills.mine(round()));
                Toasts.say(getTranslation(side("done")));
            }
            case RoundSkillsResult.Newer newer -> newer(newer.current());
            case RoundSkillsResult.TooMany many -> notice.refuse(getTranslation("skill.round.many", many.most()));
            case RoundSkillsResult.Over unused -> notice.refuse(getTranslation("skill.round.over"));
            case RoundSkillsResult.Gone gone ->
                notice.refuse(getTranslation("skill.round.gone", gone.name().in(getLocale())));
        }
    }

    /** Says what stands there now beside what is chosen here; either can be taken. */
    private void newer(RoundSkillsPage current) {
        page = current;
        upon = entered(current).edition();
        var theirs =
                stored(current).stream().map(one -> one.name().in(getLocale())).collect(Collectors.joining(", "));
        notice.offer(
                theirs.isEmpty()
                        ? getTranslation("skill.round.newer.nothing")
                        : getTranslation("skill.round.newer", theirs),
                getTranslation("skill.round.newer.take"),
                () -> {
                    drafts.forget(place());
                    notice.clear();
                    show(current);
                });
    }

    private void askBack() {
        Confirm.end(
                getTranslation("skill.round.back.title"),
                getTranslation("skill.round.back.text"),
                getTranslation("skill.round.back"),
                () -> {
                    skills.takeBack(round());
                    drafts.forget(place());
                    show(skills.mine(round()));
                    Toasts.say(getTranslation("skill.round.back.done"));
                });
    }

    private RoundId round() {
        return Objects.requireNonNull(page).round().id();
    }

    private Drafts.Place place() {
        return Drafts.Place.of("skill", "round", round(), sought ? "sought" : "offered");
    }

    private String side(String key) {
        return "skill.round." + (sought ? "sought" : "offered") + "." + key;
    }
}
