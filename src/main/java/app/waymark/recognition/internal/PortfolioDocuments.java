package app.waymark.recognition.internal;

import app.waymark.recognition.PortfolioContent;
import app.waymark.shared.document.DocumentFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/** How pieces of a portfolio are kept, and how a portfolio is written that is taken along. */
public final class PortfolioDocuments {

    /** What a piece says. */
    static final DocumentFormat<PortfolioContent> CONTENT = DocumentFormat.of(
                    "content of a piece of a portfolio", PortfolioContent.class)
            .kinds(PortfolioContent.class, Kinds.class)
            .build();

    /** A whole portfolio, as it stands in an archive; its format is described in docs/portfolio.md. */
    static final DocumentFormat<Whole> WHOLE = DocumentFormat.of("portfolio", Whole.class)
            .kinds(PortfolioContent.class, Kinds.class)
            .build();

    private PortfolioDocuments() {}

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
