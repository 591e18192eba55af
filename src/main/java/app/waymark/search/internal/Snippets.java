package app.waymark.search.internal;

import app.waymark.search.Piece;
import java.util.ArrayList;
import java.util.List;

/** The place of a text where what was asked stands, with the found words marked. */
final class Snippets {

    private static final String MORE = "…";

    private final Asked asked;

    Snippets(Asked asked) {
        this.asked = asked;
    }

    private record Span(int from, int to, double worth) {}

    /** The whole of a short text. */
    List<Piece> whole(String text) {
        return pieces(text, 0, text.length(), spans(text));
    }

    /** As much of a text as there is room for, around the best of the found words; its beginning where none is found. */
    List<Piece> around(String text, int most) {
        var spans = spans(text);
        if (text.length() <= most) {
            return pieces(text, 0, text.length(), spans);
        }
        int centre = 0;
        double best = 0;
        for (var span : spans) {
            if (span.worth() > best) {
                best = span.worth();
                centre = span.from();
            }
        }
        int from = wordBegins(text, Math.max(0, Math.min(centre - most / 3, text.length() - most)), centre);
        int to = wordEnds(text, Math.min(text.length(), from + most), from);
        return pieces(text, from, to, spans);
    }

    private List<Span> spans(String text) {
        var words = Folding.words(text);
        var spans = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            double best = 0;
            int last = i;
            for (var term : asked.terms()) {
                if (term.quoted()) {
                    int end = passage(words, i, term);
                    if (end >= i && Fit.EXACT.worth() >= best) {
                        best = Fit.EXACT.worth();
                        last = end;
                    }
                } else {
                    var fit = term.fits(words.get(i).word(), true);
                    if (fit.isPresent() && fit.get().worth() > best) {
                        best = fit.get().worth();
                    }
                }
            }
            if (best > 0) {
                spans.add(new Span(words.get(i).from(), words.get(last).to(), best));
                i = last;
            }
        }
        // A slip that is forgiven is none where the word itself is there.
        double top = spans.stream().mapToDouble(Span::worth).max().orElse(0);
        return top <= Fit.SLIP.worth()
                ? spans
                : spans.stream().filter(span -> span.worth() > Fit.SLIP.worth()).toList();
    }

    /** The last word of a passage that begins here; before it where none does. */
    private static int passage(List<FoldedWord> words, int from, Term term) {
        var wanted = term.word().split(" ");
        if (from + wanted.length > words.size()) {
            return -1;
        }
        for (int k = 0; k < wanted.length; k++) {
            var word = words.get(from + k).word();
            boolean last = k == wanted.length - 1;
            if (!(last && term.open() ? word.startsWith(wanted[k]) : word.equals(wanted[k]))) {
                return -1;
            }
        }
        return from + wanted.length - 1;
    }

    private static List<Piece> pieces(String text, int from, int to, List<Span> spans) {
        var pieces = new ArrayList<Piece>();
        var plain = new StringBuilder(from > 0 ? MORE : "");
        int at = from;
        for (var span : spans) {
            if (span.from() < from || span.to() > to) {
                continue;
            }
            plain.append(line(text.substring(at, span.from())));
            if (!plain.isEmpty()) {
                pieces.add(new Piece(plain.toString(), false));
                plain.setLength(0);
            }
            pieces.add(new Piece(line(text.substring(span.from(), span.to())), true));
            at = span.to();
        }
        plain.append(line(text.substring(at, to))).append(to < text.length() ? MORE : "");
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain.toString(), false));
        }
        return List.copyOf(pieces);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static int wordBegins(String text, int at, int most) {
        int from = at;
        while (from > 0 && from < most && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        return from;
    }

    private static int wordEnds(String text, int at, int least) {
        int to = at;
        while (to < text.length() && to > least + 1 && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return to > least + 1 ? to : at;
    }
}
