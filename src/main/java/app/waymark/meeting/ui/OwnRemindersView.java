package app.waymark.meeting.ui;

import app.waymark.meeting.OwnReminders;
import app.waymark.meeting.Reminding;
import app.waymark.meeting.VideoLinks;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long before a meeting one is reminded; chosen in one press each. */
@Route("meetings/reminders")
@PermitAll
class OwnRemindersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnReminders reminders;
    private final Select<Duration> first = choice("meeting.reminders.first");
    private final Select<Duration> second = choice("meeting.reminders.second");
    private final transient VideoLinks videos;
    private final VideoLinkField video;
    private final InlineMessage notice = new InlineMessage();

    OwnRemindersView(OwnReminders reminders, VideoLinks videos, Drafts drafts) {
        this.reminders = reminders;
        this.videos = videos;
        video = new VideoLinkField("meeting.video.own", "meeting.video.own.help", drafts);
        var help = new Paragraph(getTranslation("meeting.reminders.help"));
        help.addClassName("wm-small");
        var section = new TitledSection(getTranslation("meeting.reminders.when"), first, second, help, notice);
        section.addClassName("wm-stack");
        getContent().addClassName("wm-guide-page");
        getContent()
                .add(
                        new ViewHeader(getTranslation("meeting.reminders.title"))
                                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                                .sub(getTranslation("meeting.reminders.sub")),
                        section,
                        new TitledSection(getTranslation("meeting.video.title"), video));
    }

    private Select<Duration> choice(String label) {
        var choice = new Select<Duration>();
        choice.setLabel(getTranslation(label));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("meeting.reminders.none"));
        choice.setItems(Reminding.CHOICES);
        choice.setItemLabelGenerator(this::words);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose();
            }
        });
        return choice;
    }

    private String words(@Nullable Duration before) {
        return getTranslation(
                before == null ? "meeting.reminders.none" : "meeting.reminders.before." + before.toMinutes());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = reminders.mine();
        first.setValue(mine.first());
        second.setValue(mine.second());
        video.show(Drafts.Place.of("meeting", "video-link"), videos.mine(), videos::saveMine);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.reminders.title");
    }

    private void choose() {
        reminders.choose(new Reminding(first.getValue(), second.getValue()));
        notice.saved();
    }
}
