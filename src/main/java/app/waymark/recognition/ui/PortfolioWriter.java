package app.waymark.recognition.ui;

import app.waymark.recognition.BadgePicture;
import app.waymark.recognition.BadgeState;
import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.recognition.ui.PortfolioSheet.Day;
import app.waymark.recognition.ui.PortfolioSheet.File;
import app.waymark.recognition.ui.PortfolioSheet.Level;
import app.waymark.recognition.ui.PortfolioSheet.Measure;
import app.waymark.recognition.ui.PortfolioSheet.Part;
import app.waymark.recognition.ui.PortfolioSheet.Piece;
import app.waymark.recognition.ui.PortfolioSheet.Said;
import app.waymark.shared.Translations;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a portfolio into the words of its page: the same for whoever has a link, for the preview and for the archive, so that what
 * its person looks at is what others get.
 */
final class PortfolioWriter {

    /** Where the page finds what belongs to a piece. */
    interface Places {

        /** Where a file is. */
        String file(PortfolioPiece piece, PortfolioPiece.OwnFile file);

        /** Where the picture of a badge is that carries the badge. */
        String badge(PortfolioPiece piece);
    }

    private final Translations translations;
    private final Locale locale;
    private final DateTimeFormatter days;
    private final LocalDate today;
    private final Places places;

