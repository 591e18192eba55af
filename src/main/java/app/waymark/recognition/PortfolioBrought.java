package app.waymark.recognition;

import java.util.List;

/** What came of bringing a portfolio along from an archive. */
public sealed interface PortfolioBrought {

    /**
     * It was taken in, or would be.
     *
     * @param pieces what is new of it
     * @param files how many files come with them
     * @param same how many pieces are here already, and are left as they are
     * @param words whether heading and words of the whole come along, as nothing was written here yet
     * @param from the installations its pieces were taken from
     */
    record Good(List<PortfolioPiece> pieces, int files, int same, boolean words, List<String> from)
            implements PortfolioBrought {

        public Good {
            pieces = List.copyOf(pieces);
            from = List.copyOf(from);
        }
    }

    /** It cannot be taken in, and nothing of it was. */
    record Bad(Fault fault, String what) implements PortfolioBrought {}

    /** Why not. */
    enum Fault {
        /** It is no ZIP archive, or a broken one. */
        NO_ARCHIVE,
        /** It, or what is packed in it, is too large. */
        TOO_LARGE,
        /** Something is in it that does not belong there, or twice. */
        STRANGE,
        /** There is no portfolio in it. */
        NO_DOCUMENT,
        /** Its document is of a later Waymark. */
        NEWER,
        /** Its document cannot be read. */
        UNREADABLE,
        /** Something it says cannot be so. */
        WRONG,
        /** A file is missing, or is not the one that the document means. */
        OTHER_FILE,
        /** A file is of a kind that is not kept here. */
        WRONG_KIND,
        /** A badge is not as it was signed. */
        BADGE,
        /** There is no room for it. */
        NO_ROOM
    }
}
