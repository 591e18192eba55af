package app.waymark.mailbox.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a plain yes or no is made of, in English and German: whole sentences, and words that take one back. */
final class PlainPhrases {

    private static final Set<String> YES = phrases("""
            yes; yes please; yes of course; of course; sure; yes sure; yes gladly; gladly; yes i do; yes it is; yes it does
            accepted; yes accepted; it is accepted; it's accepted; the goal is accepted; the step is accepted; i accept; i accept it
            i accept this; i accept that; i accept the goal; i accept this goal; i accept the step; i accept the match; i gladly accept
            yes i accept; yes i accept it; approved; i approve; i approve it; agreed; i agree; yes i agree
            looks good; looks good to me; it looks good; this looks good; that looks good; yes looks good; yes it looks good; looks great
            looks great to me; this looks great; fine by me; fine with me; that's fine; that is fine; that's fine with me; that's fine by me; this is fine; it's fine; it is fine
            good as it is; good as it stands; fine as it is; it's good as it is; it's good as it stands; lgtm; count me in; i'm in; i am in
            yes i'd love to; i'd love to; i would love to; yes i would love to; yes happy to; happy to; i say yes; a clear yes
            that works; that works for me; works for me; yes that works; yes that works for me
            ja; ja gerne; ja gern; sehr gerne; sehr gern; ja sehr gerne; ja sehr gern; ja bitte; ja klar; klar; na klar; natürlich; ja natürlich
            selbstverständlich; angenommen; ja angenommen; das ist angenommen; das ziel ist angenommen; der schritt ist angenommen
            ich nehme an; ich nehme es an; ich nehme das an; ich nehme das ziel an; ich nehme den schritt an; ja ich nehme es an
            ja ich nehme an; ich nehme gerne an; akzeptiert; ich akzeptiere; ich akzeptiere es; ich akzeptiere das; genehmigt
            einverstanden; ja einverstanden; bin einverstanden; ich bin einverstanden; ja ich bin einverstanden; ich stimme zu
            stimme zu; ja ich stimme zu; zugestimmt; passt; passt so; passt für mich; das passt; das passt so; das passt für mich
            ja passt; ja passt so; ja das passt; ja das passt so; sieht gut aus; das sieht gut aus; ja sieht gut aus
            ja das sieht gut aus; in ordnung; ist in ordnung; geht in ordnung; das geht in ordnung; das ist in ordnung
            gut so; das ist gut so; so ist es gut; ich sage zu; ich sage ja; ja ich sage zu; zugesagt; bin dabei; ich bin dabei; ja bin dabei
            ja das geht; das geht; ja geht
            """);

    private static final Set<String> NO = phrases("""
            no; nope; no thanks; no thank you; not yet; no not yet; not accepted; not accepted yet; not yet accepted; i don't accept; i don't accept it; i do not accept
            i do not accept it; no i don't accept it; i decline; declined; no i decline; i have to decline; i must decline; sorry no; unfortunately no
            unfortunately not; unfortunately not yet; not like this; not like that; i say no; i'd rather not; i would rather not
            nein; nein danke; noch nicht; nein noch nicht; leider nein; leider nicht; leider noch nicht; nicht angenommen; noch nicht angenommen; abgelehnt
            ich lehne ab; nein ich lehne ab; ich lehne es ab; ich nehme nicht an; ich nehme es nicht an; so nicht; so noch nicht
            ich sage ab; ich sage nein; lieber nicht; nein lieber nicht; nein leider nicht; nicht einverstanden; ich bin nicht einverstanden
            """);

