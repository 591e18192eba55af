package app.waymark.matching.ui;

import app.waymark.matching.PublishResult;
import app.waymark.matching.PublishResult.Obstacle;
import app.waymark.matching.Publishing;
import app.waymark.matching.Publishing.Preview;
import app.waymark.matching.ScenarioId;
import app.waymark.mentorship.Proposal;
import app.waymark.mentorship.TaughtSkill;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Alphabet;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What publishing a scenario will do: who is asked, with what reasons, and what stands in the way. */
@Route("rounds/:round/matching/publish/:scenario")
@PermitAll
class PublishView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    /** What decides how the head looks; the number of people is 0 where nothing can be published. */
    private record Head(RoundSummary round, String letter, int people) {}

    /** A pair that is asked, in what is shown of it. */
    private record Pair(String key, String mentor, String mentee, List<String> why, List<TaughtSkill> skills) {

        static Pair of(Preview preview, Proposal one) {
            return new Pair(
                    one.mentor() + "/" + one.mentee(),
                    preview.names().getOrDefault(one.mentor(), "…"),
                    preview.names().getOrDefault(one.mentee(), "…"),
                    one.why(),
                    one.skills());
        }
    }

    private final transient Publishing publishing;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph what = new Paragraph();
    private final Paragraph made = new Paragraph();
    private final Paragraph unmatched = new Paragraph();
    private final UnorderedList obstacles = new UnorderedList();
    private final Div back = new Div();
    private final TitledSection changed = new TitledSection(
            getTranslation("matching.publish.changed"),
            new Paragraph(getTranslation("matching.publish.changed.more")),
            obstacles,
            back);
    private final RowList pairs = new RowList(getTranslation("matching.publish.pairs.all"), List.of());
    private final Button more = new Button();
    private final TitledSection asked = new TitledSection("", pairs, more);
    private final Part<Head> head = new Part<>(this::head);
    private final KeyedList<Obstacle> obstacleRows;
    private final KeyedList<Pair> pairRows = KeyedList.rebuilding(pairs, Pair::key, this::row);
    private @Nullable ScenarioId scenario;
    private transient @Nullable Preview read;
    private int shown = PAGE;
    private @Nullable Registration following;

    PublishView(Publishing publishing, LiveUpdates live) {
        this.publishing = publishing;
        this.live = live;
        obstacleRows = KeyedList.rebuilding(
                obstacles, one -> one.reason() + "/" + one.mentee() + "/" + one.mentor(), this::obstacle);
        obstacles.addClassName("matching-obstacles");
        more.addClickListener(event -> {
            shown += 4 * PAGE;
            read();
        });
        var summary = new Div(what, made, unmatched);
        summary.addClassName("wm-stack-s");
        var content = new Div(summary, changed, asked);
        content.addClassNames("wm-stack", "matching-publish");
        getContent().add(header, notice, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scenario = new ScenarioId(
                BoardView.uuid(event.getRouteParameters().get("scenario").orElse("")));
        shown = PAGE;
        notice.clear();
        var round = read().round().id();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::follow);
    }

    /** What would be published may be less, or more, than it was a moment ago. */
    private void follow() {
        var before = what.getText();
        read();
        if (!what.getText().equals(before)) {
            LiveRegion.say(what.getText());
        }
    }

    @Override
    public String getPageTitle() {
        var present = read;
        return present == null
                ? getTranslation("matching.publish.title")
                : getTranslation(
                        "matching.page",
                        getTranslation(
                                "matching.publish.heading", present.scenario().letter()),
                        present.round().name());
    }

    private Preview read() {
        var preview = publishing.preview(Objects.requireNonNull(scenario));
        read = preview;
        int people = people(preview);
        int fresh = preview.fresh().size();
        boolean free = preview.obstacles().isEmpty();
        head.show(new Head(preview.round(), preview.scenario().letter(), free && fresh > 0 ? people : 0));
        what.setText(
                fresh == 0
                        ? getTranslation("matching.publish.nothing")
                        : getTranslation("matching.publish.what", fresh, people));
        made.setVisible(preview.made() > 0);
        made.setText(getTranslation("matching.publish.made", preview.made()));
        unmatched.setVisible(preview.unmatched() > 0);
        unmatched.setText(getTranslation("matching.publish.unmatched", preview.unmatched()));
        changed.setVisible(!free);
        obstacleRows.show(preview.obstacles().stream().distinct().toList());
        asked.setVisible(fresh > 0);
        asked.heading(getTranslation("matching.publish.pairs", fresh));
        pairRows.show(preview.fresh().stream()
                .map(one -> Pair.of(preview, one))
                .sorted(Comparator.comparing(Pair::mentor, Alphabet.of(getLocale())))
                .limit(shown)
                .toList());
        more.setVisible(fresh > shown);
        more.setText(getTranslation("matching.more", fresh - shown));
        return preview;
    }

    private void head(Head next) {
        var board = Links.matching(next.round().id().value());
        header.clear()
                .crumb(getTranslation("matching.heading", next.round().name()), board)
                .heading(getTranslation("matching.publish.heading", next.letter()))
                .sub(getTranslation("matching.publish.sub"));
        if (next.people() > 0) {
            header.primary(new Button(getTranslation("matching.publish.button", next.people()), event -> confirm()));
        }
        back.removeAll();
        back.add(PageLink.button(board, getTranslation("matching.publish.back")));
    }

    private static int people(Preview preview) {
        var people = new HashSet<AccountId>();
        preview.fresh().forEach(one -> {
            people.add(one.mentor());
            people.add(one.mentee());
        });
        return people.size();
    }

    private ListItem obstacle(Obstacle one) {
        var names = Objects.requireNonNull(read).names();
        return new ListItem(getTranslation(
                "matching.obstacle." + one.reason(),
                names.getOrDefault(one.mentee(), "…"),
                names.getOrDefault(one.mentor(), "…")));
    }

    private Row row(Pair pair) {
        return new Row(null, getTranslation("matching.publish.pair", pair.mentor(), pair.mentee()))
                .text(
                        pair.why().isEmpty() && pair.skills().isEmpty()
                                ? getTranslation("matching.publish.no-why")
                                : told(pair));
    }

    private void confirm() {
        var preview = Objects.requireNonNull(read);
        int people = people(preview);
        Confirm.ask(
                getTranslation("matching.publish.sure"),
                getTranslation("matching.publish.sure.more", preview.fresh().size(), people),
                getTranslation("matching.publish.button", people),
                () -> publish(preview));
    }

    private void publish(Preview preview) {
        switch (publishing.publish(Objects.requireNonNull(scenario), preview.fresh())) {
            case PublishResult.Published published -> {
                Toasts.say(getTranslation("matching.publish.done", published.mentorships()));
                UI.getCurrent()
                        .navigate(Links.matching(preview.round().id().value()).substring(1));
            }
            case PublishResult.Changed unused -> {
                notice.refuse(getTranslation("matching.publish.refused"));
                read();
            }
            case PublishResult.Outdated unused -> {
                notice.refuse(getTranslation("matching.publish.outdated"));
                read();
            }
            case PublishResult.NotReady unused -> notice.refuse(getTranslation("matching.publish.not-ready"));
        }
    }

    private String told(Pair pair) {
        var words = new FieldWords(
                this::getTranslation, Objects.requireNonNull(read).fields(), getLocale());
        var skills = pair.skills().stream().map(one -> one.in(getLocale())).collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(skills)
                                .filter(named -> !named.isEmpty())
                                .map(named -> getTranslation("mentorship.why.skills", named)),
                        pair.why().stream().map(words::phrase))
                .collect(Collectors.joining(" · "));
    }
}
