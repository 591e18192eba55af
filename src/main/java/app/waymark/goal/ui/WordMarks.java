package app.waymark.goal.ui;

import app.waymark.goal.coach.Span;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks in the text area beside it, drawn by {@code js/marks.js}. They are for the eye; what they mean is said in
 * words elsewhere.
 */
@Tag("wm-marks")
class WordMarks extends Component {

    private String text = "";
    private List<Span> spans = List.of();
    private int said;

    /**
     * Marks these words.
     *
     * @param now what stands in the text area
     * @param met whether they are what a letter is met by; otherwise what keeps it from being met
     */
    void show(String now, List<Span> words, boolean met) {
        getElement().setAttribute("tone", met ? "met" : "weak");
        if (now.equals(text) && words.equals(spans)) {
            return;
        }
        text = now;
        spans = words;
        var marks = new ArrayList<Integer>();
        // Said anew each time: the page took marks away itself where something was typed into them.
        marks.add(++said);
        marks.add(now.length());
        words.forEach(span -> {
            marks.add(span.from());
            marks.add(span.to());
        });
        getElement().setPropertyList("marks", marks);
    }
}
