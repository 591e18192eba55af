package app.waymark.meeting.ui;

import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long a meeting takes: the usual lengths, and whatever it was until now. */
class LengthField extends Select<Duration> {

    LengthField(Duration now) {
        setLabel(getTranslation("meeting.length"));
        setItems(Stream.of(15, 30, 45, 60, 90, 120)
                .map(Duration::ofMinutes)
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.List.of(now)))));
        setItemLabelGenerator(length -> getTranslation("meeting.minutes", length.toMinutes()));
        setValue(now);
    }
}
