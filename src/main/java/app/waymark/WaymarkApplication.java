package app.waymark;

import app.waymark.cli.CoachCommand;
import app.waymark.cli.MatchCommand;
import app.waymark.cli.RepliesCommand;
import app.waymark.cli.SkillSetCommands;
import app.waymark.cli.UpkeepCommands;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Waymark; or, called with {@code match} as its first argument, matches a folder of CSV files and ends; or, called
 * with {@code coach}, says of goals what the coach thinks and ends; or, with {@code replies}, what of a mail is kept; or, with
 * {@code backup}, {@code restore}, {@code doctor} or {@code badge-key}, looks after an installation and ends; or, with {@code esco} or
 * {@code onet}, takes in a published set of skills and ends.
 */
@SpringBootApplication
public class WaymarkApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("match")) {
            // Neither web server nor database: the command is done before Spring would have begun.
            System.exit(MatchCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("coach")) {
            System.exit(CoachCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("replies")) {
            System.exit(RepliesCommand.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && UpkeepCommands.NAMES.contains(args[0])) {
            System.exit(UpkeepCommands.run(args));
        }
        if (args.length > 0 && SkillSetCommands.NAMES.contains(args[0])) {
            System.exit(SkillSetCommands.run(args));
        }
        SpringApplication.run(WaymarkApplication.class, args);
    }
}
