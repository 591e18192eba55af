package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalChanges;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Verdict;
import app.waymark.shared.Dates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What saving will do, said of what is really different: how much that is, what becomes of a verdict, and who hears. */
class SaveEffect extends Composite<Div> {

    private final UnorderedList list = new UnorderedList();
    private final Part<List<String>> said = new Part<>(this::fill);
    private final transient ReviewWait wait;
    private transient @Nullable GoalPage saved;
    private transient @Nullable Names names;
    private transient @Nullable List<String> waits;

    SaveEffect(ReviewWait wait) {
        this.wait = wait;
        list.addClassName("wm-points");
        getContent().add(new TitledSection(getTranslation("goal.write.save"), list));
        setVisible(false);
    }

    /** Of which saved goal it is said; of none where it is new. */
    void about(@Nullable GoalPage page, @Nullable Names people) {
        saved = page;
        names = people;
        waits = null;
        setVisible(page != null);
    }

    /** Says it of what is typed. */
    void show(GoalContent typed, Dates dates) {
        var page = saved;
        var people = names;
        if (page != null && people != null) {
            said.show(sentences(page, people, GoalChanges.between(page.content(), typed), dates));
        }
    }

    private List<String> sentences(GoalPage page, Names people, GoalChanges changes, Dates dates) {
        int parts = changes.texts().size()
                + changes.facts().size()
                + changes.plan().size()
                + changes.measures().size()
                + changes.ifThens().size();
        var sentences = new ArrayList<String>();
        sentences.add(getTranslation("goal.write.save.parts", parts));
        if (parts == 0) {
            return sentences;
        }
        var mentor = page.mentor();
        if (mentor.isEmpty()) {
            sentences.add(getTranslation(page.shownIn() == null ? "goal.write.save.alone" : "goal.write.save.shown"));
        } else if (!page.mine()) {
            sentences.add(getTranslation("goal.write.save.mentee", people.first(page.mentee())));
        } else {
            var accepted = page.review().verdict() == Verdict.ACCEPTED;
            sentences.add(getTranslation(
                    accepted ? "goal.write.save.accepted" : "goal.write.save.asked",
                    people.first(mentor.get()),
                    page.review().revision(),
                    page.revision() + 1));
            sentences.addAll(waits(page, people.first(mentor.get()), dates));
        }
        changes.facts().stream()
                .filter(fact -> !fact.aboutHorizon())
                .forEach(fact -> sentences.add(getTranslation(
                        "goal.write.save.date", day(fact.targetBefore(), dates), day(fact.targetAfter(), dates))));
        return sentences;
    }

    /** Looked up once something is different, and again when the page was. */
    private List<String> waits(GoalPage page, String mentor, Dates dates) {
        var known = waits == null ? wait.ofSaving(this, page.id(), mentor, dates) : waits;
        waits = known;
        return known;
    }

    private String day(@Nullable LocalDate day, Dates dates) {
        return day == null ? getTranslation("goal.no-date") : dates.day(day);
    }

    private void fill(List<String> sentences) {
        list.removeAll();
        sentences.forEach(one -> list.add(new ListItem(one)));
    }
}
