package app.waymark.recognition;

import app.waymark.recognition.internal.CredentialOrigin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a portfolio says, as it stood on the day it was taken in. It holds what its person chose and nothing else:
 * what is null or empty was left out, or never was.
 */
public sealed interface PortfolioContent {

    /** What it shows. */
    PortfolioKind kind();

    /** What it is called where its person gives it no heading of their own. */
    String title();

    /**
     * A goal that was reached.
     *
     * @param why why it mattered
     * @param words what was said when it was reached
     */
    record Goal(
            String title,
            LocalDate begunOn,
            LocalDate reachedOn,
            int stepsDone,
            String why,
            List<Measured> measures,
            List<Dated> milestones,
            @Nullable CheckIns checkIns,
            String words,
            List<Learned> learned)
            implements PortfolioContent {

        public Goal {
            measures = List.copyOf(measures);
            milestones = List.copyOf(milestones);
            learned = List.copyOf(learned);
        }

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.GOAL;
        }
    }

    /** A number a goal was measured by. */
    record Measured(
            String name,
            String unit,
            @Nullable BigDecimal from,
            @Nullable BigDecimal target,
            @Nullable BigDecimal last) {}

    /** Something that was reached on a day. */
    record Dated(String title, LocalDate on) {}

    /** How often one checked in, and from when until when. */
    record CheckIns(int times, LocalDate first, LocalDate last) {}

    /** What looking back brought. */
    record Learned(LocalDate on, String wentWell, String changes) {}

    /** Words, an address or a file; of a file the text is its name. */
    record Evidence(Form form, String text, LocalDate on) implements PortfolioContent {

        /** What it is. */
        public enum Form {
            WORDS,
            ADDRESS,
            FILE
        }

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.EVIDENCE;
        }

        /** The address where it is one of the web, which alone is shown as a link; empty otherwise. */
        public String address() {
            return form == Form.ADDRESS && text.matches("(?i)https?://\\S+") ? text : "";
        }

        /** Words have no name. */
        @Override
        public String title() {
            return form == Form.FILE ? text : "";
        }
    }

    /**
     * A skill, in the language its person reads.
     *
     * @param framework whose levels are meant
     * @param top the highest level there is
     * @param mentors what mentors said whom its person chose to name, the latest first; without words: those are the mentors'
     */
    record Skill(
            String title,
            String framework,
            int top,
            @Nullable Rated own,
            List<Seen> mentors) implements PortfolioContent {

        public Skill {
            mentors = List.copyOf(mentors);
        }

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.SKILL;
        }
    }

    /**
     * A level on a day.
     *
     * @param meaning what the level means, may be empty
     * @param example what its person wrote to it, may be empty
     */
    record Rated(int level, String meaning, String example, LocalDate on) {}

    /**
     * A level at which a mentor saw somebody on a day.
     *
     * @param name what the mentor was called; empty of those that were taken in before mentors were named, and of one who was
     *     forgotten
     * @param meaning what the level means, may be empty
     */
    record Seen(String name, int level, String meaning, LocalDate on) {

        /** The longest name. */
        public static final int MOST_NAME = 160;
    }

    /**
     * A certificate.
     *
     * @param expiresOn its last day, or null where it does not run out
     * @param words what its person wrote of it, may be empty
     */
    record Certificate(
            String title, LocalDate doneOn, @Nullable LocalDate expiresOn, String words) implements PortfolioContent {

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.CERTIFICATE;
        }
    }

    /**
     * A badge.
     *
     * @param by who gave it
     * @param form which picture it has
     * @param credential what was signed, which says by itself who signed it
     */
    record Badge(
            String title,
            String description,
            String criteria,
            String by,
            BadgeKind form,
            LocalDate on,
            String credential)
            implements PortfolioContent {

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.BADGE;
        }

        /** Where it says that it can be verified; empty where it says nothing that is an address. */
        public Optional<String> verifiedAt() {
            return CredentialOrigin.verifiedAt(credential);
        }

        /** Its picture, which carries what was signed. */
        public String picture() {
            return BadgePicture.baked(form, title, by, credential);
        }
    }

    /** Thanks, in its person's own words; to whom is not in it, but whether to a mentor. */
    record Thanks(boolean mentor, String text, LocalDate on) implements PortfolioContent {

        @Override
        public PortfolioKind kind() {
            return PortfolioKind.THANKS;
        }

        @Override
        public String title() {
            return "";
        }
    }
}
