package app.waymark.account.ui;

import app.waymark.uikit.AskAgain;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Downloads what is kept of a person, for whoever has proved lately that they are who signed in; it is put together when it is
 * asked for, and nowhere kept.
 */
class DataDownload extends Composite<Div> {

    DataDownload(String text, AskAgain ask, Supplier<Optional<byte[]>> file) {
        var anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> file.get()
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), "waymark-data.json", "application/json", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                "");
        anchor.getElement().setAttribute("hidden", true).setAttribute("download", true);
        getContent()
                .add(
                        new Button(
                                text,
                                click -> ask.before(() -> anchor.getElement().callJsFunction("click"))),
                        anchor);
    }
}
