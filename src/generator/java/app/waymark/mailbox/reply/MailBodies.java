package app.waymark.mailbox.reply;

import java.util.List;

/** What people might write by mail, the awkward included, and what they might answer. All invented. */
final class MailBodies {

    private MailBodies() {}

    static List<String> of(boolean german, boolean held) {
        if (german) {
            return held ? GERMAN_HELD : GERMAN;
        }
        return held ? ENGLISH_HELD : ENGLISH;
    }

    static List<List<String>> originals(boolean german) {
        return german ? GERMAN_ORIGINALS : ENGLISH_ORIGINALS;
    }

    private static final List<String> ENGLISH = List.of(
            "Yes, Thursday works.",
            "Thanks!",
            "👍",
            "I agree with the first point.\n\nThe second one I would leave out: nobody in the team asks for it, and it costs a week.",
            "Hi Lena,\n\nthat helps a lot. I'll try it with two people first and tell you how it went.\n\nBest regards,\nMara",
            "Three things:\n- the date is too early\n- the number needs a baseline\n- I would drop step 4",
            "On Monday I wrote to my manager, on Tuesday she answered: go ahead.\n\nSo I begin next week.",
            "On 3 November at 10:15 I wrote:\n\nPlease let me lead the next sprint review.\n\nNo answer since.",
            "> 100 people came, more than we ever had.\n\nI am still tired.",
            "From my side it is fine. To be honest: I was afraid of it.\n\nSubject to what my boss says, we start in May.",
            "Sent from my point of view this reads like a complaint, so I changed it.\n\nBetter now?",
            "I looked at https://example.org/leading?who=wrote and found two ideas there.\n\nShall I write them down as steps?",
            "1. Talk to Jonas\n2. Ask for the budget\n\n--\n\n3. Only then announce it. The dashes above are mine, they part what is safe from what is not.",
            "What I don't see yet: who decides? And by when?\n\nRegards to the team from me, they did well.",
            "Dear Lena\n\nI have thought about it for a week.\n\nIt is not the money. It is that I would have to stop doing what I like.\n\nCan we talk about that on Friday?\n\nMara\n\nP.S. I passed the exam :-)",
            "Here is the text:\n\n    Lead a team of three by June 2027.\n\nIs that measurable enough?",
            "You asked what holds me back.\n\nMostly habit. In meetings I wait until somebody else has said it, and then I nod.",
            "The report says: \"This message is not for everybody.\" I like that sentence.\n\nCould we use it as a title?",
            "I'd say yes.\n\nThanks,\nMara",
            "Call me: 0171 / 1234567\n\nI am free from three.",
            "------\nplan A: ask\nplan B: ask again\n------\n\nWhich one?");

    private static final List<String> GERMAN = List.of(
            "Ja, Donnerstag passt.",
            "Danke!",
            "👍 mache ich",
            "Beim ersten Punkt bin ich dabei.\n\nDen zweiten würde ich weglassen: Im Team fragt niemand danach, und er kostet eine Woche.",
            "Hallo Lena,\n\ndas hilft mir sehr. Ich probiere es erst mit zwei Leuten und erzähle dir dann, wie es war.\n\nViele Grüße\nMara",
            "Drei Dinge:\n- das Datum ist zu früh\n- die Zahl braucht einen Ausgangswert\n- Schritt 4 würde ich streichen",
            "Am Montag um 10:30 schrieb ich meiner Chefin, am Dienstag kam die Antwort: Mach das.\n\nAlso fange ich nächste Woche an.",
            "Am 3. November 2026 um 10:15 schrieb ich ihr:\n\nBitte lass mich das nächste Review leiten.\n\nSeitdem keine Antwort.",
            "> 100 Leute waren da, so viele wie noch nie.\n\nIch bin immer noch müde.",
            "Von: meiner Seite aus ist alles klar.\nAn: dir liegt es nun, ob wir anfangen.\n\nIm Mai ginge es los.",
            "Von meinem Gefühl her liest sich das wie eine Beschwerde, darum habe ich es geändert.\n\nBesser so?",
            "Ich habe mir https://example.org/fuehren angesehen und zwei Ideen gefunden.\n\nSoll ich sie als Schritte aufschreiben?",
            "1. Mit Jonas sprechen\n2. Nach dem Budget fragen\n\n--\n\n3. Erst dann verkünden. Die Striche oben sind von mir, sie trennen das Sichere vom Rest.",
            "Was ich noch nicht sehe: Wer entscheidet das? Und bis wann?\n\nGrüße an das Team, das war gut.",
            "Liebe Lena,\n\nich habe eine Woche darüber nachgedacht.\n\nEs ist nicht das Geld. Ich müsste aufhören mit dem, was ich gern tue.\n\nKönnen wir am Freitag darüber sprechen?\n\nMara\n\nPS: Die Prüfung habe ich bestanden :-)",
            "Hier der Text:\n\n    Bis Juni 2027 ein Team von drei Leuten führen.\n\nIst das messbar genug?",
            "Du hast gefragt, was mich abhält.\n\nMeistens die Gewohnheit. In Besprechungen warte ich, bis es jemand anders gesagt hat, und dann nicke ich.",
            "Im Bericht steht: „Diese Nachricht ist nicht für alle.“ Den Satz mag ich.\n\nKönnen wir ihn als Überschrift nehmen?",
            "Ich würde sagen: ja.\n\nLG\nMara",
            "Ruf mich an: 0171 / 1234567\n\nIch bin ab drei frei.",
            "------\nPlan A: fragen\nPlan B: noch einmal fragen\n------\n\nWelcher?");

