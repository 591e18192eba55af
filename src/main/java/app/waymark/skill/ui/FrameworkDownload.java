package app.waymark.skill.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Downloads a framework; the file is made when it is asked for. */
class FrameworkDownload extends Anchor {

    FrameworkDownload(String text, Supplier<byte[]> file) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "framework.csv", "text/csv", bytes.length);
                }),
                text);
        addClassName("wm-button");
    }
}
