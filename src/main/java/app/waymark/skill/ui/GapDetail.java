package app.waymark.skill.ui;

import app.waymark.shared.Links;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Rating;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillGoal;
import app.waymark.uikit.Chip;
import app.waymark.uikit.LevelCourse;
import app.waymark.uikit.LevelCourse.Seen;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One skill beside the table: what each level means and who is where, in their words, what shows it, and how it came about. */
class GapDetail extends Composite<Aside> {

    /**
     * What is shown.
     *
     * @param biggest whether it is the biggest gap
     * @param sheet where it is talked about; null where it is shared with nobody
     */
    record Shown(
            SkillGap gap,
            GapReader reader,
            GapPlace place,
            boolean biggest,
            @Nullable UUID sheet) {}

    private final Part<Shown> part = new Part<>(this::fill);

    GapDetail() {
        getContent().addClassNames("skill-detail", "wm-card");
    }

    void show(Shown shown) {
        part.show(shown);
    }

    private void fill(Shown shown) {
        var aside = getContent();
        var skill = shown.gap().skill();
        aside.removeAll();
        aside.getElement().setAttribute("aria-label", skill.name().in(getLocale()));
        var back = new PageLink(shown.place().with((UUID) null).path(), getTranslation("skill.gap.back"));
        back.addClassName("skill-back");
        aside.add(back, new H2(skill.name().in(getLocale())));
        if (!skill.description().silent()) {
            aside.add(small(skill.description().in(getLocale())));
        }
        var apart = apart(shown);
        if (!apart.isEmpty()) {
            var difference = new Paragraph(apart);
            difference.addClassName("skill-apart");
            aside.add(difference);
        }
        var sentence = sentence(shown);
        if (!sentence.isEmpty()) {
            aside.add(small(sentence));
        }
        aside.add(levels(shown));
        for (var one : skill.latestOfEach()) {
            said(shown, one, shown.reader().name(one.by()));
        }
        said(shown, skill.latestOwn(), shown.reader().menteeName());
        var goal = shown.gap().goal();
        if (goal != null) {
            evidence(goal, shown.reader());
        }
        course(shown);
        var acts = acts(shown);
        if (!acts.isEmpty()) {
            var line = new Div(acts.toArray(Component[]::new));
            line.addClassNames("skill-actions", "wm-screen");
            aside.add(line);
        }
    }

    private String sentence(Shown shown) {
        var gap = shown.gap();
        var own = gap.level();
        var theirs = gap.skill().latestOfEach();
        if (!gap.asked() || own == null) {
            return gap.asked() ? getTranslation("skill.gap.says.unrated", gap.wanted()) : "";
        }
        var goal = gap.goal();
        if (goal != null && gap.asksAnew() && shown.reader().mentee()) {
            return getTranslation(
                    gap.skill().asked() ? "skill.gap.says.anew.asked" : "skill.gap.says.anew", goal.title());
        }
        var first = shown.biggest() ? getTranslation("skill.gap.says.biggest") + " " : "";
        if (theirs.isEmpty()) {
            return first + getTranslation("skill.gap.says.own", gap.missing());
        }
        return first
                + Stream.concat(
                                Stream.of(says(shown.reader().menteeName(), gap.missing())),
                                theirs.stream()
                                        .map(one -> says(shown.reader().name(one.by()), gap.wanted() - one.level())))
                        .collect(Collectors.joining(" "));
    }

    private String says(String who, int missing) {
        return getTranslation("skill.gap.says.of", who, missing);
    }

    /** What comes first where both said something: how far apart they are, with each mentor by name. */
    private String apart(Shown shown) {
        var own = shown.gap().skill().latestOwn();
        return own == null
                ? ""
                : shown.gap().skill().latestOfEach().stream()
                        .map(one -> getTranslation(
                                "skill.gap.apart",
                                shown.reader().menteeName(),
                                within(shown.reader().name(one.by())),
                                Math.abs(own.level() - one.level())))
                        .collect(Collectors.joining(" "));
    }

    /** The same person within a sentence. */
    private String within(String who) {
        return who.equals(getTranslation("skill.you")) ? getTranslation("skill.you.within") : who;
    }

