package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalTemplate;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.GoalTemplates.Kept;
import app.waymark.goal.Horizon;
import app.waymark.goal.TemplateContent;
import app.waymark.goal.TemplateResult;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.Card;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.Typing;
import app.waymark.uikit.UntilKept;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a template of a programme, in each language of its own; a new one can begin as a copy ({@code ?copy=}). What is
 * typed is kept until it is saved.
 */
@Route("programmes/:programme/templates/new")
@RouteAlias("programmes/:programme/templates/:template")
@PermitAll
class TemplateEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GoalTemplates templates;
    private final transient Programmes programmes;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final UntilKept keeping = new UntilKept(notice);
    private final Div earlier = new Div();
    private final RadioButtonGroup<Horizon> horizon = new RadioButtonGroup<>(getTranslation("goal.horizon"));
    private final DecimalField target =
            new DecimalField(getTranslation("goal.template.target")).whole().between(1, TemplateContent.MOST_DAYS);
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>(getTranslation("goal.template.language"));
    private final Map<Locale, TemplateForm> forms = new LinkedHashMap<>();
    private final Button save = new Button(getTranslation("goal.editor.save"));
    private final Button look = new Button(getTranslation("goal.begin.preview"));
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private transient @Nullable UUID template;
    private int edition;
    private String title = "";

    TemplateEditorView(GoalTemplates templates, Programmes programmes, Accounts accounts, DateFormats formats) {
        this.templates = templates;
        this.programmes = programmes;
        this.accounts = accounts;
        this.formats = formats;
        horizon.setItems(Horizon.values());
        horizon.setItemLabelGenerator(one -> getTranslation("goal.horizon." + one + ".long"));
        horizon.addValueChangeListener(event -> typed(event.isFromClient()));
        target.setHelperText(getTranslation("goal.template.target.help"));
        Typing.keep(target).addValueChangeListener(event -> typed(event.isFromClient()));
        var written = new Div();
        for (var one : Translations.LANGUAGES) {
            var form = new TemplateForm(() -> typed(true));
            forms.put(one, form);
        }
        language.setItems(Translations.LANGUAGES);
        language.setItemLabelGenerator(one -> getTranslation("goal.template.language." + one.getLanguage()));
        language.addValueChangeListener(change -> {
            written.removeAll();
            written.add(Objects.requireNonNull(forms.get(change.getValue())));
        });
        language.setValue(Translations.LANGUAGES.getFirst());
        save.addClickListener(event -> save());
        Keys.on(save, Keys.SEND);
        look.addClickListener(event -> look());
        var when = new Div(horizon, target);
        when.addClassName("goal-form-row");
        getContent().addClassName("goal-editor");
        var form = new Div(when, language, written);
        form.addClassName("goal-form");
        getContent().add(header, earlier, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = TemplatesView.programme(event);
        var name = TemplatesView.name(programmes, programme);
        var all = templates.of(programme);
        template = event.getRouteParameters()
                .get("template")
                .map(TemplateEditorView::id)
                .orElse(null);
        var found = all.stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElse(null);
        if (template != null && found == null) {
            throw new NotFoundException();
        }
        title = found == null
                ? getTranslation("goal.templates.new")
                : found.content().in(getLocale()).title();
        header.clear();
        header.heading(title);
        header.sub(getTranslation("goal.templates.sub", name));
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.crumb(getTranslation("goal.templates.title"), Links.templates(programme.value()));
        header.action(notice, look);
        header.primary(save);
        notice.clear();
        offer(all);
        var saved = found == null ? copied(event, all) : found.content();
        edition = found == null ? 0 : found.edition();
        var kept = templates.kept(programme, template);
        write(kept.map(Kept::content).orElse(saved));
        kept.ifPresent(one -> edition = one.upon());
        earlier(kept.isPresent(), found == null ? 0 : found.edition(), saved);
        if (kept.isEmpty() && found == null) {
            form(getLocale()).focusTitle();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private TemplateForm form(Locale language) {
        return Objects.requireNonNull(forms.get(Translations.supported(language)));
    }

    /** What a new one begins with: one of those that come with Waymark, one of the programme's own, or nothing. */
    private TemplateContent copied(BeforeEnterEvent event, List<GoalTemplate> all) {
        var which = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("copy")
                .orElse("");
        return Arrays.stream(ReadyTemplate.values())
                .filter(one -> one.name().equals(which))
                .map(one -> one.content(this))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.id().toString().equals(which))
                        .map(GoalTemplate::content)
                        .findFirst())
                .orElseGet(() -> new TemplateContent(Horizon.SHORT, null, Map.of()));
    }

    /** In each language the fields of the templates that there are. */
    private void offer(List<GoalTemplate> all) {
        forms.forEach((language, form) -> {
            var fields = new TreeSet<String>();
            for (var one : ReadyTemplate.values()) {
                fields.add(one.content(this).in(language).field());
            }
            all.stream()
                    .map(one -> one.content().words().get(language.getLanguage()))
                    .filter(Objects::nonNull)
                    .forEach(one -> fields.add(one.field()));
            form.offer(fields);
        });
    }

    private void write(TemplateContent content) {
        horizon.setValue(content.horizon());
        var days = content.targetDays();
        if (days == null) {
            target.clear();
        } else {
            target.setNumber(days.longValue());
        }
        forms.forEach((language, form) ->
                form.write(content.words().getOrDefault(language.getLanguage(), TemplateContent.Words.blank())));
    }

    private TemplateContent read() {
        var words = new HashMap<String, TemplateContent.Words>();
        forms.forEach((language, form) -> {
            var said = form.read();
            if (!said.equals(TemplateContent.Words.blank())) {
                words.put(language.getLanguage(), said);
            }
        });
        var days = target.integer();
        return new TemplateContent(
                Objects.requireNonNullElse(horizon.getValue(), Horizon.SHORT),
                days.isPresent() ? days.getAsInt() : null,
                words);
    }

    private void typed(boolean fromClient) {
        if (fromClient) {
            keeping.keep(() -> templates.keep(programme, template, new Kept(edition, read())));
        }
    }

    private void earlier(boolean there, int saved, TemplateContent content) {
        earlier.removeAll();
        if (there) {
            var card = new Card(
                    new Paragraph(getTranslation("goal.templates.kept")),
                    new Button(getTranslation("goal.editor.discard"), event -> discard(saved, content)));
            card.addClassName("goal-kept");
            earlier.add(card);
        }
    }

    private void discard(int saved, TemplateContent content) {
        var typed = new Kept(edition, read());
        keeping.forget();
        templates.discard(programme, template);
        edition = saved;
        write(content);
        earlier(false, saved, content);
        Toasts.undo(getTranslation("goal.editor.discarded"), () -> {
            edition = typed.upon();
            write(typed.content());
            templates.keep(programme, template, typed);
            earlier(true, saved, content);
        });
    }

    private void look() {
        var dialog = new TemplatePreview(read(), language.getValue(), formats.mine());
        dialog.foot(new Button(getTranslation("uikit.close"), event -> dialog.close()));
        dialog.open();
    }

    private void save() {
        if (!target.ready()) {
            notice.refuse(getTranslation("goal.editor.unreadable"));
            return;
        }
        for (var one : forms.entrySet()) {
            if (!one.getValue().ready()) {
                language.setValue(one.getKey());
                notice.refuse(getTranslation("goal.editor.unreadable"));
                return;
            }
        }
        var id = template;
        var result = id == null ? templates.add(programme, read()) : templates.change(id, edition, read());
        switch (result) {
            case TemplateResult.Saved unused -> {
                keeping.forget();
                templates.discard(programme, template);
                Toasts.say(getTranslation("uikit.saved"));
                UI.getCurrent().navigate(Links.templates(programme.value()).substring(1));
            }
            case TemplateResult.Incomplete incomplete -> refused(incomplete);
            case TemplateResult.Newer newer -> {
                var name = Names.of(accounts, List.of(newer.by()), getTranslation("goal.somebody"))
                        .first(newer.by());
                edition = newer.edition();
                notice.refuse(getTranslation("goal.templates.newer", name));
            }
            case TemplateResult.TooMany tooMany ->
                notice.refuse(getTranslation("goal.templates.too-many", tooMany.most()));
        }
    }

    private void refused(TemplateResult.Incomplete incomplete) {
        var said = new PlanWords(this, getLocale());
        language.setValue(Locale.forLanguageTag(incomplete.faults().getFirst().language()));
        notice.refuse(incomplete.faults().stream()
                .map(one -> getTranslation("goal.template.language." + one.language()) + ": " + said.fault(one.fault()))
                .distinct()
                .collect(Collectors.joining(" ")));
    }
}
