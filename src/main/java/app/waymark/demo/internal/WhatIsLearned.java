package app.waymark.demo.internal;

import app.waymark.learning.LearningResult;
import app.waymark.learning.LearningState;
import app.waymark.learning.Opportunities;
import app.waymark.learning.OpportunityDraft;
import app.waymark.learning.OwnLearning;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.program.ProgrammeId;
import app.waymark.skill.SkillFrameworks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the programme suggests to learn from, what Mara and Lena make of it, and what there is to do in the house. */
@Component
class WhatIsLearned {

    private final Storyteller teller;
    private final SkillFrameworks frameworks;
    private final ProgrammeLearning programmes;
    private final OwnLearning learning;
    private final Opportunities opportunities;

    WhatIsLearned(
            Storyteller teller,
            SkillFrameworks frameworks,
            ProgrammeLearning programmes,
            OwnLearning learning,
            Opportunities opportunities) {
        this.teller = teller;
        this.frameworks = frameworks;
        this.programmes = programmes;
        this.learning = learning;
        this.opportunities = opportunities;
    }

    void tell(Persona clara, Persona jonas, Persona mara, Persona lena) {
        var programme = teller.on(
                0, clara, () -> opportunities.board("").involved().getFirst().id());
        var skills = skills(clara, programme);
        var speaking = offer(
                clara,
                programme,
                -120,
                ResourceKind.COURSE,
                "Speaking so that people listen",
                "Six evenings with a camera. Afterwards one can give a talk of ten minutes without notes.",
                "https://learn.example.org/speaking",
                "en",
                "Six evenings",
                "Paid by the programme",
                skills.get("Speaking before others"),
                1,
                3);
        offer(
                clara,
                programme,
                -120,
                ResourceKind.BOOK,
                "Getting to Yes",
                "Interests in place of positions: short, and still the best beginning.",
                "https://library.example.org/getting-to-yes",
                "en",
                "A weekend",
                "In the library",
                skills.get("Negotiating"),
                0,
                3);
        var leading = offer(
                clara,
                programme,
                -110,
                ResourceKind.CERTIFICATE,
                "Erste Führungsaufgabe (Zertifikat)",
                "Für alle, die zum ersten Mal ein Team leiten. Mit Prüfung und Zertifikat.",
                "https://akademie.example.org/fuehrung",
                "de",
                "Drei Tage",
                "480 €",
                skills.get("Leading people"),
                1,
                3);
        offer(
                clara,
                programme,
                -100,
                ResourceKind.PERSON,
                "Rita Sow: an hour on deciding under pressure",
                "Rita led two clinics through a merger and likes to tell how she decided.",
                "",
                "en",
                "An hour",
                "",
                skills.get("Deciding"),
                2,
                4);
        offer(
                clara,
                programme,
                -60,
                ResourceKind.PROJECT,
                "Moderate a retrospective of another team",
                "The best way to learn to listen: you have no opinion on the matter.",
                "",
                "",
                "Two hours",
                "",
                skills.get("Listening"),
                1,
                4);
        ofMara(mara, speaking);
        ofLena(lena, leading);
        post(
                jonas,
                programme,
                -6,
                OpportunityDraft.Kind.PROJECT,
                "Product side of the new booking page",
                "Eight weeks, a day a week. Somebody has to talk with the clinics. Write to me.",
                21,
                skills.get("Negotiating"),
                1,
                4);
        post(
                clara,
                programme,
                -4,
                OpportunityDraft.Kind.EVENT,
                "Alumni evening: ten minutes on stage",
                "Three places for short talks. Ask Clara.",
                34,
                skills.get("Speaking before others"),
                1,
                4);
        post(
                clara,
                programme,
                -2,
                OpportunityDraft.Kind.ROLE,
                "Vertretung der Teamleitung im Labor",
                "Drei Monate ab Februar. Frag Clara Vance.",
                55,
                skills.get("Leading people"),
                1,
                4);
    }

