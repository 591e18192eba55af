package app.waymark.recognition.ui;

import app.waymark.recognition.BadgeState;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.Presses;
import app.waymark.uikit.Row;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** One piece of one's portfolio where it is put together: what it is, where it stands, and what can be done with it. */
class PortfolioPieceRow extends Row {

    private static final int LONGEST = 160;

    private final Button up;
    private final Button down;

    /** What can be done with a piece. */
    interface Does {

        void move(PortfolioPiece piece, boolean up);

        void words(PortfolioPiece piece);

        void anew(PortfolioPiece piece);

        void remove(PortfolioPiece piece);

        void removeFile(PortfolioPiece piece, PortfolioPiece.OwnFile file);
    }

    PortfolioPieceRow(PortfolioPiece piece, Dates dates, Does does) {
        super(null, name(piece));
        addClassName("portfolio-piece");
        var title = name(piece);
        text(getTranslation(
                piece.brought() ? "portfolio.piece.brought" : "portfolio.piece.taken",
                getTranslation("portfolio.one." + piece.kind()),
                dates.shortDay(piece.takenOn()),
                piece.installation()));
        if (!piece.words().isEmpty()) {
            text(Excerpt.of(piece.words(), LONGEST));
        }
        piece.files().forEach(file -> text(getTranslation("portfolio.piece.file", file.name())));
        if (piece.badge() == BadgeState.REVOKED) {
            end(new Chip(getTranslation("portfolio.page.revoked"), Chip.Tone.TURN));
        }
        up = arrow("↑", "portfolio.up", title);
        up.addClickListener(click -> does.move(piece, true));
        down = arrow("↓", "portfolio.down", title);
        down.addClickListener(click -> does.move(piece, false));
        Presses.counted(up, down);
        var words = new Button(getTranslation("portfolio.piece.words"), click -> does.words(piece));
        words.setAriaLabel(getTranslation("portfolio.piece.words.of", title));
        var more = new MoreButton(getTranslation("portfolio.piece.more", title), menu -> {
            if (piece.source() != null && anew(piece)) {
                menu.act(getTranslation("portfolio.piece.anew"), () -> does.anew(piece));
            }
            piece.files()
                    .forEach(file -> menu.act(
                            getTranslation("portfolio.piece.file.out", file.name()),
                            () -> does.removeFile(piece, file)));
            menu.act(getTranslation("portfolio.piece.remove"), () -> does.remove(piece));
        });
        end(
                KeyedList.part(up, "up"),
                KeyedList.part(down, "down"),
                KeyedList.part(words, "words"),
                KeyedList.part(more, "more"));
    }

    /** The first goes no further up, the last no further down. */
    void at(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    /** What a piece is called where it has no name: the beginning of what it says. */
    static String name(PortfolioPiece piece) {
        if (!piece.title().isEmpty()) {
            return piece.title();
        }
        return switch (piece.content()) {
            case PortfolioContent.Evidence one -> Excerpt.of(one.text(), LONGEST);
            case PortfolioContent.Thanks one -> Excerpt.of(one.text(), LONGEST);
            case PortfolioContent other -> other.title();
        };
    }

    /** Whether it can be otherwise today than it was: what was said or given once stays as it was. */
    private static boolean anew(PortfolioPiece piece) {
        return switch (piece.kind()) {
            case GOAL, SKILL, CERTIFICATE -> true;
            case EVIDENCE, BADGE, THANKS -> false;
        };
    }

    private Button arrow(String sign, String key, String title) {
        var button = new Button(sign);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, title));
        button.setTooltipText(getTranslation(key, title));
        return button;
    }
}