    private OrderedList levels(Shown shown) {
        var gap = shown.gap();
        var list = new OrderedList();
        list.addClassName("skill-levels");
        list.getElement().setAttribute("start", "0");
        for (int level = 0; level < gap.skill().levels().size(); level++) {
            var meaning = gap.skill().levels().get(level);
            var number = new Span(String.valueOf(level));
            number.addClassName("skill-level-number");
            number.getElement().setAttribute("aria-hidden", "true");
            var text = new Span(meaning.silent() ? getTranslation("skill.level.undescribed") : meaning.in(getLocale()));
            var marks = new Div();
            marks.addClassName("skill-level-marks");
            mark(marks, gap.level(), level, shown.reader().menteeName(), "skill-chip-own");
            for (var one : gap.skill().latestOfEach()) {
                mark(marks, one.level(), level, shown.reader().name(one.by()), "skill-chip-theirs");
            }
            mark(marks, GapReader.wanted(gap), level, getTranslation("skill.gap.wanted"), "skill-chip-wanted");
            var words = new Div(text, marks);
            list.add(new ListItem(number, words));
        }
        return list;
    }

    private static void mark(Div marks, @Nullable Integer at, int level, String who, String className) {
        if (at != null && at == level) {
            var chip = new Chip(who);
            chip.addClassName(className);
            marks.add(chip);
        }
    }

    private void said(Shown shown, @Nullable Rating rating, String who) {
        if (rating == null) {
            return;
        }
        var day = shown.reader()
                .dates()
                .day(rating.at().atZone(shown.reader().dates().zone()).toLocalDate());
        var quote = new Paragraph(
                rating.words().isEmpty()
                        ? getTranslation("skill.gap.rated", who, rating.level(), day)
                        : getTranslation("skill.gap.said", who, rating.words(), rating.level(), day));
        quote.addClassName("skill-said");
        getContent().add(quote);
    }

    private void evidence(SkillGoal goal, GapReader reader) {
        if (goal.evidence().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("skill-evidence");
        for (var piece : goal.evidence()) {
            var day = reader.dates()
                    .shortDay(piece.at().atZone(reader.dates().zone()).toLocalDate());
            var item = new ListItem(new Span(piece.text()));
            item.add(small(piece.accepted() ? getTranslation("skill.evidence.accepted", day) : day));
            list.add(item);
        }
        getContent().add(new H3(getTranslation("skill.evidence")), list);
    }

    private void course(Shown shown) {
        var skill = shown.gap().skill();
        var zone = shown.reader().dates().zone();
        var seen = Stream.concat(
                        skill.own().stream()
                                .map(one -> new Seen(
                                        one.at().atZone(zone).toLocalDate(),
                                        one.level(),
                                        true,
                                        shown.reader().menteeName())),
                        skill.theirs().stream()
                                .map(one -> new Seen(
                                        one.at().atZone(zone).toLocalDate(),
                                        one.level(),
                                        false,
                                        shown.reader().name(one.by()))))
                .toList();
        if (seen.size() > 1) {
            getContent()
                    .add(
                            new H3(getTranslation("skill.course")),
                            new LevelCourse(
                                    shown.reader().dates(),
                                    getTranslation(
                                            "skill.course.of", skill.name().in(getLocale())),
                                    seen,
                                    GapReader.wanted(shown.gap())));
        }
    }

    private List<Component> acts(Shown shown) {
        var acts = new ArrayList<Component>();
        var skill = shown.gap().skill();
        var goal = shown.gap().goal();
        if (shown.reader().mentee()) {
            if (GapTable.unrated(shown.gap())) {
                acts.add(PageLink.button(
                        Links.rateSkill(skill.key().framework(), skill.key().skill()),
                        getTranslation("skill.rate.one")));
            }
            if (shown.gap().asksAnew()) {
                acts.add(PageLink.button(
                        Links.rateSkill(skill.key().framework(), skill.key().skill()),
                        getTranslation("skill.rate.again")));
            }
            if (goal != null && !(goal.reached() && shown.gap().open())) {
                acts.add(PageLink.button(Links.goal(goal.goal()), getTranslation("skill.gap.see")));
            } else if (!skill.gone() && shown.gap().open() && !shown.gap().asksAnew()) {
                acts.add(PageLink.button(
                        Links.goalOfGap(skill.key().framework(), skill.key().skill()),
                        getTranslation("skill.gap.make")));
            }
            if (!skill.gone() && shown.gap().open()) {
                acts.add(PageLink.button(Links.LEARNING, getTranslation("skill.gap.closes")));
            }
        }
        var sheet = shown.sheet();
        if (sheet != null && both(skill)) {
            var talk = PageLink.button(
                    Links.skillTalk(sheet) + "?comment=skill:" + skill.key().skill(), getTranslation("feedback.talk"));
            talk.setAriaLabel(getTranslation("feedback.talk.what", skill.name().in(getLocale())));
            acts.add(talk);
        }
        return acts;
    }

    private static boolean both(RatedSkill skill) {
        return !skill.own().isEmpty() && !skill.theirs().isEmpty();
    }

    private static Paragraph small(String text) {
        var line = new Paragraph(Objects.requireNonNull(text));
        line.addClassName("wm-small");
        return line;
    }
}
