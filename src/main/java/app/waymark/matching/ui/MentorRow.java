package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Decision;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.skill.Phrase;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A mentor of the board with the seats; each seat a button that asks why. It is filled anew, not built anew. */
class MentorRow extends NativeTableRow implements KeyedList.Shows<MentorRow.Line> {

    /** What tells one seat from another at a glance: a sign, a colour, and words for who sees neither. */
    enum Sign {
        LOCKED(Glyph.LOCK, "matching-seat-locked"),
        FORBIDDEN(Glyph.CLOSE, "matching-seat-forbidden"),
        STANDING(Glyph.CHECK, "matching-seat-standing"),
        OVER(Glyph.SIGN_OUT, "matching-seat-over"),
        MOVED(Glyph.MOVED, "matching-seat-moved");

        private final Glyph glyph;
        private final String className;

        Sign(Glyph glyph, String className) {
            this.glyph = glyph;
            this.className = className;
        }

        /** Its picture. */
        Span picture() {
            return glyph.create();
        }
    }

    /** One seat, in what is shown of it. */
    record Place(
            AccountId mentee,
            String name,
            List<Sign> signs,
            @Nullable Integer rank,
            @Nullable Instant over,
            @Nullable String elsewhere,
            boolean asked) {

        static Place of(Board board, Board.Seat seat, @Nullable AccountId asked) {
            var signs = new java.util.ArrayList<Sign>();
            if (seat.decision() != null) {
                signs.add(seat.decision() == Decision.LOCK ? Sign.LOCKED : Sign.FORBIDDEN);
            }
            if (seat.over() != null) {
                signs.add(Sign.OVER);
            } else if (seat.standing()) {
                signs.add(Sign.STANDING);
            }
            if (seat.moved()) {
                signs.add(Sign.MOVED);
            }
            var elsewhere = seat.elsewhere();
            return new Place(
                    seat.mentee(),
                    board.name(seat.mentee()),
                    List.copyOf(signs),
                    seat.rank(),
                    seat.over(),
                    elsewhere == null ? null : board.name(elsewhere),
                    seat.mentee().equals(asked));
        }
    }

    /**
     * One mentor, in what is shown of them.
     *
     * @param skills the first of what they offer, and before these what is searched for
     * @param more how many more they offer
     */
    record Line(
            AccountId mentor,
            String name,
            String about,
            List<String> skills,
            int more,
            int taken,
            int capacity,
            List<Place> places) {

        static Line of(
                Board board, Board.Mentor mentor, @Nullable AccountId asked, Predicate<Phrase> sought, Locale reader) {
            var skills = mentor.skills().stream()
                    // Sorting keeps the order of equals: what is sought first, then as the mentor said it.
                    .sorted(Comparator.comparing(skill -> !sought.test(skill)))
                    .limit(SKILLS_SHOWN)
                    .map(skill -> skill.in(reader))
                    .toList();
            return new Line(
                    mentor.account(),
                    board.name(mentor.account()),
                    mentor.about(),
                    skills,
                    mentor.skills().size() - skills.size(),
                    mentor.taken(),
                    mentor.capacity(),
                    mentor.seats().stream()
                            .map(seat -> Place.of(board, seat, asked))
                            .toList());
        }

        int free() {
            return capacity - taken;
        }
    }

    private static final int SKILLS_SHOWN = 4;

    private final Dates dates;
    private final Div name = new Div();
    private final Div about = new Div();
    private final Div skills = new Div();
    private final NativeTableCell places = new NativeTableCell();
    private final Span seats = new Span();
    private final Span empty = new Span();
    private final KeyedList<Place> taken;

    MentorRow(AccountId mentor, BiConsumer<AccountId, @Nullable AccountId> ask, Dates dates) {
        this.dates = dates;
        var who = new NativeTableHeaderCell();
        who.getElement().setAttribute("scope", "row");
        name.addClassName("matching-name");
        about.addClassName("matching-about");
        skills.addClassName("matching-about");
        who.add(name, about, skills);
        places.addClassName("matching-number");
        taken = KeyedList.rebuilding(seats, Place::mentee, place -> seat(place, mentor, ask));
        var people = new NativeTableCell(seats, empty);
        people.addClassName("matching-seats");
        add(who, places, people);
    }

    @Override
    public void show(Line line) {
        name.setText(line.name());
        about.setText(line.about());
        about.setVisible(!line.about().isEmpty());
        var offered = String.join(", ", line.skills());
        skills.setText(line.more() == 0 ? offered : getTranslation("matching.skills-and-more", offered, line.more()));
        skills.setVisible(!line.skills().isEmpty());
        places.setText(getTranslation("matching.of", line.taken(), line.capacity()));
        taken.show(line.places());
        boolean none = line.capacity() == 0 && line.places().isEmpty();
        empty.setVisible(none || line.free() > 0);
        empty.setText(none ? getTranslation("matching.no-place") : getTranslation("matching.free", line.free()));
        empty.setClassName("matching-about", none);
        empty.setClassName("matching-seat", !none);
        empty.setClassName("matching-seat-free", !none);
    }

    private Component seat(Place place, AccountId mentor, BiConsumer<AccountId, @Nullable AccountId> ask) {
        var button = new NativeButton("", event -> ask.accept(place.mentee(), mentor));
        button.getElement().setAttribute("type", "button");
        button.addClassName("matching-seat");
        // In words: an attribute that is there without a value is neither pressed nor not.
        button.getElement().setAttribute("aria-pressed", String.valueOf(place.asked()));
        place.signs().forEach(sign -> {
            button.add(sign.picture());
            button.addClassName(sign.className);
        });
        button.add(new Span(place.name()));
        if (place.rank() != null) {
            button.add(small(getTranslation("uikit.profile.rank", place.rank())));
        }
        if (place.over() != null) {
            button.add(small(getTranslation(
                    "matching.over",
                    dates.shortDay(place.over().atZone(dates.zone()).toLocalDate()))));
        }
        if (!place.signs().isEmpty()) {
            var words = String.join(
                    ". ", place.signs().stream().map(sign -> said(sign, place)).toList());
            button.setTitle(words);
            var heard = new Span(" " + words);
            heard.addClassName("wm-said");
            button.add(heard);
        }
        return button;
    }

    private String said(Sign sign, Place place) {
        return sign == Sign.MOVED
                ? place.elsewhere() == null
                        ? getTranslation("matching.seat.new")
                        : getTranslation("matching.seat.moved", place.elsewhere())
                : getTranslation("matching.sign." + sign);
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("matching-rank");
        return span;
    }
}
