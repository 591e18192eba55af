package app.waymark.goal.coach;

import java.util.Set;

/**
 * What the form of a word tells where no list has it: a German participle, a comparative, a title that somebody bears. Words
 * are in lower case with umlauts written out.
 */
final class Forms {

    private static final Set<String> NO_PARTICIPLE = Set.of(
            "gelingen",
            "gewinnen",
            "gehoeren",
            "geniessen",
            "gestalten",
            "gelassen",
            "gefallen",
            "gesamten",
            "gewissen",
            "gesunden",
            "geraten",
            "gering",
            "gebiet",
            "geduldet",
            "gehalt",
            "gewicht",
            "gericht",
            "geschaeft",
            "geschlecht",
            "gesicht",
            "gespraechen",
            "gegenueber",
            "genauen",
            "geraeten",
            "gedanken",
            "geschichten",
            "gewohnheiten",
            "gelegenheiten",
            "gelten",
            "gelernten",
            "gesellschaft",
            "gemeinschaft",
            "gewerkschaft",
            "geburt",
            "gebet",
            "gefuehlt",
            "geht",
            "gebt",
            "geist",
            "gemuet",
            "gesamt",
            "geruest",
            "gedicht",
            "geraet",
            "geschickt",
            "gesucht",
            "beliebt",
            "beruehmt",
            "bekannt",
            "bereit",
            "vielleicht",
            "verliebt");

    private static final Set<String> BEFORE_GE = Set.of(
            "",
            "an",
            "ab",
            "auf",
            "aus",
            "ein",
            "vor",
            "zu",
            "nach",
            "mit",
            "um",
            "her",
            "hin",
            "weg",
            "fest",
            "fertig",
            "bei",
            "bereit",
            "frei",
            "durch",
            "ueber",
            "unter",
            "heraus",
            "hinaus",
            "hoch",
            "los",
            "zurueck",
            "zusammen",
            "teil",
            "statt",
            "bekannt",
            "dar",
            "nieder",
            "rein",
            "raus",
            "runter",
            "rueber",
            "online",
            "still",
            "fort",
            "weiter",
            "herunter",
            "wieder",
            "vollstaendig",
            "neu",
            "selbst");

    private static final Set<String> NO_COMPARATIVE = Set.of(
            "aber",
            "oder",
            "unter",
            "ueber",
            "immer",
            "wieder",
            "sehr",
            "spaeter",
            "weiter",
            "jeder",
            "dieser",
            "seiner",
            "meiner",
            "deiner",
            "ihrer",
            "unserer",
            "eurer",
            "einer",
            "keiner",
            "jener",
            "welcher",
            "solcher",
            "aller",
            "vieler",
            "guter",
            "neuer",
            "alter",
            "ganzer",
            "eigener",
            "selber",
            "bisher",
            "vorher",
            "nachher",
            "daher",
            "woher",
            "hinter",
            "ausser",
            "mancher",
            "anderer",
            "sicher",
            "super",
            "leider",
            "hier",
            "sonder",
            "lieber",
            "wer",
            "der",
            "mehrer",
            "einander",
            "miteinander",
            "voneinander",
            "erster",
            "zweiter",
            "dritter",
            "letzter",
            "hinunter",
            "herunter",
            "darueber",
            "darunter",
            "sauber",
            "lecker",
            "teuer",
            "nunmehr",
            "nuechtern",
            "munter",
            "bitter",
            "leer",
            "schwer",
            "fair",
            "quer",
            "euer",
            "unser");

    private Forms() {}

    /** "angemeldet", "gedruckt", "zertifiziert": said of something, it is done. */
    static boolean isGermanParticiple(Token token) {
        var word = token.word();
        if (!token.isWord() || token.capital() || word.length() < 5 || NO_PARTICIPLE.contains(word)) {
            return false;
        }
        if (word.endsWith("iert")) {
            return true;
        }
        int ge = word.indexOf("ge");
        boolean ends = word.endsWith("t") || word.endsWith("en");
        return ge >= 0 && ends && word.length() - ge >= 5 && BEFORE_GE.contains(word.substring(0, ge));
    }

    /** "belesener", "kreativer": an adjective raised, with no end in sight. */
    static boolean isGermanComparative(Token token) {
        var word = token.word();
        return token.isWord()
                && !token.capital()
                && word.length() > 5
                && word.endsWith("er")
                && !NO_COMPARATIVE.contains(word);
    }

    /** "heit", "keit", "taet": a German noun for a quality, not for a thing. */
    static boolean isQuality(String word) {
        return word.endsWith("heit")
                || word.endsWith("keit")
                || word.endsWith("itaet")
                || word.endsWith("ismus")
                || word.endsWith("kompetenz")
                || word.endsWith("kompetenzen")
                || word.endsWith("faehigkeiten")
                || word.endsWith("skills")
                || word.endsWith("denken")
                || word.endsWith("ness");
    }
}
