package app.waymark.mailbox;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;
import java.util.Locale;

/** What turns, news and mail say of answers by mail. */
public sealed interface MailboxSaid extends Said {

    /**
     * An answer waits for its author's word.
     *
     * @param words its beginning
     */
    record Confirm(String words) implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.confirm";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(words);
        }
    }

    /** An answer was not taken. */
    record NotTaken(MailRefusalReason why) implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.not-taken";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.text(
                    "mailbox.why." + why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    /**
     * An answer was taken, but not the files that were attached to it.
     *
     * @param files how many
     */
    record WithoutFiles(int files) implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.without-files";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(files);
        }
    }
}
