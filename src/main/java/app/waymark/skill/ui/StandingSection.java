package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.Drafts;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingPart;
import app.waymark.skill.Standings;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One part of where one stands on one's own page: what is said, who sees it, and where more is written. */
class StandingSection extends Composite<TitledSection> {

    private final StandingPart part;
    private final transient Standings standings;
    private final transient Drafts drafts;
    private final transient StandingItem.Acts acts;
    private final Paragraph nothing = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<StandingItem.Shown> items;
    private final Div adding = new Div();
    private final Button add;
    private final StandingAudience audience;
    private @Nullable StandingFields fields;

    StandingSection(
            StandingPart part,
            Standings standings,
            Drafts drafts,
            StandingItem.Acts acts,
            StandingAudience.Choosing choosing) {
        this.part = part;
        this.standings = standings;
        this.drafts = drafts;
        this.acts = acts;
        nothing.setText(getTranslation("standing.nothing." + part));
        nothing.addClassName("standing-nothing");
        list.addClassName("standing-list");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("standing.part." + part));
        items = new KeyedList<>(
                list, (StandingItem.Shown one) -> one.entry().id(), one -> new StandingItem(standings, drafts, acts));
        add = new Button(getTranslation("standing.add." + part), click -> open(Map.of()));
        audience = new StandingAudience(part, choosing);
        var end = new Div(add);
        end.addClassNames("wm-inline", "wm-screen");
        getContent().heading(getTranslation("standing.part." + part));
        getContent().addClassName("standing-part");
        getContent().add(nothing, list, adding, end, audience);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection("");
    }

    /** Shows it as it is now; what is being typed in it stays. */
    void show(OwnStanding standing, List<Mentorship> mentorships, Names names, Map<Drafts.Place, String> typed) {
        var entries = standing.of(part);
        var shown = standing.seenBy(part);
        items.show(IntStream.range(0, entries.size())
                .mapToObj(at -> new StandingItem.Shown(
                        entries.get(at), names, shown.isPresent(), at == 0, at == entries.size() - 1))
                .toList());
        list.setVisible(!entries.isEmpty());
        nothing.setVisible(entries.isEmpty());
        add.setVisible(fields == null && entries.size() < part.most());
        // Of what nobody said there is nothing to see: six times "only you" would be in the way of the questions.
        audience.setVisible(!entries.isEmpty() || shown.isPresent());
        audience.show(shown, mentorships, names);
        if (!typed.isEmpty()) {
            entries.forEach(one -> items.row(one.id()).ifPresent(row -> ((StandingItem) row).goOn(typed)));
            if (fields == null
                    && (typed.containsKey(StandingPlaces.words(part, null))
                            || typed.containsKey(StandingPlaces.example(part, null)))) {
                open(typed);
            }
        }
    }

    private void open(Map<Drafts.Place, String> typed) {
        var writing = new StandingFields(part, standings, drafts);
        writing.at(null, typed);
        var save = new Button(getTranslation("standing.save"), click -> {
            if (writing.save()) {
                close();
                acts.saved();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var cancel = new Button(getTranslation("uikit.cancel"), click -> {
            writing.discard();
            close();
            acts.saved();
        });
        var buttons = new Div(save, cancel);
        buttons.addClassName("wm-inline");
        fields = writing;
        adding.removeAll();
        adding.addClassName("standing-form");
        adding.add(writing, buttons);
        add.setVisible(false);
        if (typed.isEmpty()) {
            writing.focus();
        }
    }

    private void close() {
        fields = null;
        adding.removeAll();
        adding.removeClassName("standing-form");
        add.setVisible(true);
        add.focus();
    }
}
