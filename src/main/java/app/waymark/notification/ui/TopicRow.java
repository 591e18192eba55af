package app.waymark.notification.ui;

import app.waymark.notification.MailPace;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.Topic;
import app.waymark.uikit.InlineMessage;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One topic, in words, and how it reaches somebody: in the inbox or not, and how soon by mail. Kept with each press. */
class TopicRow extends Composite<Div> {

    /** What is chosen by pressing; null where nothing is. */
    @FunctionalInterface
    interface Choosing {

        void choose(Topic topic, @Nullable ReachChoice before, @Nullable ReachChoice after);
    }

    /** The answers that stand side by side. */
    enum Mail {
        EVERYWHERE,
        AT_ONCE,
        DAILY,
        WEEKLY,
        NEVER;

        static Mail of(MailPace pace) {
            return valueOf(pace.name());
        }

        MailPace pace() {
            return MailPace.valueOf(name());
        }
    }

    private static final List<Mail> ALL =
            Arrays.stream(Mail.values()).filter(one -> one != Mail.EVERYWHERE).toList();

    private final Topic topic;
    private final Checkbox here = new Checkbox(getTranslation("reach.here"));
    private final RadioButtonGroup<Mail> mail = new RadioButtonGroup<>();
    private final InlineMessage notice = new InlineMessage();
    private transient @Nullable ReachChoice said;
    private boolean one;

    TopicRow(Topic topic, Choosing choosing) {
        this.topic = topic;
        var name = getTranslation("reach.topic." + topic);
        var text = new Paragraph(getTranslation("reach.topic." + topic + ".text"));
        text.addClassName("wm-small");
        var words = new Div(new H3(name), text, notice);
        words.addClassName("notification-topic-words");
        here.setAriaLabel(getTranslation("reach.here.of", name));
        mail.setAriaLabel(getTranslation("reach.mail.of", name));
        here.setVisible(!topic.offered());
        mail.setItems(all());
        mail.setItemLabelGenerator(way ->
                getTranslation(topic.offered() && way == Mail.AT_ONCE ? "reach.mail.MORNING" : "reach.mail." + way));
        here.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choosing.choose(topic, said, new ReachChoice(here.getValue(), pace()));
            }
        });
        mail.addValueChangeListener(change -> {
            if (change.isFromClient() && mail.getValue() != null) {
                choosing.choose(
                        topic,
                        said,
                        mail.getValue() == Mail.EVERYWHERE
                                ? null
                                : new ReachChoice(
                                        here.getValue(), mail.getValue().pace()));
            }
        });
        getContent().addClassName("notification-topic");
        getContent().add(words, here, mail);
    }

    private List<Mail> all() {
        return topic.offered() ? List.of(Mail.AT_ONCE, Mail.NEVER) : ALL;
    }

    private transient MailPace holding = MailPace.AT_ONCE;

    private MailPace pace() {
        return mail.getValue() == null || mail.getValue() == Mail.EVERYWHERE
                ? holding
                : mail.getValue().pace();
    }

    /**
     * Shows what was chosen, or what holds where nothing was.
     *
     * @param person whether it is about one person, of whom it can be as for everybody
     */
    void show(boolean person, @Nullable ReachChoice chosen, ReachChoice holds) {
        // It comes from nobody, so that there is nothing to be chosen of one person.
        setVisible(!person || !topic.offered());
        var value = person && chosen == null ? Mail.EVERYWHERE : Mail.of(holds.mail());
        if (one == person && here.getValue() == holds.here() && mail.getValue() == value) {
            // As it stands: what is in it stays what it is.
            said = chosen;
            holding = holds.mail();
            return;
        }
        if (one != person) {
            one = person;
            mail.setItems(person ? List.of(Mail.values()) : all());
        }
        said = chosen;
        holding = holds.mail();
        here.setValue(holds.here());
        mail.setValue(value);
    }

    /** The words beside what was pressed. */
    InlineMessage notice() {
        return notice;
    }

    Topic topic() {
        return topic;
    }
}