    private void ofMara(Persona mara, UUID speaking) {
        teller.on(-90, mara, () -> learning.plan(speaking));
        teller.on(-80, mara, () -> learning.move(plan(speaking), LearningState.UNDER_WAY));
        teller.on(
                -30,
                mara,
                () -> learning.finish(
                        plan(speaking),
                        teller.day(-30),
                        null,
                        "I breathe before I begin. The talk at the meet-up was the first that I liked."));
        var scrum = teller.on(
                -20,
                mara,
                () -> saved(learning.add(ResourceDraft.of(ResourceKind.CERTIFICATE, "Product owner certificate"))));
        teller.on(
                -20,
                mara,
                () -> learning.finish(plan(scrum), teller.day(-345), teller.day(20), "Passed with 92 of 100."));
        var book = teller.on(
                -10,
                mara,
                () -> saved(learning.add(new ResourceDraft(
                        ResourceKind.BOOK,
                        "Inspired",
                        "How product teams that work do their work. Lent to me by Jonas.",
                        "https://books.example.org/inspired",
                        "en",
                        "Four weeks of evenings",
                        "",
                        null,
                        null,
                        List.of()))));
        teller.on(-9, mara, () -> learning.move(plan(book), LearningState.UNDER_WAY));
        teller.on(
                -3,
                mara,
                () -> learning.hand(
                        book,
                        learning.mine().stream()
                                .map(one -> one.resource().programme())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow()));
    }

    private void ofLena(Persona lena, UUID leading) {
        teller.on(-40, lena, () -> learning.plan(leading));
        teller.on(-12, lena, () -> learning.move(plan(leading), LearningState.UNDER_WAY));
        var aid = teller.on(
                -11,
                lena,
                () -> saved(learning.add(ResourceDraft.of(ResourceKind.CERTIFICATE, "Ersthelferin im Labor"))));
        teller.on(
                -11,
                lena,
                () -> learning.finish(plan(aid), teller.day(-715), teller.day(15), "Der Kurs war kurz und gut."));
        teller.on(
                -8,
                lena,
                () -> saved(learning.add(
                        ResourceDraft.of(ResourceKind.PERSON, "Mittagessen mit Frau Albers aus der Klinik"))));
    }

    private UUID plan(UUID resource) {
        return learning.mine().stream()
                .filter(one -> one.resource().id().equals(resource))
                .map(PlannedResource::plan)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID offer(
            Persona clara,
            ProgrammeId programme,
            int day,
            ResourceKind kind,
            String title,
            String words,
            String address,
            String language,
            String lasts,
            String cost,
            @Nullable Skill skill,
            int from,
            int to) {
        return teller.on(
                day,
                clara,
                () -> saved(programmes.add(
                        programme,
                        new ResourceDraft(
                                kind,
                                title,
                                words,
                                address,
                                language,
                                lasts,
                                cost,
                                null,
                                kind == ResourceKind.CERTIFICATE ? 24 : null,
                                levels(skill, from, to)))));
    }

    private void post(
            Persona by,
            ProgrammeId programme,
            int day,
            OpportunityDraft.Kind kind,
            String title,
            String words,
            int until,
            @Nullable Skill skill,
            int from,
            int to) {
        teller.on(
                day,
                by,
                () -> saved(opportunities.post(
                        programme,
                        new OpportunityDraft(kind, title, words, "", teller.day(until), levels(skill, from, to)))));
    }

    private static List<SkillLevels> levels(@Nullable Skill skill, int from, int to) {
        return skill == null ? List.of() : List.of(new SkillLevels(skill.framework(), skill.key(), from, to));
    }

    private record Skill(UUID framework, UUID key) {}

    private Map<String, Skill> skills(Persona clara, ProgrammeId programme) {
        var all = new HashMap<String, Skill>();
        teller.on(0, clara, () -> frameworks.of(programme)).forEach(framework -> framework
                .content()
                .skills()
                .forEach((key, skill) ->
                        all.put(skill.name().words().getOrDefault("en", ""), new Skill(framework.id(), key))));
        return all;
    }

    private static UUID saved(LearningResult result) {
        return Storyteller.expect(LearningResult.Saved.class, result).id();
    }
}