    private static final List<String> ENGLISH_HELD = List.of(
            "Fine with me, thank you for asking.",
            "No.",
            "I tried it yesterday. It went badly for ten minutes and then well for twenty.\n\nNext time I start with the question, as you said.",
            "Hello,\n\ntwo remarks:\n\n* the exam is in March, not in May\n* my boss pays half\n\nCheers\nKofi",
            "On Wednesday, 4 November 2026 we decided it. He wrote: \"let us try\". I wrote: yes!\n\nNow I need a plan.",
            "Date: next Friday\nTime: at 9\nPlace: the usual one\n\nOK?",
            "Get well soon first of all! Everything else can wait.\n\nI moved the step to December.",
            "Sent the application today. From my phone, in the train, but still.",
            "This email from her was confidential in tone, so I only tell you what it is about: she leaves.\n\nWhat do I do now?",
            "__init__ is the only file I changed, and it took me a day.\n\nWould you look at it with me?",
            "a > b\n\nand b > c, so a > c. That is all I understood of the lecture.",
            "Thanks, that is exactly what I needed to hear today. Really.\n\nBest,\nThu");

    private static final List<String> GERMAN_HELD = List.of(
            "Passt mir gut, danke fürs Fragen.",
            "Nein.",
            "Gestern habe ich es versucht. Zehn Minuten lang lief es schlecht und dann zwanzig Minuten gut.\n\nDas nächste Mal fange ich mit der Frage an, wie du gesagt hast.",
            "Hallo,\n\nzwei Anmerkungen:\n\n* die Prüfung ist im März, nicht im Mai\n* meine Chefin zahlt die Hälfte\n\nSchöne Grüße\nKofi",
            "Am Mittwoch, dem 4. November 2026 haben wir es beschlossen. Er schrieb: „Probieren wir es.“ Ich schrieb: ja!\n\nJetzt brauche ich einen Plan.",
            "Datum: nächster Freitag\nZeit: um 9\nOrt: wie immer\n\nOK?",
            "Werd erst einmal gesund! Alles andere kann warten.\n\nDen Schritt habe ich auf Dezember gelegt.",
            "Heute die Bewerbung verschickt. Von meinem Handy, im Zug, aber immerhin.",
            "Diese E-Mail von ihr klang vertraulich, darum sage ich dir nur, worum es geht: Sie geht.\n\nWas mache ich jetzt?",
            "__init__ ist die einzige Datei, die ich geändert habe, und das hat einen Tag gedauert.\n\nSchaust du sie mit mir an?",
            "a > b\n\nund b > c, also a > c. Mehr habe ich von der Vorlesung nicht verstanden.",
            "Danke, genau das musste ich heute hören. Wirklich.\n\nBeste Grüße\nThu");

    private static final List<List<String>> ENGLISH_ORIGINALS = List.of(
            List.of(
                    "Hello Mara,",
                    "",
                    "Lena answered you: Leading a team",
                    "",
                    "I read your second answer twice, and I still do not know by what you will notice that you got there, since it names a feeling and no number.",
                    "",
                    "What would somebody else see?",
                    "",
                    "Open: https://mentoring.example.org/goals/1"),
            List.of(
                    "Hello Jonas,",
                    "",
                    "Your answer is waited for: Exam",
                    "",
                    "Did you find out when it takes place?",
                    "",
                    "Open: https://mentoring.example.org/goals/2"),
            List.of("Good luck on Friday!"));

    private static final List<List<String>> GERMAN_ORIGINALS = List.of(
            List.of(
                    "Hallo Mara,",
                    "",
                    "Lena hat dir geantwortet: Teamleitung",
                    "",
                    "Deine zweite Antwort habe ich zweimal gelesen und weiß noch immer nicht, woran du merken wirst, dass du angekommen bist, denn sie nennt ein Gefühl und keine Zahl.",
                    "",
                    "Was würde jemand anders sehen?",
                    "",
                    "Öffnen: https://mentoring.example.org/goals/1"),
            List.of(
                    "Hallo Jonas,",
                    "",
                    "Deine Antwort wird erwartet: Prüfung",
                    "",
                    "Hast du herausgefunden, wann sie ist?",
                    "",
                    "Öffnen: https://mentoring.example.org/goals/2"),
            List.of("Viel Erfolg am Freitag!"));
}