    private static final Set<String> NONE = phrases("""
            none; none of them; none of these; none of those; none of these times; none of the times; none works; none work; none of them works
            none of them work; none of these works; none of these work; none of those works; none of those work; none works for me; none work for me
            none of them works for me; none of them work for me; none of these work for me; none of these works for me; neither; neither of them
            neither works; unfortunately none; unfortunately none of them; unfortunately none of them works; sorry none of them
            keiner; keine; keins; keiner davon; keine davon; keins davon; keiner passt; keine passt; keiner davon passt; keine davon passt
            keiner der termine; keine der zeiten; keiner der termine passt; keine der zeiten passt; keiner von ihnen; keiner passt mir
            keine passt mir; leider keiner; leider keine; leider keiner davon; leider keine davon; leider passt keiner; leider passt keine
            leider passt keiner davon; leider passt keine davon; keiner geht; keine geht
            """);

    /** What may stand beside a yes without saying more or less. */
    private static final Set<String> KIND = phrases("""
            thanks; thank you; many thanks; well done; great work; good work; nice work; great; very good; very nice; perfect; wonderful; good luck; ok; okay
            danke; vielen dank; danke dir; danke schön; gut gemacht; super; sehr gut; sehr schön; prima; wunderbar; perfekt; weiter so; viel erfolg; toll; gut
            """);

    private static final Set<String> THANKS =
            phrases("thanks; thank you; sorry; danke; vielen dank; danke dir; tut mir leid");

    private static final Pattern BECAUSE = Pattern.compile("(?Ui)(?<=[\\s,])(?:because|weil)\\b");

    /** What makes of a yes something less: a condition, a contrast, a wish, a no. */
    private static final Pattern TAKES_BACK = Pattern.compile("(?Ui)\\b(?:"
            + "but|however|although|though|except|unless|if|when|once|only|just|not|\\p{L}+n['’]t|no|none|never|without|until|till|before|after|"
            + "instead|rather|still|yet|maybe|perhaps|possibly|please|could|should|would|must|need|needs|have to|has to|change|changes|wait|sorry|"
            + "wrong|mistake|question|questions|ask|first|provided|assuming|condition|hold on|disagree|reject|decline|unclear|missing|kidding|joking|later|tomorrow|soon|almost|nearly|partly|mostly|partially|"
            + "aber|jedoch|allerdings|obwohl|trotzdem|außer|ausser|ausgenommen|falls|wenn|sofern|solange|nur|nicht|nein|kein\\p{L}*|nie|niemals|ohne|"
            + "erst|bis|bevor|nachdem|statt|stattdessen|lieber|noch|vielleicht|eventuell|bitte|könnt\\p{L}*|sollt\\p{L}*|würd\\p{L}*|müsst\\p{L}*|"
            + "muss|musst|änder\\p{L}*|wart\\p{L}*|leider|falsch|frage|fragen|zuerst|doch|sondern|voraus\\p{L}*|bedingung|vorbehalt|ablehn\\p{L}*|"
            + "unklar|fehlt|fehlen|scherz|spaß|moment|später|morgen|bald|fast|teilweise|größtenteils)\\b");

    /** What does not go with a no. */
    private static final Pattern PRAISES = Pattern.compile(
            "(?Ui)\\b(?:yes|yep|fine|good|great|ok|okay|accept|accepted|approved?|agreed?|perfect|"
                    + "problem|worries|ja|gut|passt|prima|super|einverstanden|angenommen|akzeptiert|ordnung|perfekt|toll|kidding|joking|scherz|spaß)\\b");

    private PlainPhrases() {}

    static boolean yes(String said) {
        return YES.contains(said);
    }

    static boolean no(String said) {
        return NO.contains(said);
    }

    static boolean none(String said) {
        return NONE.contains(said);
    }

    static boolean kind(String said) {
        return KIND.contains(said);
    }

    static boolean thanks(String said) {
        return THANKS.contains(said);
    }

    static boolean takesBack(String words) {
        return TAKES_BACK.matcher(words).find();
    }

    static boolean praises(String words) {
        return PRAISES.matcher(words).find();
    }

    /** Where a reason begins. */
    static Optional<Integer> because(String sentence) {
        var found = BECAUSE.matcher(sentence);
        return found.find() ? Optional.of(found.start()) : Optional.empty();
    }

    private static Set<String> phrases(String list) {
        return Arrays.stream(list.split("[;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
