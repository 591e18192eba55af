package app.waymark.meeting.ui;

import app.waymark.meeting.GuidePoint;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.Minutes;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two talk about when they meet first, while they have not met yet. */
class GuideSection extends Composite<TitledSection> {

    private final transient Minutes minutes;
    private final Command refresh;
    private final Paragraph intro = new Paragraph();
    private final OrderedList points = new OrderedList();
    private final Part<List<String>> shown = new Part<>(this::fill);
    private final Button take = new Button(getTranslation("meeting.guide.take"), event -> take());
    private final InlineMessage notice = new InlineMessage();
    private @Nullable MeetingId meeting;

    GuideSection(Minutes minutes, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        points.addClassName("wm-guide-points");
        setVisible(false);
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("meeting.guide.first"), intro, points, new Div(take), notice);
    }

    /** Shows it where this is the first meeting of the two. */
    void show(MeetingDetails details) {
        meeting = details.id();
        setVisible(!details.guide().isEmpty());
        if (details.guide().isEmpty()) {
            return;
        }
        intro.setText(getTranslation("meeting.guide.intro", MeetingWords.first(details.other())));
        var said = details.guide().stream().map(this::words).toList();
        shown.show(said);
        var agenda = details.agenda().stream().map(item -> item.text()).toList();
        take.setVisible(!agenda.containsAll(said));
    }

    private String words(GuidePoint point) {
        return point.in(getLocale());
    }

    private void fill(List<String> said) {
        points.removeAll();
        said.forEach(one -> points.add(new ListItem(one)));
    }

    private void take() {
        if (meeting != null) {
            var result = minutes.addGuide(meeting);
            refresh.execute();
            if (MeetingWords.told(this, result, notice)) {
                notice.say(getTranslation("meeting.guide.taken"));
            }
        }
    }
}
