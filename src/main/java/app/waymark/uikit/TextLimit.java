package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The one way in which a text field has a limit: nothing is cut, neither of what is typed nor of what is pasted; what is too
 * long stays, and the field says by how much. Ask {@link #fits} before the text is used.
 */
public final class TextLimit {

    private record Limit(int most) {}

    private TextLimit() {}

    /** Gives a field a limit; what is typed is held against it at each change. */
    public static <C extends Component & HasValueAndElement<?, String> & HasValidationProperties> C on(
            C field, int most) {
        ComponentUtil.setData(field, Limit.class, new Limit(most));
        field.addValueChangeListener(change -> {
            if (!fits(field, most)) {
                refuse(field, most);
            } else if (field.isInvalid() && told(field)) {
                field.setInvalid(false);
            }
        });
        return field;
    }

    /** Whether all of these fit; those that do not say so, and the first of them gets the focus. */
    @SafeVarargs
    public static <C extends Component & HasValueAndElement<?, String> & HasValidationProperties> boolean fits(
            C... fields) {
        var tooLong = Stream.of(fields)
                .filter(field -> {
                    var limit = ComponentUtil.getData(field, Limit.class);
                    return limit != null && !fits(field, limit.most());
                })
                .toList();
        tooLong.forEach(field -> refuse(
                field,
                Objects.requireNonNull(ComponentUtil.getData(field, Limit.class))
                        .most()));
        if (!tooLong.isEmpty() && tooLong.getFirst() instanceof Focusable<?> first) {
            first.focus();
        }
        return tooLong.isEmpty();
    }

    private static <C extends HasValueAndElement<?, String>> boolean fits(C field, int most) {
        return field.getValue().length() <= most;
    }

    private static <C extends Component & HasValueAndElement<?, String> & HasValidationProperties> void refuse(
            C field, int most) {
        int length = field.getValue().length();
        field.setErrorMessage(field.getTranslation("uikit.text.too-long", length - most, length, most));
        field.setInvalid(true);
        ComponentUtil.setData(field, Told.class, new Told(field.getErrorMessage()));
    }

    /** Whether the field is invalid for its length and nothing else. */
    private static <C extends Component & HasValidationProperties> boolean told(C field) {
        var told = ComponentUtil.getData(field, Told.class);
        return told != null && told.sentence().equals(field.getErrorMessage());
    }

    private record Told(String sentence) {}
}
