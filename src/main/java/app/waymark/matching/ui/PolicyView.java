package app.waymark.matching.ui;

import app.waymark.matching.Policies;
import app.waymark.matching.Policies.Editing;
import app.waymark.matching.Policy;
import app.waymark.matching.PolicyEffect;
import app.waymark.matching.PolicySaved;
import app.waymark.matching.PolicyVersion;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A round's policy, edited with its effect on the people of the round beside it. */
@Route("rounds/:round/matching/policy")
@PermitAll
class PolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Policies policies;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Div conflict = new Div();
    private final PolicyEditor editor;
    private final Paragraph allowed = new Paragraph();
    private final Paragraph left = new Paragraph();
    private final Paragraph points = new Paragraph();
    private final Button save;
    private final transient Part<RoundSummary> head = new Part<>(this::head);
    private @Nullable RoundId round;
    private @Nullable Editing editing;
    private int version;
    private int told;
    private boolean unsaved;
    private @Nullable Registration following;

    PolicyView(Policies policies, Drafts drafts, LiveUpdates live) {
        this.policies = policies;
        this.live = live;
        editor = new PolicyEditor(drafts, this::changed);
        save = new Button(getTranslation("matching.policy.save"), event -> save());
        Keys.on(save, Keys.SEND);
        var effect = new Div(allowed, left, points);
        effect.getElement().setAttribute("role", "status");
        effect.addClassName("wm-stack-s");
        conflict.addClassName("wm-stack-s");
        var side = new Div(new Card(new TitledSection(getTranslation("matching.effect"), effect)));
        side.addClassName("matching-side");
        var columns = new Div(editor, side);
        columns.addClassName("wm-two");
        getContent().add(header, notice, conflict, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = new RoundId(
                BoardView.uuid(event.getRouteParameters().get("round").orElse("")));
        var found = policies.edit(round);
        editing = found;
        notice.clear();
        conflict.removeAll();
        told = found.version().number();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::meanwhile);
        show(found.shown(), found.draft() != null);
        tell(found.shown().policy(), found.effect());
        if (found.draft() != null) {
            notice.offer(getTranslation("matching.policy.kept"), getTranslation("matching.policy.drop"), () -> {
                policies.drop(Objects.requireNonNull(round));
                reshow(found.version());
            });
        }
    }

    @Override
    public String getPageTitle() {
        var present = editing;
        return present == null
                ? getTranslation("matching.policy")
                : getTranslation(
                        "matching.page",
                        getTranslation("matching.policy"),
                        present.round().name());
    }

    /** Another coordinator saved a policy: what is being changed here stays, beside what differs from theirs. */
    private void meanwhile() {
        var now = policies.inForce(Objects.requireNonNull(round));
        if (now.number() == version || now.number() == told) {
            return;
        }
        told = now.number();
        conflict.removeAll();
        if (unsaved) {
            conflicting(editor.policy(), now);
        } else {
            reshow(now);
            notice.say(getTranslation("matching.policy.newer", now.number()));
        }
    }

    private void show(PolicyVersion shown, boolean typed) {
        unsaved = typed;
        var present = Objects.requireNonNull(editing);
        version = shown.number();
        head.show(present.round());
        header.sub(
                version == 0
                        ? getTranslation("matching.policy.proposed")
                        : getTranslation("matching.policy.number", version));
        editor.show(present, shown.policy(), typed);
    }

    private void reshow(PolicyVersion shown) {
        editor.settled();
        show(shown, false);
        effect(shown.policy());
    }

    private void head(RoundSummary of) {
        header.clear()
                .crumb(
                        getTranslation("matching.heading", of.name()),
                        Links.matching(of.id().value()))
                .heading(getTranslation("matching.policy.heading"))
                .primary(save);
    }

    private void changed() {
        unsaved = true;
        var policy = editor.policy();
        notice.remind(getTranslation("matching.policy.unsaved"));
        policies.keep(Objects.requireNonNull(round), policy, version);
        effect(policy);
    }

    private void effect(Policy policy) {
        tell(policy, policies.effect(Objects.requireNonNull(round), policy));
    }

    private void tell(Policy policy, PolicyEffect found) {
        allowed.setText(getTranslation("matching.effect.pairs", found.allowed(), found.pairs()));
        left.setText(
                found.menteesWithNobody() == 0
                        ? getTranslation("matching.effect.everybody")
                        : getTranslation("matching.effect.nobody", found.menteesWithNobody()));
        points.setText(getTranslation("matching.effect.points", policy.mostPoints()));
    }

    private void save() {
        conflict.removeAll();
        if (!editor.ready()) {
            notice.refuse(getTranslation("matching.policy.fields"));
            return;
        }
        var mine = editor.policy();
        switch (policies.save(Objects.requireNonNull(round), mine, version)) {
            case PolicySaved.Saved saved -> {
                reshow(saved.version());
                notice.say(
                        getTranslation("matching.policy.saved", saved.version().number()));
            }
            case PolicySaved.Conflict other -> conflicting(mine, other.current());
        }
    }

    /** Nothing that was entered is lost: the fields stay, and what differs is named beside the two ways on. */
    private void conflicting(Policy mine, PolicyVersion theirs) {
        notice.refuse(getTranslation("matching.policy.conflict", theirs.number()));
        var list = new UnorderedList();
        list.addClassName("matching-obstacles");
        new PolicyWords(new FieldWords(
                        this::getTranslation, Objects.requireNonNull(editing).fields(), getLocale()))
                .differences(mine, theirs.policy())
                .forEach(line -> list.add(new ListItem(line)));
        var ways = new Div(
                new Button(getTranslation("matching.policy.conflict.mine"), event -> {
                    version = theirs.number();
                    save();
                }),
                new Button(getTranslation("matching.policy.conflict.theirs"), event -> {
                    conflict.removeAll();
                    notice.clear();
                    policies.drop(Objects.requireNonNull(round));
                    reshow(theirs);
                }));
        ways.addClassName("wm-inline");
        conflict.add(list, ways);
    }
}
