package app.waymark.mailbox.reply;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail, taken apart: every line of it is in exactly one of the pieces, in its order.
 *
 * @param pieces the pieces, neighbours of different kinds
 */
public record MailReply(List<MailPiece> pieces) {

    private static final Pattern GAPS = Pattern.compile("\n{3,}");

    public MailReply {
        pieces = List.copyOf(pieces);
    }

    /** What the person wrote, with the quotes that it answers line by line; empty where they wrote nothing. */
    public String words() {
        var words = new StringBuilder();
        boolean gap = false;
        for (var piece : pieces) {
            if (!piece.kind().kept()) {
                gap = true;
            } else {
                if (gap && !words.isEmpty()) {
                    words.append('\n');
                }
                words.append(piece.text()).append('\n');
                gap = false;
            }
        }
        return GAPS.matcher(words).replaceAll("\n\n").strip();
    }

    /** What was left out, as it came, without what is empty. */
    public String cut() {
        return pieces.stream()
                .filter(piece -> !piece.kind().kept() && !piece.text().isBlank())
                .map(piece -> piece.text().strip())
                .collect(Collectors.joining("\n\n"));
    }
}
