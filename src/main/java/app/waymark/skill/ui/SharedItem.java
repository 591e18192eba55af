package app.waymark.skill.ui;

import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.SharedStandings;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingResult;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing a mentee shows of where they stand, with what the mentor added, who may add to it here. */
class SharedItem extends ListItem implements KeyedList.Shows<SharedItem.Shown> {

    /**
     * What it shows.
     *
     * @param mentor the mentor's first name
     * @param adds whether the reader is that mentor
     */
    record Shown(StandingEntry entry, MentorshipId mentorship, String mentor, boolean adds) {

        String added() {
            return entry.added().isEmpty() ? "" : entry.added().getFirst().words();
        }
    }

    private final transient SharedStandings standings;
    private final transient Drafts drafts;
    private final transient Runnable saved;
    private final Div read = new Div();
    private @Nullable StandingForm editor;
    private transient @Nullable Shown shown;

    SharedItem(SharedStandings standings, Drafts drafts, Runnable saved) {
        this.standings = standings;
        this.drafts = drafts;
        this.saved = saved;
        addClassName("standing-item");
        add(read);
    }

    @Override
    public void show(Shown now) {
        shown = now;
        read.removeAll();
        var said = new Paragraph(now.entry().words());
        said.addClassName("standing-words");
        read.add(said);
        if (!now.entry().example().isEmpty()) {
            var example = new Paragraph(
                    getTranslation("standing.example.said", now.entry().example()));
            example.addClassName("standing-example");
            read.add(example);
        }
        if (!now.added().isEmpty()) {
            var added = new Paragraph(
                    now.adds()
                            ? getTranslation("standing.added.you", now.added())
                            : getTranslation("standing.added", now.mentor(), now.added()));
            added.addClassName("standing-added");
            read.add(added);
        }
        var actions = new Div();
        actions.addClassNames("standing-acts", "wm-screen");
        if (now.adds()) {
            var add = KeyedList.part(
                    new Button(
                            getTranslation(now.added().isEmpty() ? "standing.word.add" : "standing.word.change"),
                            click -> edit()),
                    "add");
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.setAriaLabel(getTranslation("standing.word.what", now.entry().words()));
            add.setVisible(editor == null);
            actions.add(add);
        }
        actions.add(KeyedList.part(
                new PageLink(Links.skillStandingTalk(now.entry().id()), getTranslation("standing.talk")), "talk"));
        read.add(actions);
    }

    private void edit() {
        var now = Objects.requireNonNull(shown);
        var words = new TextArea(getTranslation("standing.word"));
        words.setHelperText(getTranslation("standing.word.help"));
        words.setWidthFull();
        TextLimit.on(words, OwnStanding.MOST_TEXT);
        var kept = KeptText.of(words, drafts)
                .at(Drafts.Place.of("skill", "standing-word", now.entry().id(), now.mentorship()), now.added());
        var notice = new InlineMessage();
        // What stood when one began, or what one has been shown since.
        var before = new String[] {now.added()};
        var form = new StandingForm(
                () -> {
                    if (!TextLimit.fits(words)) {
                        return;
                    }
                    switch (standings.add(now.mentorship(), now.entry().id(), before[0], words.getValue())) {
                        case StandingResult.Saved unused -> {
                            kept.sent();
                            close();
                            saved.run();
                        }
                        case StandingResult.Newer newer -> {
                            before[0] = newer.words();
                            notice.refuse(getTranslation("standing.newer", newer.words()));
                        }
                        case StandingResult unused -> notice.refuse(getTranslation("standing.word.hidden"));
                    }
                },
                () -> {
                    kept.discard();
                    close();
                },
                words,
                notice);
        editor = form;
        add(form);
        show(now);
        words.focus();
    }

    private void close() {
        if (editor != null) {
            remove(editor);
        }
        editor = null;
        show(Objects.requireNonNull(shown));
    }
}
