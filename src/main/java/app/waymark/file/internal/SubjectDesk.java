package app.waymark.file.internal;

import app.waymark.file.FileSubject;
import app.waymark.file.FileSubjects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who answers for which things. They are looked up when they are needed, for they need the files themselves. */
@Component
public class SubjectDesk {

    private final ObjectProvider<FileSubjects> found;

    SubjectDesk(ObjectProvider<FileSubjects> found) {
        this.found = found;
    }

    /** Who answers for such a thing. */
    public FileSubjects of(FileSubject subject) {
        var answering = byType().get(subject.type());
        if (answering == null) {
            throw new IllegalStateException("Nobody answers for files of " + subject.type());
        }
        return answering;
    }

    Collection<FileSubjects> all() {
        return List.copyOf(byType().values());
    }

    private Map<String, FileSubjects> byType() {
        return found.stream().collect(Collectors.toMap(FileSubjects::type, Function.identity()));
    }
}
