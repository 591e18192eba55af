package app.waymark.skill.ui;

import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Roles;
import app.waymark.skill.SkillSetSummary;
import app.waymark.skill.SkillSets;
import app.waymark.skill.published.PublishedSource;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which published sets this installation has, of which version and how much of them, and the command that takes them in: a
 * set is read beside the running application, since its files are larger than what a browser may send here.
 */
@Route("administration/skill-sets")
@RolesAllowed(Roles.ADMINISTRATOR)
class SkillSetsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SkillSets sets;
    private final transient DateFormats formats;
    private final RowList list = new RowList(getTranslation("skill.sets"), List.of());

    SkillSetsView(SkillSets sets, DateFormats formats) {
        this.sets = sets;
        this.formats = formats;
        var header = new ViewHeader(getTranslation("skill.sets")).sub(getTranslation("skill.sets.admin.sub"));
        header.crumb(getTranslation("programmes.title"), Links.PROGRAMMES);
        var how = new Paragraph(getTranslation("skill.sets.admin.how"));
        how.addClassName("wm-reading");
        var then = new Paragraph(getTranslation("skill.sets.admin.then"));
        then.addClassNames("wm-small", "wm-reading");
        var command = new Pre(Arrays.stream(PublishedSource.values())
                .map(one -> "java -jar waymark.jar " + one.name().toLowerCase(Locale.ROOT) + " --dry-run "
                        + getTranslation("skill.sets.admin.file") + "\n"
                        + "java -jar waymark.jar " + one.name().toLowerCase(Locale.ROOT) + " "
                        + getTranslation("skill.sets.admin.file"))
                .reduce((one, other) -> one + "\n\n" + other)
                .orElse(""));
        command.addClassName("skill-command");
        var body = new Div(list, new TitledSection(getTranslation("skill.sets.admin.take"), how, command, then));
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = sets.installed();
        list.removeAll();
        for (var source : PublishedSource.values()) {
            list.add(found.stream()
                    .filter(one -> one.source() == source)
                    .findFirst()
                    .map(this::row)
                    .orElseGet(() -> new Row(null, source.title()).text(getTranslation("skill.sets.admin.none"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("skill.sets");
    }

    private Row row(SkillSetSummary one) {
        return new Row(null, one.source().title())
                .text(getTranslation(
                        "skill.sets.counts", one.skills(), one.occupations(), String.join(", ", one.languages())))
                .text(getTranslation("skill.sets.admin.changed", formats.mine().moment(one.changedAt())))
                .text(one.credit())
                .end(new Chip(
                        one.version().isEmpty()
                                ? getTranslation("skill.sets.admin.no-version")
                                : getTranslation("skill.sets.admin.version", one.version())));
    }
}
