package app.waymark.demo.internal;

import app.waymark.feedback.AttachResult;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.PostChange;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Posts;
import app.waymark.feedback.ResolveResult;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.NoteResult;
import app.waymark.mentorship.PrivateNotes;
import app.waymark.safeguarding.ReceivedReports;
import app.waymark.safeguarding.ReportResult;
import app.waymark.safeguarding.Reporting;
import app.waymark.safeguarding.SettleResult;
import app.waymark.shared.Links;
import app.waymark.shared.markdown.TextFormat;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What pairs say to each other about their mentorship, with files, quotations, words taken back and a question that may be
 * settled; what somebody reported of it, and what mentors and a coordinator keep for themselves.
 */
@Component
class SaidAndKept {

    // Three days apart: of two days closer to each other a weekend makes one, and what is said at one instant has no
    // order.

    private static final ClassPathResource PICTURE = new ClassPathResource("demo/eight-weeks.png");

    private final Storyteller teller;
    private final Threads threads;
    private final Posts posts;
    private final Attachments attachments;
    private final Reporting reporting;
    private final ReceivedReports received;
    private final PrivateNotes notes;

    SaidAndKept(
            Storyteller teller,
            Threads threads,
            Posts posts,
            Attachments attachments,
            Reporting reporting,
            ReceivedReports received,
            PrivateNotes notes) {
        this.teller = teller;
        this.threads = threads;
        this.posts = posts;
        this.attachments = attachments;
        this.reporting = reporting;
        this.received = received;
        this.notes = notes;
    }

    void ofMaraAndJonas(Persona mara, Persona jonas, MentorshipId pair) {
        var question = "Eight weeks are over. What is different on a Friday evening, and where would you see it?";
        var asked = begun(jonas, -22, pair, question);
        takenBack(jonas, -19, asked, "Forget Friday, any day will do.");
        attached(mara, -15, asked, "Eight weeks.png", "Retrospectives with a decision: from one in four to nearly all");
        said(mara, -15, asked, quoted(question, "Jonas Berg", pair, asked) + """
                In what we **decide**, and the picture shows it. Three things came of that:

                1. two meetings fewer
                2. one argument, which was overdue
                3. Thu asked whether her team may *copy* it""");
        proposed(mara, -15, asked);
        noted(
                jonas,
                -15,
                pair,
                "Decides faster than she thinks. Ask less about the plan, more about who else was in the room.");
    }

    void ofThuAndJonas(Persona thu, Persona jonas, MentorshipId pair, Persona clara) {
        var written = begun(
                jonas,
                -34,
                pair,
                "My colleague hires for such roles: call her at home in the evening, 020 7946 0123, she knows.");
        var report = teller.on(
                -31,
                thu,
                () -> Storyteller.expect(
                        ReportResult.Reported.class,
                        reporting.report(
                                "post",
                                written.post(),
                                "This is somebody’s private number, and I doubt that she knows. I did not call.")));
        teller.on(-28, jonas, () -> Storyteller.expect(PostChange.Done.class, posts.delete(written.post())));
        teller.on(
                -28,
                clara,
                () -> Storyteller.expect(
                        SettleResult.Settled.class,
                        received.settle(
                                report.report(),
                                "She had not known. Jonas took the number out the same day and told her so himself.")));
        teller.on(-28, jonas, () -> threads.resolve(written.thread()));
        noted(clara, -28, pair, "Asked both how it goes: well. Ask again at half time.");
    }

    void ofLenaAndRita(Persona lena, Persona rita, MentorshipId pair) {
        var question = "Halbzeit! Was hat sich verändert, seit du in der Runde etwas sagst?";
        var asked = begun(rita, -24, pair, question);
        takenBack(rita, -21, asked, "Das war für jemand anderen.");
        attached(lena, -17, asked, "Acht Wochen.png", "Wortmeldungen je Woche, zuletzt über der gestrichelten Linie");
        said(lena, -17, asked, quoted(question, "Rita Sow", pair, asked) + """
                Man **fragt** mich jetzt. Ich habe mitgezählt:

                - am Anfang kaum eine Wortmeldung
                - seit zwei Wochen mehr, als ich mir vorgenommen hatte""");
        proposed(lena, -17, asked);
        noted(rita, -17, pair, "Traut sich mehr zu, als sie sagt. Beim nächsten Mal nach dem Ausschuss fragen.");
        var named = begun(
                rita,
                -8,
                pair,
                "Frau Peters aus deinem Haus ist länger krank. Frag doch, ob du ihren Teilplan übernehmen kannst.");
        takenBack(lena, -5, named, "Woher weißt du das?");
        teller.on(
                -5,
                lena,
                () -> Storyteller.expect(
                        ReportResult.Reported.class,
                        reporting.report(
                                "post",
                                named.post(),
                                "Von der Krankheit einer Kollegin möchte ich hier nichts lesen. Könnt ihr mit Rita sprechen?")));
        teller.on(-5, rita, () -> threads.resolve(named.thread()));
    }

    private PostResult.Posted begun(Persona who, int day, MentorshipId pair, String text) {
        return teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        PostResult.Posted.class, threads.start(Threads.MENTORSHIP, pair.value(), null, null, text)));
    }

    private PostResult.Posted said(Persona who, int day, PostResult.Posted in, String text) {
        return teller.on(day, who, () -> Storyteller.expect(PostResult.Posted.class, threads.post(in.thread(), text)));
    }

    private void takenBack(Persona who, int day, PostResult.Posted in, String text) {
        var post = said(who, day, in, text).post();
        teller.on(day, who, () -> Storyteller.expect(PostChange.Done.class, posts.delete(post)));
    }

    private void attached(Persona who, int day, PostResult.Posted in, String name, String alt) {
        teller.on(day, who, () -> {
            UUID place = in.thread().value();
            var file = Storyteller.expect(AttachResult.Attached.class, attachments.add(place, null, name, PICTURE));
            attachments.describe(file.attachment().id(), alt);
            return file;
        });
    }

    private void proposed(Persona who, int day, PostResult.Posted in) {
        teller.on(day, who, () -> Storyteller.expect(ResolveResult.Proposed.class, threads.propose(in.thread())));
    }

    private void noted(Persona who, int day, MentorshipId pair, String text) {
        teller.on(day, who, () -> Storyteller.expect(NoteResult.Kept.class, notes.write(pair, text, 0)));
    }

    private static String quoted(String text, String whose, MentorshipId pair, PostResult.Posted of) {
        return TextFormat.MARKDOWN.quoted(
                text, whose, Links.mentorshipTalk(pair.value()) + "?thread=" + of.thread() + "#post-" + of.post());
    }
}
