package app.waymark.matching.ui;

import app.waymark.engine.criteria.Appraisal;
import app.waymark.matching.Board;
import app.waymark.matching.Decided;
import app.waymark.matching.Decision;
import app.waymark.matching.Explanation;
import app.waymark.program.FieldNames;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why these two, or why not: the answer in sentences, the points one by one, and what a coordinator can do about it. */
class WhyPanel extends Composite<Div> {

    /** Locks, forbids or (null) releases a pair. */
    @FunctionalInterface
    interface Decide {
        void decide(AccountId mentee, AccountId mentor, @Nullable Decision decision);
    }

    /** An answer in what is shown of it: who is where may change under it, and with that, what there is to say. */
    private record Told(
            String heading,
            List<String> sentences,
            @Nullable Appraisal points,
            FieldNames names,
            boolean pointsFirst) {}

    private final transient Decide decide;
    private final transient DateFormats formats;
    private final Div answer = new Div();
    private final TitledSection section = new TitledSection("");
    private final Div words = new Div();
    private final Div actions = new Div();
    private final Button lock = new Button(getTranslation("matching.lock"), event -> decide(Decision.LOCK));
    private final Button forbid = new Button(getTranslation("matching.forbid"), event -> decide(Decision.FORBID));
    private final Button lift = new Button("", event -> decide(null));
    private final Part<Told> told = new Part<>(this::tell);
    private final InlineMessage notice = new InlineMessage();
    private final ComboBox<AccountId> mentee = new ComboBox<>();
    private final ComboBox<AccountId> mentor = new ComboBox<>();
    private final TitledSection question;
    private @Nullable Board board;
    private @Nullable Explanation shown;

    WhyPanel(BiConsumer<AccountId, @Nullable AccountId> ask, Decide decide, DateFormats formats) {
        this.decide = decide;
        this.formats = formats;
        answer.addClassName("matching-answer");
        words.addClassName("matching-why");
        actions.addClassName("wm-inline");
        actions.add(lock, forbid, lift);
        answer.add(new Card(section));
        mentee.setLabel(getTranslation("matching.ask.mentee"));
        mentor.setLabel(getTranslation("matching.ask.mentor"));
        mentor.setHelperText(getTranslation("matching.ask.mentor.help"));
        var button = new Button(getTranslation("matching.ask"), event -> {
            if (mentee.getValue() != null) {
                ask.accept(mentee.getValue(), mentor.getValue());
            }
        });
        button.setEnabled(false);
        mentee.addValueChangeListener(event -> button.setEnabled(event.getValue() != null));
        question = new TitledSection(getTranslation("matching.ask.title"), mentee, mentor, button);
        getContent().addClassName("wm-stack");
        getContent().add(answer, notice, question);
    }

    /** Offers the people of this board, and says what is shown anew with its decisions. */
    void show(Board next) {
        boolean same = board != null
                && board.shown() != null
                && next.shown() != null
                && board.shown().id().equals(next.shown().id());
        board = next;
        setVisible(next.shown() != null);
        if (!same) {
            mentee.setItemLabelGenerator(next::name);
            mentor.setItemLabelGenerator(next::name);
            var mentees = Stream.concat(
                            next.unmatched().stream().map(Board.Unmatched::mentee),
                            next.mentors().stream()
                                    .flatMap(one -> one.seats().stream())
                                    .filter(seat -> !seat.standing())
                                    .map(Board.Seat::mentee))
                    .sorted(Comparator.comparing(next::name, Alphabet.of(getLocale())))
                    .toList();
            mentee.setItems(mentees);
            mentor.setItems(next.mentors().stream().map(Board.Mentor::account).toList());
            shown = null;
            notice.clear();
        }
        fill();
    }

    /** Shows this answer. */
    void answer(Explanation explanation) {
        shown = explanation;
        notice.clear();
        fill();
        var said = Objects.requireNonNull(saying());
        LiveRegion.say(said.heading() + " " + String.join(" ", said.sentences()));
        // On a narrow screen the answer stands below the table in which it was asked for.
        answer.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }

    /** Says that an answer is being worked out, which takes a while. */
    void working() {
        notice.say(getTranslation("matching.why.working"));
    }

    /** Says that a decision is kept and from when it counts; the button that takes it back has the focus. */
    void decided() {
        notice.say(getTranslation("matching.decided"));
        (lift.isVisible() ? lift : lock).focus();
    }

    /** What the address keeps of the question. */
    List<String> address() {
        return switch (shown) {
            case null -> List.of();
            case Explanation.Pair pair -> List.of("mentee=" + pair.mentee());
            case Explanation.NotPair not -> List.of("mentee=" + not.mentee(), "mentor=" + not.mentor());
            case Explanation.Unmatched unmatched -> List.of("mentee=" + unmatched.mentee());
            case Explanation.NotInTheRun out -> List.of();
            case Explanation.Outdated outdated -> List.of();
        };
    }

