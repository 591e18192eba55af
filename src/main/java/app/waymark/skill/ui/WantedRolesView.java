package app.waymark.skill.ui;

import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.GapPage;
import app.waymark.skill.RoundSkillFind;
import app.waymark.skill.SkillGaps;
import app.waymark.skill.SkillSets;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedResult;
import app.waymark.skill.WantedRole;
import app.waymark.skill.WantedRoles;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that one wants: of a framework, put together by oneself, or out of a job advertisement. */
@Route("skills/roles")
@PermitAll
class WantedRolesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /**
     * A framework as it is shown.
     *
     * @param taken which of its roles are among those that are wanted
     */
    private record Offer(SkillSheet sheet, Set<UUID> taken) {}

    private final transient SkillGaps gaps;
    private final transient WantedRoles roles;
    private final transient SkillSets sets;
    private final transient Drafts drafts;
    private final RowList mine = new RowList(getTranslation("skill.wanted.mine"), List.of());
    private final KeyedList<WantedRole> wanted = KeyedList.rebuilding(mine, WantedRole::id, this::row);
    private final TitledSection kept = new TitledSection(getTranslation("skill.wanted.mine"), mine);
    private final Div offered = new Div();
    private final KeyedList<Offer> frameworks =
            KeyedList.rebuilding(offered, one -> one.sheet().framework(), this::framework);
    private final Div nothing = new Div();
    private transient List<WantedRole> all = List.of();
    private transient List<SkillSheet> sheets = List.of();

    WantedRolesView(
            SkillGaps gaps, WantedRoles roles, SkillSets sets, Drafts drafts, LiveUpdates live, CurrentActor actor) {
        this.gaps = gaps;
        this.roles = roles;
        this.sets = sets;
        this.drafts = drafts;
        nothing.add(new EmptyState(Glyph.SKILL, getTranslation("skill.none"), getTranslation("skill.none.more")));
        offered.addClassName("wm-stack");
        var body = new Div(kept, offered, nothing);
        body.addClassName("wm-stack");
        getContent()
                .add(
                        new ViewHeader(getTranslation("skill.wanted.title"))
                                .crumb(getTranslation("skill.title"), Links.SKILLS)
                                .sub(getTranslation("skill.wanted.sub")),
                        body);
        live.follow(this, Changed.skills(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.wanted.title");
    }

    private void fill() {
        GapPage page = gaps.mine(null);
        all = page.roles();
        sheets = page.sheets().stream().filter(SkillSheet::offered).toList();
        wanted.show(all);
        kept.setVisible(!all.isEmpty());
        var taken = all.stream().flatMap(one -> Stream.ofNullable(one.role())).collect(Collectors.toSet());
        frameworks.show(sheets.stream().map(one -> new Offer(one, taken)).toList());
        nothing.setVisible(sheets.isEmpty());
    }

    private Row row(WantedRole one) {
        var name = one.name().in(getLocale());
        var look = new Button(getTranslation("skill.wanted.look"), click -> look(one.id()));
        look.setAriaLabel(look.getText() + ": " + name);
        var remove = new Button(getTranslation("skill.wanted.remove"), click -> remove(one));
        remove.setAriaLabel(remove.getText() + ": " + name);
        var row = new Row(null, name)
                .text(getTranslation("skill.role.count", one.asks().size()));
        if (one.role() == null) {
            var change = new Button(getTranslation("skill.change"), click -> write(one.framework(), one, List.of()));
            change.setAriaLabel(change.getText() + ": " + name);
            return row.end(
                    KeyedList.part(look, "look"), KeyedList.part(change, "change"), KeyedList.part(remove, "remove"));
        }
        return row.end(KeyedList.part(look, "look"), KeyedList.part(remove, "remove"));
    }

    private TitledSection framework(Offer of) {
        var sheet = of.sheet();
        var list = new RowList(sheet.content().name().in(getLocale()), List.of());
        for (var role : sheet.content().roles()) {
            list.add(offer(sheet, role, of.taken().contains(role.key())));
        }
        list.setVisible(!sheet.content().roles().isEmpty());
        var own = new Button(getTranslation("skill.wanted.own"), click -> write(sheet.framework(), null, List.of()));
        var advert = new Button(getTranslation("skill.wanted.advert"), click -> advert(sheet));
        var acts = new Div(own, advert);
        acts.addClassName("skill-actions");
        return new TitledSection(
                getTranslation("skill.wanted.of", sheet.content().name().in(getLocale())), list, acts);
    }

    private Row offer(SkillSheet sheet, Role role, boolean taken) {
        var name = role.name().in(getLocale());
        var row = new Row(null, name);
        if (!role.description().silent()) {
            row.text(role.description().in(getLocale()));
        }
        row.text(getTranslation("skill.role.count", role.wanted().size()));
        if (taken) {
            var among = new Span(getTranslation("skill.wanted.taken"));
            among.addClassName("wm-small");
            return row.end(among);
        }
        var take = new Button(getTranslation("skill.wanted.take"), click -> {
            if (roles.take(sheet.framework(), role.key()) instanceof WantedResult.Kept) {
                UI.getCurrent().navigate(Links.SKILLS.substring(1));
            } else {
                Toasts.refuse(getTranslation("skill.wanted.many", WantedRole.MOST));
            }
        });
        take.setAriaLabel(take.getText() + ": " + name);
        return row.end(KeyedList.part(take, "take"));
    }

    private void look(UUID id) {
        roles.lookAt(id);
        UI.getCurrent().navigate(Links.SKILLS.substring(1));
    }

    private void remove(WantedRole one) {
        roles.remove(one.id());
        fill();
        Toasts.undo(getTranslation("skill.role.removed", one.name().in(getLocale())), () -> {
            var role = one.role();
            if (role == null) {
                roles.write(null, one.framework(), one.name().in(getLocale()), one.asks());
            } else {
                roles.take(one.framework(), role);
            }
            fill();
        });
    }

    private void write(
            UUID framework, @org.jspecify.annotations.Nullable WantedRole present, List<RoundSkillFind> begun) {
        sheets.stream()
                .filter(one -> one.framework().equals(framework))
                .findFirst()
                .ifPresent(sheet -> new WantedRoleDialog(sheet, present, begun, sets.adopted(), drafts, roles).open());
    }

    private void advert(SkillSheet sheet) {
        new AdvertDialog(sheet, sets.adopted(), drafts, roles, found -> write(sheet.framework(), null, found)).open();
    }
}
