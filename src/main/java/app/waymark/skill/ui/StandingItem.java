package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.Standings;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that is said of where one stands, for its writer: read, written anew in its place, moved, taken away. */
class StandingItem extends ListItem implements KeyedList.Shows<StandingItem.Shown> {

    /**
     * What it shows.
     *
     * @param names of the mentors who added to it
     * @param talks whether it can be talked about now
     * @param first whether none stands above it
     * @param last whether none stands below it
     */
    record Shown(StandingEntry entry, Names names, boolean talks, boolean first, boolean last) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shown shown
                    && entry.equals(shown.entry)
                    && talks == shown.talks
                    && first == shown.first
                    && last == shown.last;
        }

        @Override
        public int hashCode() {
            return entry.hashCode();
        }
    }

    /** What its page does for it. */
    interface Acts {

        void move(StandingEntry entry, boolean up);

        void remove(StandingEntry entry);

        /** Something was saved. */
        void saved();
    }

    private final transient Standings standings;
    private final transient Drafts drafts;
    private final transient Acts acts;
    private final Div read = new Div();
    private @Nullable StandingForm editor;
    private transient @Nullable Shown shown;

    StandingItem(Standings standings, Drafts drafts, Acts acts) {
        this.standings = standings;
        this.drafts = drafts;
        this.acts = acts;
        addClassName("standing-item");
        add(read);
    }

    @Override
    public void show(Shown now) {
        shown = now;
        read.removeAll();
        read.add(StandingWords.of(read, now.entry(), now.names()));
        var change = KeyedList.part(new Button(getTranslation("standing.change"), click -> edit(Map.of())), "change");
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        change.setAriaLabel(getTranslation("standing.change.what", now.entry().words()));
        var more = KeyedList.part(
                new MoreButton(getTranslation("standing.more", now.entry().words()), menu -> {
                    if (!now.first()) {
                        menu.act(getTranslation("standing.up"), () -> acts.move(now.entry(), true));
                    }
                    if (!now.last()) {
                        menu.act(getTranslation("standing.down"), () -> acts.move(now.entry(), false));
                    }
                    menu.act(getTranslation("standing.remove"), () -> acts.remove(now.entry()));
                }),
                "more");
        var actions = new Div(change);
        actions.addClassNames("standing-acts", "wm-screen");
        if (now.talks() || !now.entry().added().isEmpty()) {
            actions.add(KeyedList.part(
                    new PageLink(Links.skillStandingTalk(now.entry().id()), getTranslation("standing.talk")), "talk"));
        }
        actions.add(more);
        read.add(actions);
    }

    /** Opens the fields where something was typed for it and not saved. */
    void goOn(Map<Drafts.Place, String> typed) {
        var entry = Objects.requireNonNull(shown).entry();
        if (editor == null
                && (typed.containsKey(StandingPlaces.words(entry.part(), entry.id()))
                        || typed.containsKey(StandingPlaces.example(entry.part(), entry.id())))) {
            edit(typed);
        }
    }

    private void edit(Map<Drafts.Place, String> typed) {
        var entry = Objects.requireNonNull(shown).entry();
        var writing = new StandingFields(entry.part(), standings, drafts);
        writing.at(entry, typed);
        var form = new StandingForm(
                () -> {
                    if (writing.save()) {
                        close();
                        acts.saved();
                    }
                },
                () -> {
                    writing.discard();
                    close();
                },
                writing);
        editor = form;
        read.setVisible(false);
        add(form);
        if (typed.isEmpty()) {
            writing.focus();
        }
    }

    private void close() {
        if (editor != null) {
            remove(editor);
        }
        editor = null;
        read.setVisible(true);
    }
}
