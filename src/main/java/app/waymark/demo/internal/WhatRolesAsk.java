package app.waymark.demo.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.Phrase;
import app.waymark.skill.SkillFrameworks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The programme's framework: the general skills, and a role of its own that came with the second version. */
@Component
class WhatRolesAsk {

    private final Storyteller teller;
    private final SkillFrameworks frameworks;

    WhatRolesAsk(Storyteller teller, SkillFrameworks frameworks) {
        this.teller = teller;
        this.frameworks = frameworks;
    }

    void tell(Persona coordinator, ProgrammeId programme) {
        var made = teller.on(
                -150,
                coordinator,
                () -> Storyteller.expect(FrameworkResult.Saved.class, frameworks.add(programme, frameworks.general())));
        teller.on(-150, coordinator, () -> frameworks.publish(made.framework(), made.edition(), "To begin with."));
        teller.on(-40, coordinator, () -> {
            var content =
                    frameworks.find(programme, made.framework()).orElseThrow().content();
            var changed = Storyteller.expect(
                    FrameworkResult.Saved.class,
                    frameworks.change(made.framework(), made.edition(), withHeadOfProduct(content)));
            return frameworks.publish(
                    made.framework(), changed.edition(), "Three mentees asked what “Head of product” takes.");
        });
    }

    private static FrameworkContent withHeadOfProduct(FrameworkContent content) {
        var wanted = new ArrayList<Wanted>();
        Map.of("Speaking before others", 4, "Negotiating", 4, "Leading people", 3, "Deciding", 3, "Listening", 3)
                .forEach((name, level) -> content.skills().values().stream()
                        .filter(skill -> name.equals(skill.name().words().get("en")))
                        .forEach(skill -> wanted.add(new Wanted(skill.key(), level, level))));
        wanted.sort(Comparator.comparingInt(Wanted::weight).reversed().thenComparing(Wanted::skill));
        var roles = new ArrayList<>(content.roles());
        roles.add(new Role(
                UUID.nameUUIDFromBytes("head of product".getBytes(StandardCharsets.UTF_8)),
                new Phrase(Map.of("en", "Head of product", "de", "Produktleitung")),
                new Phrase(Map.of(
                        "en", "Answers for what a product is to become, and for the people who make it.",
                        "de", "Verantwortet, was aus einem Produkt wird, und die Menschen, die es machen.")),
                wanted,
                ""));
        return new FrameworkContent(content.name(), content.groups(), roles);
    }
}