    private void fill() {
        var now = saying();
        answer.setVisible(now != null);
        if (now == null) {
            return;
        }
        told.show(now);
        var decision = pair().flatMap(this::decision);
        actions.setVisible(pair().isPresent());
        lock.setVisible(decision.isEmpty());
        forbid.setVisible(decision.isEmpty());
        lift.setVisible(decision.isPresent());
        decision.ifPresent(made -> lift.setText(getTranslation("matching.lift." + made)));
    }

    /** What there is to say just now; null where nothing was asked. */
    private @Nullable Told saying() {
        var present = board;
        var explanation = shown;
        if (present == null || explanation == null) {
            return null;
        }
        var sentences = said(sentences(present), present, explanation);
        var heading = heading(present, explanation);
        return switch (explanation) {
            case Explanation.Pair pair -> new Told(heading, sentences, pair.appraisal(), pair.names(), true);
            case Explanation.NotPair not -> new Told(heading, sentences, not.appraisal(), not.names(), false);
            case Explanation.Unmatched unused -> new Told(heading, sentences, null, FieldNames.NONE, false);
            case Explanation.NotInTheRun unused -> new Told(heading, sentences, null, FieldNames.NONE, false);
            case Explanation.Outdated unused -> new Told(heading, sentences, null, FieldNames.NONE, false);
        };
    }

    private void tell(Told now) {
        section.heading(now.heading());
        section.getChildren().skip(1).toList().forEach(section::remove);
        words.removeAll();
        now.sentences().forEach(sentence -> words.add(new Paragraph(sentence)));
        var points = now.points() == null ? null : points(now.points(), now.names());
        if (points != null && now.pointsFirst()) {
            section.add(points);
        }
        section.add(words);
        if (points != null && !now.pointsFirst()) {
            section.add(points);
        }
        section.add(actions);
    }

    private ExplanationSentences sentences(Board present) {
        return new ExplanationSentences(words(present), present::name);
    }

    private FieldWords words(Board present) {
        return new FieldWords(this::getTranslation, present.fields(), getLocale());
    }

    /** The pair that the answer is about, and about which something can be decided. */
    private Optional<Map.Entry<AccountId, AccountId>> pair() {
        return switch (shown) {
            case Explanation.Pair pair -> Optional.of(Map.entry(pair.mentee(), pair.mentor()));
            case Explanation.NotPair not -> Optional.of(Map.entry(not.mentee(), not.mentor()));
            case null, default -> Optional.empty();
        };
    }

    private void decide(@Nullable Decision decision) {
        pair().ifPresent(pair -> decide.decide(pair.getKey(), pair.getValue(), decision));
    }

    private List<String> said(ExplanationSentences sentences, Board present, Explanation explanation) {
        return explanation instanceof Explanation.NotInTheRun out
                ? standing(present, out.mentee()).orElseGet(() -> sentences.of(explanation))
                : sentences.of(explanation);
    }

    /** What there is to say of somebody who had a mentor already; nothing where they had none. */
    private Optional<List<String>> standing(Board present, AccountId mentee) {
        for (var mentor : present.mentors()) {
            for (var seat : mentor.seats()) {
                if (seat.standing() && seat.mentee().equals(mentee)) {
                    var over = seat.over();
                    var with = present.name(mentor.account());
                    return Optional.of(List.of(
                            over == null
                                    ? getTranslation("matching.why.standing", present.name(mentee), with)
                                    : getTranslation(
                                            "matching.why.over",
                                            present.name(mentee),
                                            with,
                                            formats.mine().moment(over))));
                }
            }
        }
        return Optional.empty();
    }

    private String heading(Board present, Explanation explanation) {
        return switch (explanation) {
            case Explanation.Pair pair ->
                getTranslation("matching.why.pair", present.name(pair.mentee()), present.name(pair.mentor()));
            case Explanation.NotPair not ->
                getTranslation("matching.why.not", present.name(not.mentee()), present.name(not.mentor()));
            case Explanation.Unmatched unmatched ->
                getTranslation("matching.why.none", present.name(unmatched.mentee()));
            case Explanation.NotInTheRun out -> present.name(out.mentee());
            case Explanation.Outdated outdated -> present.name(outdated.mentee());
        };
    }

    private Component points(Appraisal appraisal, FieldNames names) {
        var findings = new FindingSentences(new FieldWords(this::getTranslation, names, getLocale()));
        var table = new NativeTable();
        table.addClassName("matching-points");
        table.setCaptionText(getTranslation("matching.points"));
        for (var one : appraisal.contributions()) {
            var name = new NativeTableHeaderCell(findings.called(one.criterion()));
            name.getElement().setAttribute("scope", "row");
            var points = new NativeTableCell(Long.toString(one.points()));
            points.addClassName("matching-number");
            table.getBody().add(new NativeTableRow(name, new NativeTableCell(findings.finding(one.finding())), points));
        }
        table.setVisible(!appraisal.contributions().isEmpty());
        return table;
    }

    private Optional<Decision> decision(Map.Entry<AccountId, AccountId> pair) {
        return Objects.requireNonNull(board).decisions().stream()
                .filter(one ->
                        one.mentee().equals(pair.getKey()) && one.mentor().equals(pair.getValue()))
                .map(Decided::decision)
                .findFirst();
    }
}
