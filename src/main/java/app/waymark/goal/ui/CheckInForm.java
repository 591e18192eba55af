package app.waymark.goal.ui;

import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckInPage;
import app.waymark.goal.CueCame;
import app.waymark.goal.IfThen;
import app.waymark.goal.InTheWay;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.NewCheckIn;
import app.waymark.goal.Step;
import app.waymark.goal.Went;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Pills;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions of a check-in. Two of them are enough; nothing is answered beforehand. */
class CheckInForm extends Div {

    private static final String DID = "did";
    private static final String WAY = "way";

    private final transient Map<Drafts.Place, String> typed;
    private final Pills<Went> went;
    private final Pills<Integer> confidence;
    private final Pills<Step> steps;
    private final TextField did = new TextField();
    private final Pills<InTheWay> inTheWay;
    private final TextField words = new TextField();
    private final transient Map<Measure, DecimalField> numbers = new LinkedHashMap<>();
    private final transient Map<Measure, Pills<Boolean>> answers = new LinkedHashMap<>();
    private final transient List<KeptText> kept = new ArrayList<>();
    private final transient @Nullable IfThen asked;
    private final Pills<CueCame> cueCame;
    private final Paragraph needed = new Paragraph();

    CheckInForm(CheckInPage page, Drafts drafts, Dates dates) {
        addClassName("checkin-form");
        typed = drafts.find(Stream.concat(
                        Stream.of(DID, WAY),
                        page.content().measures().stream().map(one -> one.id().toString()))
                .map(name -> place(page, name))
                .toList());
        asked = page.content().ifThens().isEmpty()
                ? null
                : page.content()
                        .ifThens()
                        .get(page.latest().size() % page.content().ifThens().size());
        went = Pills.one(
                getTranslation("goal.checkin.went"),
                List.of(Went.values()),
                one -> getTranslation("goal.checkin.went." + one));
        confidence = Pills.one(
                        getTranslation("goal.checkin.confidence"),
                        IntStream.rangeClosed(1, 10).boxed().toList(),
                        String::valueOf)
                .scale();
        steps = Pills.several(getTranslation("goal.checkin.did"), page.due(), Step::text);
        inTheWay = Pills.one(
                getTranslation("goal.checkin.way"),
                List.of(InTheWay.values()),
                one -> getTranslation("goal.checkin.way." + one));
        cueCame = Pills.one(
                getTranslation("goal.checkin.cue"),
                List.of(CueCame.values()),
                one -> getTranslation("goal.checkin.cue." + one));
        needed.addClassName("checkin-needed");
        needed.setVisible(false);
        add(question("goal.checkin.went", went, needed));
        var ends = new Div(
                new Span(getTranslation("goal.checkin.confidence.low")),
                new Span(getTranslation("goal.checkin.confidence.high")));
        ends.addClassName("checkin-ends");
        var sure = question("goal.checkin.confidence", confidence, ends);
        if (!page.latest().isEmpty() && page.latest().getFirst().confidence() > 0) {
            confidence.before(page.latest().getFirst().confidence());
            sure.getChildren().findFirst().ifPresent(head -> ((Div) head).add(small("goal.checkin.confidence.before")));
        }
        add(sure);
        steps.setVisible(!page.due().isEmpty());
        var ticks = small("goal.checkin.did.ticks");
        ticks.setVisible(!page.due().isEmpty());
        add(question("goal.checkin.did", steps, text(did, "goal.checkin.did.words", page, drafts, DID), ticks));
        page.content().measures().forEach(measure -> add(reading(measure, page, drafts, dates)));
        add(question("goal.checkin.way", inTheWay, text(words, "goal.checkin.way.words", page, drafts, WAY)));
    }

    /** The if-then plan that is asked about, with the answer to it; none where the goal has no plan. */
    Optional<Plan> plan() {
        return Optional.ofNullable(asked).map(plan -> new Plan(plan, cueCame));
    }

    /** A plan and the question whether its cue came. */
    record Plan(IfThen plan, Pills<CueCame> came) {}

