package app.waymark.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Everything that can be {@link Said}: stores it, reads it again, and puts it into one person's words. Decides nothing
 * about who may read it; what is stored stands in rows whose readers are known.
 */
@Component
public class Sayings {

    private final Map<String, SaidKind<?>> kinds = new HashMap<>();
    private final Translations translations;

    public Sayings(Collection<SaidKinds> modules, Translations translations) {
        this.translations = translations;
        modules.stream().flatMap(module -> module.kinds().stream()).forEach(kind -> {
            if (kinds.put(kind.kind(), kind) != null) {
                throw new IllegalStateException("Two records say " + kind.kind());
            }
        });
    }

    /** As it is stored. Throws {@link IllegalArgumentException} for a record that no module has declared. */
    public String write(Said said) {
        return write(declared(said.kind()), said);
    }

    /**
     * What was stored, whatever release stored it.
     *
     * @param which names the row in an error
     * @throws app.waymark.shared.document.UnreadableDocument where it is not what its format promises
     */
    public Said read(String kind, String stored, Object which) {
        return declared(kind).format().read(stored, which);
    }

    /** The arguments of a sentence: the other person's name, then what is said, in the language and zone of these dates. */
    public Object[] words(Dates dates, String name, Said said) {
        var words = new ArrayList<Object>(List.of(name));
        words.addAll(said.words(new Wording(translations, dates)));
        return words.toArray();
    }

    private SaidKind<?> declared(String kind) {
        var found = kinds.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("No module declares what is said of " + kind);
        }
        return found;
    }

    private static <T extends Said> String write(SaidKind<T> kind, Said said) {
        return kind.format().write(kind.type().cast(said));
    }
}
