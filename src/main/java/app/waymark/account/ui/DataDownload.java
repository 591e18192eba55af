package app.waymark.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Downloads what is kept of a person; it is put together when it is asked for, and nowhere kept. */
class DataDownload extends Anchor {

    DataDownload(String text, Supplier<Optional<byte[]>> file) {
        super(
                DownloadHandler.fromInputStream(event -> file.get()
                        .map(bytes -> new DownloadResponse(
                                new ByteArrayInputStream(bytes), "waymark-data.json", "application/json", bytes.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                text);
    }
}
