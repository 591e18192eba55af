package app.waymark.skill.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.program.Programmes;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.FrameworkVersion;
import app.waymark.skill.Phrase;
import app.waymark.skill.SkillFramework;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.SkillSets;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A framework as its programme's coordinators work on it: skills in groups, roles, and what the next version changes. */
@Route("programmes/:programme/skills/:framework")
@PermitAll
class FrameworkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SkillFrameworks frameworks;
    private final transient SkillSets sets;
    private final transient Programmes programmes;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient Drafts drafts;
    private final ViewHeader header = new ViewHeader();
    private final WrittenIn language = new WrittenIn();
    private final FrameworkGroups groups;
    private final FrameworkRoles roles;
    private final FrameworkVersions versions;
    private final transient FrameworkPublishing publishing;
    private final Credits credits = new Credits();
    private final Div empty = new Div();
    private final Part<SkillFramework> head = new Part<>(this::head);
    private transient @Nullable SkillFramework framework;
    private String programme = "";

    FrameworkView(
            SkillFrameworks frameworks,
            SkillSets sets,
            Programmes programmes,
            Accounts accounts,
            DateFormats formats,
            Drafts drafts,
            LiveUpdates live,
            CurrentActor actor) {
        this.frameworks = frameworks;
        this.sets = sets;
        this.programmes = programmes;
        this.accounts = accounts;
        this.formats = formats;
        this.drafts = drafts;
        groups = new FrameworkGroups(this::skill, this::rename, this::removeGroup);
        roles = new FrameworkRoles(this::role);
        versions = new FrameworkVersions(this::versionChanges);
        publishing = new FrameworkPublishing(this, frameworks, drafts, this::refresh);
        empty.add(new EmptyState(
                Glyph.GOAL, getTranslation("skill.framework.empty"), getTranslation("skill.framework.empty.more")));
        var newGroup = new Button(getTranslation("skill.group.new"), click -> new PhraseDialog(drafts)
                .open(
                        getTranslation("skill.group.new"),
                        naming("new group"),
                        "",
                        name -> edit(content -> FrameworkEdits.withGroup(content, Phrase.of(language.tag(), name)))));
        var pick = new Button(getTranslation("skill.pick"), click -> pick());
        var newRole = new Button(getTranslation("skill.role.new"), click -> role(null));
        var add = new Div(newGroup, pick);
        add.addClassName("skill-actions");
        var body = new Div(
                language,
                empty,
                groups,
                add,
                new TitledSection(getTranslation("skill.roles"), roles).aside(newRole),
                new TitledSection(getTranslation("skill.versions"), versions),
                credits);
        body.addClassName("wm-stack");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = FrameworksView.name(programmes, FrameworksView.programme(event));
        var id = FrameworksView.id(event, "framework");
        framework = frameworks.find(FrameworksView.programme(event), id).orElseThrow(NotFoundException::new);
        fill();
    }

    @Override
    public String getPageTitle() {
        var shown = framework;
        return shown == null
                ? getTranslation("skill.frameworks.title")
                : shown.content().name().in(getLocale());
    }

    private SkillFramework shown() {
        return Objects.requireNonNull(framework);
    }

    private void refresh() {
        framework = frameworks.find(shown().programme(), shown().id()).orElseThrow(NotFoundException::new);
        fill();
    }

    private void fill() {
        var one = shown();
        head.show(one);
        language.offer(one.content());
        groups.show(one.content());
        roles.show(one.content());
        credits.show(List.of(one.content()), List.of());
        empty.setVisible(one.content().groups().isEmpty());
        var all = frameworks.versions(one.programme(), one.id());
        var names =
                Names.of(accounts, all.stream().map(FrameworkVersion::by).toList(), getTranslation("skill.somebody"));
        versions.show(all, names, formats.mine());
    }

    private void head(SkillFramework one) {
        header.clear();
        header.heading(one.content().name().in(getLocale()));
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.crumb(
                getTranslation("skill.frameworks.title"),
                Links.frameworks(one.programme().value()));
        header.sub(
                one.version() == 0
                        ? getTranslation("skill.framework.sub.unpublished", programme)
                        : getTranslation("skill.framework.sub", programme, one.version()));
        if (one.unpublished() && one.version() > 0) {
            header.marks(new Chip(getTranslation("skill.framework.changes")));
        }
        header.action(
                new Button(getTranslation("skill.rename"), click -> new PhraseDialog(drafts)
                        .open(
                                getTranslation("skill.rename"),
                                naming("name"),
                                one.content().name().words().getOrDefault(language.tag(), ""),
                                name -> edit(content -> FrameworkEdits.named(
                                        content, content.name().with(language.tag(), name))))),
                new FrameworkDownload(getTranslation("skill.export"), () -> frameworks.export(one.id())),
                new Button(getTranslation("skill.import"), click -> importFile()));
        var publish = new Button(getTranslation("skill.publish"), click -> publishing.ask(shown(), programme));
        publish.setEnabled(one.unpublished() && !one.content().skills().isEmpty());
        Keys.on(publish, Keys.SEND);
        header.primary(publish);
    }

    /** Does this to the newest edition; says what is wrong with it, if anything is. */
    private Optional<String> edit(UnaryOperator<FrameworkContent> change) {
        for (int once = 0; once < 3; once++) {
            var one = shown();
            switch (frameworks.change(one.id(), one.edition(), change.apply(one.content()))) {
                case FrameworkResult.Saved unused -> {
                    refresh();
                    return Optional.empty();
                }
                case FrameworkResult.Newer unused -> refresh();
                case FrameworkResult.Wrong wrong -> {
                    return Optional.of(FaultWords.of(this, wrong.fault()));
                }
                case FrameworkResult.TooMany many -> throw new IllegalStateException("Nothing was added: " + many);
            }
        }
        return Optional.of(getTranslation("skill.newer"));
    }

    private void skill(UUID group, @Nullable Skill skill) {
        var one = shown();
        new SkillDialog(
                        new SkillDialog.Place(one.id(), one.content(), skill, group),
                        language.tag(),
                        drafts,
                        (into, written) -> skill != null && !skill.equals(latest(skill.key()))
                                ? Optional.of(getTranslation("skill.newer"))
                                : edit(content -> FrameworkEdits.withSkill(content, into, written)),
                        skill == null ? null : () -> removeSkill(skill))
                .open();
    }

    /** The skill as it is by now; null where another coordinator took it away. */
    private @Nullable Skill latest(UUID key) {
        refresh();
        return shown().content().skills().get(key);
    }

    private void removeSkill(Skill skill) {
        Confirm.end(
                getTranslation("skill.remove.title", skill.name().in(getLocale())),
                getTranslation("skill.remove.text"),
                getTranslation("skill.remove"),
                () -> edit(content -> FrameworkEdits.withoutSkill(content, skill.key()))
                        .ifPresent(Toasts::say));
    }

    private void rename(Group group) {
        new PhraseDialog(drafts)
                .open(
                        getTranslation("skill.group.rename"),
                        naming(group.key().toString()),
                        group.name().words().getOrDefault(language.tag(), ""),
                        name -> edit(content -> FrameworkEdits.group(
                                content,
                                group.key(),
                                was -> new Group(was.key(), was.name().with(language.tag(), name), was.skills()))));
    }

    /** Where the name that is typed for this part is kept, in the language it is written in. */
    private Drafts.Place naming(String part) {
        return Drafts.Place.of("skill", shown().id(), part, language.tag(), "name");
    }

    private void removeGroup(Group group) {
        Confirm.end(
                getTranslation("skill.remove.title", group.name().in(getLocale())),
                getTranslation("skill.group.remove.text", group.skills().size()),
                getTranslation("skill.remove"),
                () -> edit(content -> FrameworkEdits.withoutGroup(content, group.key()))
                        .ifPresent(Toasts::say));
    }

    private void role(@Nullable Role role) {
        var one = shown();
        new RoleDialog(
                        one.id(),
                        one.content(),
                        role,
                        language.tag(),
                        drafts,
                        written -> role != null && !role.equals(latestRole(role.key()))
                                ? Optional.of(getTranslation("skill.newer"))
                                : edit(content -> FrameworkEdits.withRole(content, written)),
                        role == null
                                ? null
                                : () -> edit(content -> FrameworkEdits.withoutRole(content, role.key()))
                                        .ifPresentOrElse(
                                                Toasts::say,
                                                () -> Toasts.undo(
                                                        getTranslation(
                                                                "skill.role.removed",
                                                                role.name().in(getLocale())),
                                                        () -> edit(content -> FrameworkEdits.withRole(content, role)))))
                .open();
    }

    private @Nullable Role latestRole(UUID key) {
        refresh();
        return shown().content().roles().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void pick() {
        var one = shown();
        new PickDialog(sets, one.programme(), sets.of(one.programme()), picked -> {
                    if (shown().content().groups().isEmpty()) {
                        edit(content -> FrameworkEdits.withGroup(
                                content, WrittenIn.phrase(getLocale(), getTranslation("skill.picked.group"))));
                    }
                    return edit(content -> FrameworkEdits.withPicked(
                            content, content.groups().getLast().key(), picked));
                })
                .open();
    }

    private void importFile() {
        FrameworkFileDialog.open(this, frameworks, shown().id(), content -> {
            var seen = shown().edition();
            refresh();
            return shown().edition() == seen ? edit(unused -> content) : Optional.of(getTranslation("skill.newer"));
        });
    }

    private List<String> versionChanges(int number) {
        return new ChangeWords(this, getLocale()).all(frameworks.changes(shown().id(), number));
    }
}
