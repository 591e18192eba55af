package app.waymark.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Halves what each open page holds of its last answer. Flow keeps the last answer of every tab, to say it again where a line
 * broke; one typographic quotation mark in it makes the JVM keep two bytes for each of its characters. Kept with what is
 * beyond Latin-1 escaped, as JSON may be, it takes one. A tab that does nothing any more holds the largest answer it got.
 */
@Component
class NarrowResponses implements VaadinServiceInitListener {

    private static final char LAST_OF_ONE_BYTE = 0xFF;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Narrowing());
    }

    /** Comes before Flow's own of the same kind, and is it in all else. */
    private static final class Narrowing extends UidlRequestHandler {

        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String requestBody)
                throws IOException {
            var answer = super.synchronizedHandleRequest(session, request, response, requestBody);
            var ui = session.getService().findUI(request);
            if (ui != null) {
                narrow(ui);
            }
            return answer;
        }

        private static void narrow(UI ui) {
            var internals = ui.getInternals();
            var last = internals.getLastRequestResponse();
            if (last != null) {
                internals.setLastRequestResponse(NarrowResponses.narrow(last));
            }
        }
    }

    /** The same JSON in characters of one byte each; the same text where it was so already. */
    static String narrow(String json) {
        if (json.chars().allMatch(one -> one <= LAST_OF_ONE_BYTE)) {
            return json;
        }
        var text = new StringBuilder(json.length() + 256);
        json.chars().forEach(one -> {
            if (one <= LAST_OF_ONE_BYTE) {
                text.append((char) one);
            } else {
                text.append("\\u").append(HexFormat.of().toHexDigits((char) one));
            }
        });
        return text.toString();
    }
}
