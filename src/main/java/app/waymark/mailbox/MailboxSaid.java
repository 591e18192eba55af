package app.waymark.mailbox;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** Nothing was done of what an answer may have meant; where it is told leads to where it can be done. */
    record NotDone(MailRefusalReason why) implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.not-done";

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

    /** It was not plain what an answer meant, and it is a post in the conversation about the thing. */
    record BecamePost() implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.became-post";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }

    /**
     * An answer was taken, but not some of the files that were attached to it.
     *
     * @param files the first of those that were left out, and why
     * @param more how many there were besides
     */
    record FilesLeft(List<Left> files, int more) implements MailboxSaid {

        /** What it is called where it is stored. */
        public static final String KIND = "mailbox.files-left";

        public FilesLeft {
            files = List.copyOf(files);
        }

        /** A file and why it was left out. */
        public record Left(String name, MailedFile.Cause why) {}

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            var names = files.stream()
                    .map(one -> wording.text(
                            "mailbox.file.left",
                            one.name(),
                            wording.text("mailbox.file.why."
                                    + one.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                    .collect(Collectors.joining("\n"));
            return List.of(names, more);
        }
    }

    /**
     * An answer from before files were taken was, without the files that were attached to it.
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
