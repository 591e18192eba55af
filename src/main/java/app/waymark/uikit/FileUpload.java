package app.waymark.uikit;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.InputStreamSource;

/** Takes files from the browser, with all words in the reader's language. */
public final class FileUpload {

    private static final int MEGABYTE = 1024 * 1024;

    private FileUpload() {}

    /** Takes a file that arrived. */
    @FunctionalInterface
    public interface Arrival {

        /** Takes one; of one that is too large a byte more than may be is there. */
        void take(String name, InputStreamSource content);
    }

    /** Takes what is in a file that arrived. */
    @FunctionalInterface
    public interface Content {

        /** Takes it; of one that is too large a byte more than may be is there. */
        void take(byte[] content);
    }

    /**
     * What adds files of so many bytes to something, one by one: each is handed over as soon as it is here, and stands in the
     * list of what has it.
     *
     * @param notice is told of a file that the browser does not send since it is too large
     */
    public static Upload ofMany(int most, InlineMessage notice, Arrival arrival) {
        var upload = new Upload();
        var large = upload.getTranslation("file.too-large", most / MEGABYTE);
        upload.setUploadHandler(event -> {
            var bytes = bytes(event, most);
            var name = event.getFileName();
            var unused = event.getUI().access(() -> {
                upload.clearFileList();
                arrival.take(name, () -> new ByteArrayInputStream(bytes));
            });
        });
        upload.setMaxFileSize(most);
        name(upload, upload.getTranslation("uikit.file.add"), new UploadI18N.Error().setFileIsTooBig(large));
        upload.addFileRejectedListener(event -> notice.refuse(large));
        return upload;
    }

    /**
     * What takes one file of so many bytes to be looked at, which stays there until it is removed.
     *
     * @param choose what is written on the button
     * @param rejected what is said of more than one, of one that is too large, and of one of another type
     * @param refusing is told that, where the browser does not send a file for one of these
     */
    public static Upload ofOne(
            int most, String choose, String rejected, SerializableConsumer<String> refusing, Content arrival) {
        var upload = new Upload(handing(most, arrival));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(most);
        name(
                upload,
                choose,
                new UploadI18N.Error()
                        .setTooManyFiles(rejected)
                        .setFileIsTooBig(rejected)
                        .setIncorrectFileType(rejected));
        upload.addFileRejectedListener(event -> refusing.accept(rejected));
        return upload;
    }

    /** Gives all words of what takes files in the reader's language, what is written on its button among them. */
    public static void name(Upload upload, String choose, UploadI18N.Error errors) {
        var drop = upload.getTranslation("uikit.file.drop");
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setFile(new UploadI18N.File().setRemove(upload.getTranslation("uikit.file.remove")))
                .setError(errors));
    }

    /** Hands what is in a file over to its page. */
    public static UploadHandler handing(int most, Content arrival) {
        return event -> {
            var bytes = bytes(event, most);
            var unused = event.getUI().access(() -> arrival.take(bytes));
        };
    }

    private static byte[] bytes(UploadEvent event, int most) throws IOException {
        try (var in = event.getInputStream()) {
            return read(in, most);
        }
    }

    /** Browsers keep to the limit, others need not: one byte more than it is enough to refuse the file. */
    static byte[] read(InputStream file, int most) throws IOException {
        return file.readNBytes(most + 1);
    }
}
