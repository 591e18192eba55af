package app.waymark.recognition.internal;

import app.waymark.recognition.PortfolioContent;
import app.waymark.shared.document.DocumentFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How pieces of a portfolio are kept, and how a portfolio is written that is taken along. */
public final class PortfolioDocuments {

    /** What a piece says. */
    static final DocumentFormat<PortfolioContent> CONTENT = DocumentFormat.of(
                    "content of a piece of a portfolio", PortfolioContent.class)
            .kinds(PortfolioContent.class, Kinds.class)
            .then(PortfolioDocuments::namingMentors)
            .build();

    /** A whole portfolio, as it stands in an archive; its format is described in docs/portfolio.md. */
    static final DocumentFormat<Whole> WHOLE = DocumentFormat.of("portfolio", Whole.class)
            .kinds(PortfolioContent.class, Kinds.class)
            .then(whole -> {
                whole.path("pieces").forEach(piece -> namingMentors(piece.path("content")));
                return whole;
            })
            .build();

    private PortfolioDocuments() {}

    /** A skill had the level of the last mentor alone, who was not named, and to whose rating nobody could write. */
    private static JsonNode namingMentors(JsonNode content) {
        if (content instanceof ObjectNode skill
                && skill.path("shows").asString("").equals("skill")) {
            var mentor = skill.remove("mentor");
            var mentors = skill.putArray("mentors");
            if (mentor instanceof ObjectNode seen) {
                if (seen.path("example").asString("…").isEmpty()) {
                    seen.remove("example");
                }
                mentors.add(seen.put("name", ""));
            } else if (mentor != null && !mentor.isNull()) {
                mentors.add(mentor);
            }
        }
        return content;
    }

    /** The same content, in which this one of the mentors has no name. */
    static String unnamed(String content, UUID piece, int mentor) {
        if (!(CONTENT.read(content, piece) instanceof PortfolioContent.Skill skill)) {
            return content;
        }
        var mentors = new ArrayList<>(skill.mentors());
        var one = mentors.get(mentor);
        mentors.set(mentor, new PortfolioContent.Seen("", one.level(), one.meaning(), one.on()));
        return CONTENT.write(
                new PortfolioContent.Skill(skill.title(), skill.framework(), skill.top(), skill.own(), mentors));
    }

    /** A portfolio as it stands in an archive. */
    public record Whole(String heading, String words, List<Piece> pieces) {

        public Whole {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of it. */
    public record Piece(
            String heading,
            String words,
            LocalDate takenOn,
            String installation,
            PortfolioContent content,
            List<Enclosed> files) {

        public Piece {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a piece.
     *
     * @param path where it lies in the archive
     * @param name what it is called
     * @param sha256 what its bytes come to, in hexadecimal
     */
    public record Enclosed(String path, String name, int size, String sha256) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shows")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PortfolioContent.Goal.class, name = "goal"),
        @JsonSubTypes.Type(value = PortfolioContent.Evidence.class, name = "evidence"),
        @JsonSubTypes.Type(value = PortfolioContent.Skill.class, name = "skill"),
        @JsonSubTypes.Type(value = PortfolioContent.Certificate.class, name = "certificate"),
        @JsonSubTypes.Type(value = PortfolioContent.Badge.class, name = "badge"),
        @JsonSubTypes.Type(value = PortfolioContent.Thanks.class, name = "thanks")
    })
    private interface Kinds {}
}
