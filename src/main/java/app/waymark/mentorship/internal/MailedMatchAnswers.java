package app.waymark.mentorship.internal;

import app.waymark.mailbox.AskedThen;
import app.waymark.mailbox.MailReceipt;
import app.waymark.mailbox.MailReceipt.Refused;
import app.waymark.mailbox.MailReceipt.Taken;
import app.waymark.mailbox.MailReceiver;
import app.waymark.mailbox.MailRefusalReason;
import app.waymark.mailbox.MailedWords;
import app.waymark.mailbox.PlainAnswer;
import app.waymark.mentorship.AnswerResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipMailSaid;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what somebody answers to the mail of a proposed mentorship: a plain yes or no, and nothing else, for the two have no
 * conversation before they said yes.
 */
@Component
class MailedMatchAnswers implements MailReceiver {

    private final Mentorships mentorships;

    MailedMatchAnswers(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public String name() {
        return "mentorship";
    }

    @Override
    public boolean takes(String kind) {
        return kind.equals(Mentorships.ANSWER);
    }

    @Override
    public MailReceipt would(UUID subject, AskedThen asked, MailedWords mail) {
        var path = Links.mentorship(subject);
        if (mentorships.get(new MentorshipId(subject)).state() != MentorshipState.PROPOSED) {
            return new Refused(MailRefusalReason.OVER, path);
        }
        return switch (plain(mail)) {
            case PlainAnswer.Yes yes -> new Taken(path, new MentorshipMailSaid.Accepted());
            case PlainAnswer.No no -> new Taken(path, new MentorshipMailSaid.Declined());
            default -> new Refused(MailRefusalReason.UNCLEAR, path);
        };
    }

    @Override
    public MailReceipt receive(UUID subject, AskedThen asked, MailedWords mail) {
        var id = new MentorshipId(subject);
        return switch (plain(mail)) {
            case PlainAnswer.Yes yes -> said(subject, mentorships.accept(id), new MentorshipMailSaid.Accepted());
            case PlainAnswer.No(String because) ->
                said(subject, mentorships.decline(id, because), new MentorshipMailSaid.Declined());
            default -> new Refused(MailRefusalReason.UNCLEAR, Links.mentorship(subject));
        };
    }

    /** A yes has no place for words there, so that with some it is left to the page. */
    private static PlainAnswer plain(MailedWords mail) {
        var answer = PlainAnswer.yesOrNo(mail.text());
        return answer instanceof PlainAnswer.Yes(String words) && !TypedText.blank(words)
                ? new PlainAnswer.Unclear()
                : answer;
    }

    private static MailReceipt said(UUID subject, AnswerResult result, MentorshipMailSaid did) {
        var path = Links.mentorship(subject);
        return switch (result) {
            // Of its beginning both are told.
            case AnswerResult.Done(var now) -> new Taken(path, did, now.state() != MentorshipState.ACTIVE);
            case AnswerResult.Closed closed -> new Refused(MailRefusalReason.OVER, path);
            case AnswerResult.TooLong tooLong -> new Refused(MailRefusalReason.TOO_LONG);
        };
    }
}