    PortfolioWriter(Translations translations, Locale locale, LocalDate today, Places places) {
        this.translations = translations;
        this.locale = locale;
        // As everywhere in Waymark: the day before the month.
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale);
        this.today = today;
        this.places = places;
    }

    PortfolioSheet write(Portfolio portfolio) {
        var parts = new ArrayList<Part>();
        for (var piece : portfolio.pieces()) {
            if (parts.isEmpty() || parts.getLast().kind() != piece.kind()) {
                parts.add(new Part(piece.kind(), text("portfolio.kind." + piece.kind()), new ArrayList<>()));
            }
            parts.getLast().pieces().add(piece(piece));
        }
        return new PortfolioSheet(
                portfolio.heading().isEmpty() ? text("portfolio.title") : portfolio.heading(),
                portfolio.words(),
                parts);
    }

    private Piece piece(PortfolioPiece piece) {
        var files = piece.files().stream()
                .map(file -> new File(file.name(), size(file.size()), places.file(piece, file), file.picture()))
                .toList();
        var brought = piece.brought() ? text("portfolio.page.brought", piece.installation(), day(piece.takenOn())) : "";
        return switch (piece.content()) {
            case PortfolioContent.Goal goal -> goal(piece, goal, brought);
            case PortfolioContent.Evidence one ->
                blank(piece, day(one.on()), brought)
                        .texts(
                                one.form() == PortfolioContent.Evidence.Form.WORDS
                                        ? List.of(new Said("", one.text()))
                                        : one.form() == PortfolioContent.Evidence.Form.ADDRESS
                                                        && one.address().isEmpty()
                                                ? List.of(new Said("", one.text()))
                                                : List.of())
                        .address(one.address())
                        .files(files)
                        .made();
            case PortfolioContent.Skill skill ->
                blank(piece, skill.framework(), brought).levels(levels(skill)).made();
            case PortfolioContent.Certificate one ->
                blank(piece, text("portfolio.page.certificate", day(one.doneOn())), brought)
                        .warning(expired(one.expiresOn()))
                        .texts(Stream.of(
                                        said("portfolio.page.valid", valid(one.expiresOn())), new Said("", one.words()))
                                .filter(said -> !said.text().isEmpty())
                                .toList())
                        .files(files)
                        .made();
            case PortfolioContent.Badge badge -> badge(piece, badge, brought);
            case PortfolioContent.Thanks one ->
                blank(piece, day(one.on()), brought)
                        .texts(List.of(new Said(
                                text(one.mentor() ? "portfolio.page.thanks.mentor" : "portfolio.page.thanks.other"),
                                one.text())))
                        .made();
        };
    }

    private Piece goal(PortfolioPiece piece, PortfolioContent.Goal goal, String brought) {
        var texts = new ArrayList<Said>();
        texts.add(said("portfolio.page.why", goal.why()));
        texts.add(said("portfolio.page.learned", goal.words()));
        goal.learned()
                .forEach(one -> texts.add(new Said(
                        text("portfolio.page.back", day(one.on())),
                        Stream.of(one.wentWell(), one.changes())
                                .filter(words -> !words.isEmpty())
                                .reduce((first, second) -> first + "\n" + second)
                                .orElse(""))));
        var looks = goal.checkIns();
        var when = text("portfolio.page.goal", day(goal.begunOn()), day(goal.reachedOn()));
        if (goal.stepsDone() > 0) {
            when += " " + text("portfolio.page.steps", goal.stepsDone());
        }
        if (looks != null) {
            when += " " + text("portfolio.page.checkins", looks.times(), day(looks.first()), day(looks.last()));
        }
        return blank(piece, when, brought)
                .texts(texts.stream().filter(said -> !said.text().isEmpty()).toList())
                .measures(goal.measures().stream()
                        .map(one -> new Measure(
                                one.name() + (one.unit().isEmpty() ? "" : " (" + one.unit() + ")"),
                                number(one.from()),
                                number(one.target()),
                                number(one.last())))
                        .toList())
                .days(goal.milestones().stream()
                        .map(one -> new Day(one.title(), day(one.on())))
                        .toList())
                .made();
    }

    private Piece badge(PortfolioPiece piece, PortfolioContent.Badge badge, String brought) {
        var svg = BadgePicture.of(badge.form(), badge.title(), badge.by());
        return blank(piece, text("portfolio.page.badge", badge.by(), day(badge.on())), brought)
                .warning(piece.badge() == BadgeState.REVOKED ? text("portfolio.page.revoked") : "")
                .texts(Stream.of(new Said("", badge.description()), said("portfolio.page.criteria", badge.criteria()))
                        .filter(said -> !said.text().isEmpty())
                        .toList())
                .badge(
                        "data:image/svg+xml;base64,"
                                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)),
                        places.badge(piece),
                        badge.verifiedAt().orElse(""))
                .made();
    }

    private List<Level> levels(PortfolioContent.Skill skill) {
        return Stream.concat(
                        Stream.ofNullable(skill.own()).map(own -> own(own, skill.top())),
                        skill.mentors().stream().map(seen -> seen(seen, skill.top())))
                .toList();
    }

    private Level own(PortfolioContent.Rated own, int top) {
        return level(
                text("portfolio.page.own"),
                own.level(),
                Stream.of(own.meaning(), own.example())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")),
                own.on(),
                top);
    }

    /** By name; one that was taken in before mentors were named, or who was forgotten, has none. */
    private Level seen(PortfolioContent.Seen seen, int top) {
        return level(
                seen.name().isEmpty()
                        ? text("portfolio.page.mentor")
                        : text("portfolio.page.mentor.named", seen.name()),
                seen.level(),
                seen.meaning(),
                seen.on(),
                top);
    }

    private Level level(String by, int level, String meaning, LocalDate on, int top) {
        return new Level(
                by,
                level,
                text("portfolio.page.level", level, top),
                meaning,
                day(on),
                IntStream.rangeClosed(1, Math.clamp(top, 1, 10))
                        .mapToObj(step -> step <= level)
                        .toList());
    }

    private String valid(@Nullable LocalDate until) {
        return until == null ? text("portfolio.page.valid.ever") : day(until);
    }

    private String expired(@Nullable LocalDate until) {
        return until != null && until.isBefore(today) ? text("portfolio.page.expired", day(until)) : "";
    }

    private Said said(String key, String text) {
        return new Said(text(key), text);
    }

    private String day(LocalDate day) {
        return days.format(day);
    }

    private String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private String size(int bytes) {
        return text("portfolio.page.size", Math.max(1, Math.round(bytes / 1024.0)));
    }

    private String text(String key, Object... arguments) {
        return translations.text(locale, key, arguments);
    }

    private static Making blank(PortfolioPiece piece, String when, String brought) {
        return new Making(piece, when, brought);
    }

    /** A piece of which most is empty. */
    private static final class Making {

        private final PortfolioPiece piece;
        private final String when;
        private final String brought;
        private String warning = "";
        private List<Said> texts = List.of();
        private List<Measure> measures = List.of();
        private List<Day> days = List.of();
        private List<Level> levels = List.of();
        private String address = "";
        private List<File> files = List.of();
        private String picture = "";
        private String badge = "";
        private String verify = "";

        Making(PortfolioPiece piece, String when, String brought) {
            this.piece = piece;
            this.when = when;
            this.brought = brought;
        }

        Making warning(String said) {
            warning = said;
            return this;
        }

        Making texts(List<Said> said) {
            texts = said;
            return this;
        }

        Making measures(List<Measure> said) {
            measures = said;
            return this;
        }

        Making days(List<Day> said) {
            days = said;
            return this;
        }

        Making levels(List<Level> said) {
            levels = said;
            return this;
        }

        Making address(String said) {
            address = said;
            return this;
        }

        Making files(List<File> said) {
            files = said;
            return this;
        }

        Making badge(String shown, String file, String verified) {
            picture = shown;
            badge = file;
            verify = verified;
            return this;
        }

        Piece made() {
            return new Piece(
                    piece.title(),
                    when,
                    piece.words(),
                    warning,
                    brought,
                    texts,
                    measures,
                    days,
                    levels,
                    address,
                    files,
                    picture,
                    badge,
                    verify);
        }
    }
}
