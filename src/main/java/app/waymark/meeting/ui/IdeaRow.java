package app.waymark.meeting.ui;

import app.waymark.meeting.AgendaIdea;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Something to talk about that is not on the agenda yet, with a press that puts it there. */
class IdeaRow extends ListItem implements KeyedList.Shows<AgendaIdea> {

    /** What can be done with one. */
    interface Actions {

        String words(AgendaIdea idea);

        void take(AgendaIdea idea);
    }

    private final transient Actions actions;
    private final Span words = new Span();
    private final Button take;
    private @Nullable AgendaIdea shown;

    IdeaRow(Actions actions) {
        this.actions = actions;
        addClassNames("wm-agenda-row", "wm-idea");
        take = new Button(getTranslation("meeting.add"), event -> {
            if (shown != null) {
                actions.take(shown);
            }
        });
        take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(words, KeyedList.part(take, "take"));
    }

    @Override
    public void show(AgendaIdea idea) {
        shown = idea;
        words.setText(actions.words(idea));
        take.setAriaLabel(getTranslation("meeting.ideas.add", words.getText()));
    }
}
