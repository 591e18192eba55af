package app.waymark.mailbox.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.shared.document.DocumentFormat;
import org.jspecify.annotations.Nullable;

/** How {@link AskedThen} is stored; what came before there was such a thing asked for nothing in particular. */
final class AskedColumn {

    private static final DocumentFormat<AskedThen> FORMAT =
            DocumentFormat.of("what a mail asked", AskedThen.class).build();

    private AskedColumn() {}

    static @Nullable String write(AskedThen asked) {
        return asked.equals(AskedThen.NOTHING) ? null : FORMAT.write(asked);
    }

    static AskedThen read(@Nullable String kept, Object which) {
        return kept == null ? AskedThen.NOTHING : FORMAT.read(kept, which);
    }
}