    /** What was said; empty where something is missing or cannot be read, which is said at its place. */
    Optional<NewCheckIn> read() {
        boolean readable =
                numbers.values().stream().filter(field -> !field.ready()).count() == 0 && TextLimit.fits(did, words);
        boolean enough = went.value().isPresent() && confidence.value().isPresent();
        needed.setVisible(!enough);
        needed.setText(getTranslation("goal.checkin.needed"));
        if (!enough && went.value().isEmpty()) {
            went.focusFirst();
        } else if (!enough) {
            confidence.focusFirst();
        }
        if (!enough || !readable) {
            return Optional.empty();
        }
        var readings = new HashMap<UUID, BigDecimal>();
        numbers.forEach((measure, field) -> field.number().ifPresent(number -> readings.put(measure.id(), number)));
        answers.forEach((measure, pills) ->
                pills.value().ifPresent(yes -> readings.put(measure.id(), yes ? BigDecimal.ONE : BigDecimal.ZERO)));
        var plan = cueCame.value().isEmpty() ? null : asked;
        return Optional.of(new NewCheckIn(
                went.value().orElseThrow(),
                confidence.value().orElseThrow(),
                steps.values().stream().map(Step::id).toList(),
                did.getValue(),
                inTheWay.value().orElse(null),
                words.getValue(),
                plan == null ? null : plan.id(),
                cueCame.value().orElse(null),
                readings));
    }

    /** It arrived: what was kept of it is forgotten. */
    void sent() {
        kept.forEach(KeptText::sent);
    }

    private Div reading(Measure measure, CheckInPage page, Drafts drafts, Dates dates) {
        var last = page.progress().of(measure.id());
        var facts = new Span(getTranslation(
                last.isEmpty() ? "goal.checkin.reading.none" : "goal.checkin.reading.last",
                last.isEmpty()
                        ? ""
                        : MeasureWords.value(this, measure, last.getLast().value(), dates.locale()),
                last.isEmpty() ? "" : dates.shortDay(last.getLast().on()),
                MeasureWords.course(this, measure, dates.locale())));
        facts.addClassName("wm-small");
        if (measure.shape() == MeasureShape.YES_NO) {
            var pills = Pills.one(
                    measure.name(),
                    List.of(true, false),
                    (Boolean yes) -> getTranslation(yes ? "goal.measure.yes" : "goal.measure.no"));
            answers.put(measure, pills);
            return block(measure.name(), pills, facts);
        }
        var field = new DecimalField();
        field.setAriaLabel(measure.name());
        field.setPlaceholder(getTranslation(
                measure.shape() == MeasureShape.COUNT ? "goal.checkin.reading.more" : "goal.checkin.reading.new"));
        if (!measure.unit().isEmpty()) {
            field.setSuffixComponent(new Span(measure.unit()));
        }
        keep(field, drafts, place(page, measure.id().toString()));
        numbers.put(measure, field);
        var line = new Div(field, facts);
        line.addClassName("checkin-reading");
        return block(measure.name(), line);
    }

    private TextField text(TextField field, String key, CheckInPage page, Drafts drafts, String name) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setWidthFull();
        TextLimit.on(field, CheckIn.MOST_WORDS);
        keep(field, drafts, place(page, name));
        return field;
    }

    private void keep(TextField field, Drafts drafts, Drafts.Place place) {
        kept.add(KeptText.of(field, drafts).at(place, "", Optional.ofNullable(typed.get(place))));
    }

    private static Drafts.Place place(CheckInPage page, String name) {
        return Drafts.Place.of("goal", page.goal().value(), "check-in", name);
    }

    private Div question(String key, Component... parts) {
        return block(getTranslation(key), parts);
    }

    private static Div block(String heading, Component... parts) {
        var head = new Div(new H2(heading));
        head.addClassName("checkin-question");
        var block = new Div(head);
        block.addClassName("checkin-block");
        block.add(parts);
        return block;
    }

    private Span small(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("wm-small");
        return text;
    }
}
