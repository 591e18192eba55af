package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipId;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingPart;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says who sees one part of where one stands, at the part itself, and changes it. */
class StandingAudience extends Composite<Div> {

    /** Takes what was chosen; null is oneself alone. */
    interface Choosing {

        void show(StandingPart part, @Nullable MentorshipId with);
    }

    /** Somebody who can see it, or with null nobody else. */
    private record Seeing(@Nullable MentorshipId mentorship, String name) {}

    private final StandingPart part;
    private final transient Choosing choosing;
    private final Span said = new Span();
    private final Button change = new Button(getTranslation("standing.audience.change"), click -> ask());
    private transient List<Seeing> possible = List.of();
    private transient @Nullable MentorshipId present;

    StandingAudience(StandingPart part, Choosing choosing) {
        this.part = part;
        this.choosing = choosing;
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        change.setAriaLabel(getTranslation("standing.audience.change.what", getTranslation("standing.part." + part)));
        getContent().addClassName("standing-audience");
        getContent().add(said, change);
    }

    void show(Optional<OwnStanding.Shown> shown, List<Mentorship> mentorships, Names names) {
        present = shown.map(OwnStanding.Shown::mentorship).orElse(null);
        possible = Stream.concat(
                        Stream.of(new Seeing(null, "")),
                        mentorships.stream().map(one -> new Seeing(one.id(), names.of(one.mentor()))))
                .toList();
        said.setText(
                shown.isEmpty()
                        ? getTranslation("standing.audience.me")
                        : getTranslation(
                                "standing.audience.both",
                                names.first(shown.get().mentor())));
        change.setVisible(possible.size() > 1 || present != null);
    }

    private void ask() {
        var dialog = new Dialog(getTranslation("standing.audience.title", getTranslation("standing.part." + part)));
        var who = new RadioButtonGroup<Seeing>(getTranslation("standing.audience.who"));
        who.setItems(possible);
        who.setItemLabelGenerator(one -> one.mentorship() == null
                ? getTranslation("standing.audience.only-me")
                : getTranslation("standing.audience.me-and", one.name()));
        possible.stream()
                .filter(one -> Objects.equals(one.mentorship(), present))
                .findFirst()
                .ifPresent(who::setValue);
        var save = new Button(getTranslation("standing.audience.save"), click -> {
            dialog.close();
            var chosen = who.getValue();
            if (chosen != null && !Objects.equals(chosen.mentorship(), present)) {
                choosing.show(part, chosen.mentorship());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(new Paragraph(getTranslation("standing.audience.help")), who);
        form.addClassName("wm-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
