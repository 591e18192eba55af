package app.waymark.matching.ui;

import app.waymark.matching.PublishResult;
import app.waymark.matching.PublishResult.Obstacle;
import app.waymark.matching.Publishing;
import app.waymark.matching.Publishing.Preview;
import app.waymark.matching.ScenarioId;
import app.waymark.mentorship.Proposal;
import app.waymark.program.FieldLabels;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
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
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What publishing a scenario will do: who is asked, with what reasons, and what stands in the way. */
@Route("rounds/:round/matching/publish/:scenario")
@PermitAll
class PublishView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient Publishing publishing;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Div content = new Div();
    private @Nullable ScenarioId scenario;
    private int shown = PAGE;

    PublishView(Publishing publishing) {
        this.publishing = publishing;
        content.addClassNames("wm-stack", "matching-publish");
        getContent().add(header, notice, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scenario = new ScenarioId(
                BoardView.uuid(event.getRouteParameters().get("scenario").orElse("")));
        shown = PAGE;
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matching.publish.title");
    }

    private void read() {
        var preview = publishing.preview(Objects.requireNonNull(scenario));
        var board = Links.matching(preview.round().id().value());
        int people = people(preview);
        header.clear()
                .crumb(getTranslation("matching.heading", preview.round().name()), board)
                .heading(getTranslation(
                        "matching.publish.heading", preview.scenario().letter()))
                .sub(getTranslation("matching.publish.sub"));
        if (preview.obstacles().isEmpty() && !preview.fresh().isEmpty()) {
            header.primary(
                    new Button(getTranslation("matching.publish.button", people), event -> confirm(preview, people)));
        }
        content.removeAll();
        content.add(summary(preview, people));
        if (!preview.obstacles().isEmpty()) {
            content.add(obstacles(preview.obstacles(), preview, board));
        }
        if (!preview.fresh().isEmpty()) {
            content.add(pairs(preview));
        }
    }

    private static int people(Preview preview) {
        var people = new HashSet<AccountId>();
        preview.fresh().forEach(one -> {
            people.add(one.mentor());
            people.add(one.mentee());
        });
        return people.size();
    }

    private Div summary(Preview preview, int people) {
        var text = new Div();
        text.addClassName("wm-stack-s");
        text.add(new Paragraph(
                preview.fresh().isEmpty()
                        ? getTranslation("matching.publish.nothing")
                        : getTranslation(
                                "matching.publish.what", preview.fresh().size(), people)));
        if (preview.made() > 0) {
            text.add(new Paragraph(getTranslation("matching.publish.made", preview.made())));
        }
        if (preview.unmatched() > 0) {
            text.add(new Paragraph(getTranslation("matching.publish.unmatched", preview.unmatched())));
        }
        return text;
    }

    private TitledSection obstacles(List<Obstacle> obstacles, Preview preview, String board) {
        var list = new UnorderedList();
        list.addClassName("matching-obstacles");
        obstacles.forEach(one -> list.add(new ListItem(getTranslation(
                "matching.obstacle." + one.reason(),
                preview.names().getOrDefault(one.mentee(), "…"),
                preview.names().getOrDefault(one.mentor(), "…")))));
        return new TitledSection(
                getTranslation("matching.publish.changed"),
                new Paragraph(getTranslation("matching.publish.changed.more")),
                list,
                PageLink.button(board, getTranslation("matching.publish.back")));
    }

    private TitledSection pairs(Preview preview) {
        var title = getTranslation("matching.publish.pairs", preview.fresh().size());
        var rows = preview.fresh().stream()
                .sorted(Comparator.comparing(
                        one -> preview.names().getOrDefault(one.mentor(), ""), String.CASE_INSENSITIVE_ORDER))
                .limit(shown)
                .map(one -> row(preview, one))
                .toList();
        var section = new TitledSection(title, new RowList(title, rows));
        int left = preview.fresh().size() - shown;
        if (left > 0) {
            section.add(new Button(getTranslation("matching.more", left), event -> {
                shown += 4 * PAGE;
                read();
            }));
        }
        return section;
    }

    private Row row(Preview preview, Proposal one) {
        var names = preview.names();
        return new Row(
                        null,
                        getTranslation(
                                "matching.publish.pair",
                                names.getOrDefault(one.mentor(), "…"),
                                names.getOrDefault(one.mentee(), "…")))
                .text(one.why().isEmpty() ? getTranslation("matching.publish.no-why") : told(one.why()));
    }

    private void confirm(Preview preview, int people) {
        Confirm.ask(
                getTranslation("matching.publish.sure"),
                getTranslation("matching.publish.sure.more", preview.fresh().size(), people),
                getTranslation("matching.publish.button", people),
                () -> publish(preview));
    }

    private void publish(Preview preview) {
        switch (publishing.publish(Objects.requireNonNull(scenario))) {
            case PublishResult.Published published -> {
                Toasts.say(getTranslation("matching.publish.done", published.mentorships()));
                UI.getCurrent()
                        .navigate(Links.matching(preview.round().id().value()).substring(1));
            }
            case PublishResult.Changed unused -> {
                notice.refuse(getTranslation("matching.publish.refused"));
                read();
            }
            case PublishResult.NotReady unused -> notice.refuse(getTranslation("matching.publish.not-ready"));
        }
    }

    private String told(List<String> why) {
        return why.stream()
                .map(phrase -> FieldLabels.ofPhrase(phrase, key -> getTranslation(key)))
                .collect(Collectors.joining(" · "));
    }
}
