package app.waymark.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file: shows what it would change, or each row that is wrong; then takes it in.
 *
 * @param <T> what is taken in
 */
public class FileDialog<T> extends Dialog {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * What came of reading a file.
     *
     * @param ready what can be taken in; null where there is nothing to take, or something is wrong
     * @param text what is said of it
     * @param points what is said of each thing in it
     */
    public record Outcome<T>(@Nullable T ready, String text, List<String> points) {

        public Outcome {
            points = List.copyOf(points);
        }
    }

    private final int largest;
    private final transient Function<byte[], Outcome<T>> reading;
    private final transient Function<T, Optional<String>> taking;
    private final Div outcome = new Div();
    private final Button take = new Button(getTranslation("uikit.file.take"), click -> take());
    private transient @Nullable T read;

    /**
     * A dialog for one file.
     *
     * @param text what kind of file it is to be, and what it will change
     * @param largest how many bytes the file has at most
     * @param reading says what taking it in would do, and does nothing
     * @param taking takes it in; says what is wrong with that, if anything is
     */
    public FileDialog(
            String title,
            String text,
            int largest,
            Function<byte[], Outcome<T>> reading,
            Function<T, Optional<String>> taking) {
        this.largest = largest;
        this.reading = reading;
        this.taking = taking;
        setHeaderTitle(title);
        var rejected = rejected();
        var upload = FileUpload.ofOne(
                largest, getTranslation("uikit.file.choose"), rejected, told -> say(told, List.of()), this::took);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        upload.addFileRemovedListener(event -> {
            outcome.removeAll();
            ready(null);
        });
        outcome.getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        ready(null);
        var form = new Div(new Paragraph(text), upload, outcome);
        form.addClassName("wm-form");
        add(form);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), take);
    }

    private String rejected() {
        return getTranslation("uikit.file.rejected", largest / MEGABYTE);
    }

    private void took(byte[] data) {
        var came = data.length > largest ? new Outcome<T>(null, rejected(), List.of()) : reading.apply(data);
        ready(came.ready());
        say(came.text(), came.points());
    }

    private void ready(@Nullable T one) {
        read = one;
        take.setEnabled(one != null);
    }

    private void say(String text, List<String> points) {
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        if (!points.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("wm-points");
            points.forEach(point -> list.add(new ListItem(point)));
            outcome.add(list);
        }
    }

    private void take() {
        var one = read;
        if (one != null) {
            taking.apply(one).ifPresentOrElse(wrong -> say(wrong, List.of()), this::close);
        }
    }
}
