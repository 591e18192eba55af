package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.core.io.InputStreamSource;

/** Adds files to something, one by one: each is handed over as soon as it is here, and stands in the list of what has it. */
public class FileUpload extends Composite<Upload> {

    private static final int MEGABYTE = 1024 * 1024;

    /** Takes a file that arrived. */
    @FunctionalInterface
    public interface Arrival {

        /** Takes one; of one that is too large a byte more than may be is there. */
        void take(String name, InputStreamSource content);
    }

    private final int most;
    private final transient Arrival arrival;

    /**
     * Takes files of so many bytes.
     *
     * @param notice is told of a file that the browser does not send since it is too large
     */
    public FileUpload(int most, InlineMessage notice, Arrival arrival) {
        this.most = most;
        this.arrival = arrival;
        var large = getTranslation("file.too-large", most / MEGABYTE);
        var upload = getContent();
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setMaxFileSize(most);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("uikit.file.add"))
                        .setMany(getTranslation("uikit.file.add")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("uikit.file.drop"))
                        .setMany(getTranslation("uikit.file.drop")))
                .setFile(new UploadI18N.File().setRemove(getTranslation("uikit.file.remove")))
                .setError(new UploadI18N.Error().setFileIsTooBig(large)));
        upload.addFileRejectedListener(event -> notice.refuse(large));
    }

    /** Browsers keep to the limit, others need not: one byte more than it is enough to refuse the file. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        var name = event.getFileName();
        var unused = event.getUI().access(() -> {
            getContent().clearFileList();
            arrival.take(name, () -> new ByteArrayInputStream(bytes));
        });
    }
}
