package app.waymark.engine.criteria;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What comparing one attribute of two people showed: the reason behind points and refusals, in parts, so that a screen
 * can say it in any language. {@link #inEnglish()} is for the command line and logs.
 */
public sealed interface Finding {

    /** The finding in a few English words, without a full stop. */
    String inEnglish();

    /**
     * Two lists were compared.
     *
     * @param values the values both name, as the mentee wrote them; may be empty
     * @param sought how many values the mentee names
     */
    record Shared(List<String> values, int sought) implements Finding {

        /** Copies the values. */
        public Shared {
            values = List.copyOf(values);
        }

        @Override
        public String inEnglish() {
            return values.isEmpty()
                    ? "nothing in common"
                    : values.size() + " of " + sought + " in common: " + String.join(", ", values);
        }
    }

    /**
     * Two single values were compared.
     *
     * @param same whether they mean the same
     * @param mentee the mentee's value as written
     * @param mentor the mentor's value as written
     */
    record Values(boolean same, String mentee, String mentor) implements Finding {
        @Override
        public String inEnglish() {
            return same ? "both \"" + mentee + "\"" : "\"" + mentee + "\" and \"" + mentor + "\"";
        }
    }

    /**
     * Two places on a scale were compared.
     *
     * @param above how many steps the mentor stands above the mentee; negative is below
     * @param mentee the mentee's value as written
     * @param mentor the mentor's value as written
     */
    record Steps(int above, String mentee, String mentor) implements Finding {
        @Override
        public String inEnglish() {
            String steps = Math.abs(above) == 1 ? "one step" : Math.abs(above) + " steps";
            String where = above == 0 ? "level with" : steps + (above > 0 ? " above " : " below ");
            return "\"" + mentor + "\" is " + where.strip() + " \"" + mentee + "\"";
        }
    }

    /**
     * Two numbers were compared.
     *
     * @param mentee the mentee's number
     * @param mentor the mentor's number
     */
    record Numbers(double mentee, double mentor) implements Finding {
        @Override
        public String inEnglish() {
            return plain(mentee) + " and " + plain(mentor);
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /**
     * Two weeks were compared.
     *
     * @param minutes the minutes a week that both are free
     */
    record Minutes(int minutes) implements Finding {
        @Override
        public String inEnglish() {
            return minutes == 1 ? "1 shared free minute a week" : minutes + " shared free minutes a week";
        }
    }

    /**
     * What a mentee lacks was compared with what a mentor offers.
     *
     * @param taught the skills that the mentor offers above where the mentee is, in the order in which the mentee names them;
     *     may be empty
     * @param sought how many skills the mentee names
     */
    record Skills(List<Taught> taught, int sought) implements Finding {

        /** Copies the skills. */
        public Skills {
            taught = List.copyOf(taught);
        }

        @Override
        public String inEnglish() {
            return taught.isEmpty()
                    ? "offers nothing that is lacking"
                    : "offers " + taught.stream().map(Taught::inEnglish).collect(Collectors.joining(", "));
        }
    }

    /**
     * A skill that a mentor can teach a mentee.
     *
     * @param skill the skill, as the mentee's list names it
     * @param own the level the mentee is at
     * @param wanted the level the mentee wants to reach
     * @param offered the level the mentor is at
     */
    record Taught(String skill, int own, int wanted, int offered) {

        /** How many levels the mentee lacks. */
        public int lacking() {
            return wanted - own;
        }

        String inEnglish() {
            return skill + " at " + offered + ", lacking by " + lacking();
        }
    }

    /**
     * Nothing could be compared, for want of a value that is known and can be read.
     *
     * @param menteeSide whether it is the mentee's value that is wanting, else the mentor's
     * @param attribute the attribute
     * @param text what stands there; blank where nothing does
     */
    record NotKnown(boolean menteeSide, String attribute, String text) implements Finding {
        @Override
        public String inEnglish() {
            String whose = "the " + (menteeSide ? "mentee's " : "mentor's ") + attribute;
            return text.isBlank() ? whose + " is not known" : whose + " \"" + text + "\" cannot be placed";
        }
    }

    /** Something was compared that whoever reads this may not be told. */
    record Withheld() implements Finding {
        @Override
        public String inEnglish() {
            return "not told";
        }
    }
}
