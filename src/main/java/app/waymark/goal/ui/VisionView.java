package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.Vision;
import app.waymark.goal.VisionPage;
import app.waymark.goal.VisionResult;
import app.waymark.goal.Visions;
import app.waymark.mentorship.Mentorship;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes where one's goals lead, shows it to a mentor or hides it, and has what it said before. */
@Route("goals/vision")
@PermitAll
class VisionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Whom it can be shown to, and whom it is shown to. */
    private record Seen(List<Mentorship> possible, Vision.@Nullable Sharing sharing, boolean written) {}

    private record Earlier(int edition, String text, String written) {}

    private final transient Visions visions;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final TextArea text = new TextArea(getTranslation("vision.text"));
    private final transient KeptText kept;
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph written = new Paragraph();
    private final Button holds = new Button(getTranslation("vision.holds"), event -> holds());
    private final Section sharing = new Section();
    private final Part<Seen> seen = new Part<>(this::sharing);
    private final UnorderedList earlier = new UnorderedList();
    private final KeyedList<Earlier> versions = KeyedList.rebuilding(earlier, Earlier::edition, VisionView::version);
    private final Section history = new Section(new H2(getTranslation("vision.before")), earlier);
    private int edition;

    VisionView(
            Visions visions,
            Accounts accounts,
            DateFormats formats,
            Drafts drafts,
            LiveUpdates live,
            CurrentActor actor) {
        this.visions = visions;
        this.accounts = accounts;
        this.formats = formats;
        var header = new ViewHeader(getTranslation("vision.title"));
        header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        header.crumb(getTranslation("goal.map.title"), Links.MAP);
        header.sub(getTranslation("vision.sub"));
        text.setHelperText(getTranslation("vision.help"));
        text.setWidthFull();
        text.setMinRows(5);
        TextLimit.on(text, Vision.MOST_TEXT);
        kept = KeptText.of(text, drafts);
        var save = new Button(getTranslation("vision.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        var actions = new Div(save, holds, notice);
        actions.addClassName("wm-inline");
        written.addClassName("wm-small");
        earlier.addClassName("map-list");
        getContent().addClassName("goal-vision");
        getContent().add(header, text, written, actions, sharing, history);
        live.follow(this, Changed.person(actor.require().id()), this::again);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var page = visions.mine();
        edition = page.edition();
        var present = page.present();
        kept.at(Drafts.Place.of("goal", "vision"), present == null ? "" : present.text());
        show(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vision.title");
    }

    /** Something changed, in another tab too: what is typed stays, and what is not changed is shown as it is now. */
    private void again() {
        var page = visions.mine();
        if (!kept.open()) {
            edition = page.edition();
            var present = page.present();
            kept.at(Drafts.Place.of("goal", "vision"), present == null ? "" : present.text(), Optional.empty());
        }
        show(page);
    }

    private void show(VisionPage page) {
        var present = page.present();
        var dates = formats.mine();
        written.setText(present == null ? "" : new MapWords(this, dates).vision(present));
        holds.setVisible(present != null && on(present.writtenAt()).isBefore(dates.today()));
        seen.show(new Seen(visions.possible(), present == null ? null : present.sharing(), present != null));
        versions.show(page.before().stream()
                .map(one -> new Earlier(
                        one.edition(),
                        one.text(),
                        getTranslation("vision.written", dates.shortDay(on(one.writtenAt())))))
                .toList());
        history.setVisible(!page.before().isEmpty());
    }

    private LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, formats.mine().zone());
    }

    private static Component version(Earlier one) {
        var when = new Span(one.written());
        when.addClassName("wm-small");
        return new ListItem(new Paragraph(one.text()), when);
    }

    private void save() {
        if (!TextLimit.fits(text)) {
            return;
        }
        switch (visions.write(edition, text.getValue())) {
            case VisionResult.Saved saved -> {
                edition = saved.edition();
                kept.sent();
                notice.clear();
                Toasts.say(getTranslation("uikit.saved"));
                again();
            }
            case VisionResult.TooLong tooLong ->
                notice.refuse(getTranslation("vision.too-long", tooLong.length(), tooLong.most()));
            case VisionResult.Newer newer -> {
                edition = newer.edition();
                notice.refuse(getTranslation("vision.newer", newer.text()));
            }
            case VisionResult refused -> throw new IllegalStateException("Writing asks for no mentor: " + refused);
        }
    }

    private void holds() {
        visions.stillHolds();
        again();
    }

    private void sharing(Seen now) {
        sharing.removeAll();
        sharing.setVisible(now.written());
        sharing.add(new H2(getTranslation("vision.sharing")));
        var shared = now.sharing();
        var mentors = now.possible().stream().map(Mentorship::mentor).toList();
        var names = Names.of(accounts, mentors, getTranslation("goal.somebody"));
        if (shared == null) {
            sharing.add(new Paragraph(
                    getTranslation(now.possible().isEmpty() ? "vision.private.nobody" : "vision.private")));
        } else {
            sharing.add(new Paragraph(getTranslation("vision.shared", names.of(shared.mentor()))));
        }
        var actions = new Div();
        actions.addClassName("wm-inline");
        for (var one : now.possible()) {
            if (shared == null || !one.id().equals(shared.mentorship())) {
                actions.add(new Button(getTranslation("vision.share", names.first(one.mentor())), event -> share(one)));
            }
        }
        if (shared != null) {
            actions.add(new Button(getTranslation("vision.stop"), event -> {
                visions.stopSharing();
                again();
            }));
        }
        sharing.add(actions);
    }

    private void share(Mentorship with) {
        switch (visions.shareWith(with.id())) {
            case VisionResult.Saved unused -> {
                notice.clear();
                again();
            }
            case VisionResult.Nothing unused -> notice.refuse(getTranslation("vision.nothing"));
            case VisionResult.NotActive unused -> notice.refuse(getTranslation("vision.not-active"));
            case VisionResult refused -> throw new IllegalStateException("Sharing writes nothing: " + refused);
        }
    }
}
