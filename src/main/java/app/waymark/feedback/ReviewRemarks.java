package app.waymark.feedback;

import app.waymark.feedback.internal.AttachmentRows;
import app.waymark.feedback.internal.FeedbackRemark;
import app.waymark.feedback.internal.RemarkRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The remarks that somebody collects for a review of a thing that is shared with them, before any is sent. Nobody else
 * hears that there are any: they are no threads, they change no count and no open page, and no service gives them to
 * anybody but their author. They become threads with the review, all at once.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ReviewRemarks {

    /** The most remarks in one review. */
    public static final int MOST = 50;

    /** The longest words that are suggested: as long as a text. */
    public static final int MOST_AMENDS = 4_000;

    static final Limit ALL = Limit.of(MOST);

    private final RemarkRepository remarks;
    private final AttachmentRows attachments;
    private final SharedSubjects subjects;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewRemarks(
            RemarkRepository remarks,
            AttachmentRows attachments,
            SharedSubjects subjects,
            CurrentActor actor,
            Clock clock) {
        this.remarks = remarks;
        this.attachments = attachments;
        this.subjects = subjects;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Collects a remark.
     *
     * @param part what of the thing, in the owning module's words; null for the whole
     * @param quote the passage it is about, or null
     * @param amends the words that are suggested, or null
     */
    @PerMinute(60)
    public RemarkResult add(
            String subjectType,
            UUID subjectId,
            @Nullable String part,
            @Nullable String quote,
            String text,
            @Nullable String amends) {
        var me = actor.require().id();
        var result = kept(subjectType, subjectId, part, quote, text, amends);
        if (result instanceof RemarkResult.Kept(UUID remark)) {
            attachments.collected(me, subjectId, Threads.place(part), remark);
        }
        return result;
    }

    /** Collects a remark anew that was thrown away by mistake, with its files; the rest as for {@link #add}. */
    @PerMinute(60)
    public RemarkResult putBack(
            UUID thrown,
            String subjectType,
            UUID subjectId,
            @Nullable String part,
            @Nullable String quote,
            String text,
            @Nullable String amends) {
        var result = kept(subjectType, subjectId, part, quote, text, amends);
        if (result instanceof RemarkResult.Kept(UUID remark)) {
            attachments.putBack(actor.require().id(), thrown, remark);
        }
        return result;
    }

    private RemarkResult kept(
            String subjectType,
            UUID subjectId,
            @Nullable String part,
            @Nullable String quote,
            String text,
            @Nullable String amends) {
        var me = actor.require().id();
        var subject = subjects.requireReader(subjectType, subjectId, me);
        var mentorship = subject.mentorship();
        if (mentorship == null || !subject.writable() || subject.keeps(part, me, false)) {
            return new RemarkResult.NotShared();
        }
        if (!me.equals(subject.partner()) || !subjects.reviewed(subjectType)) {
            throw SharedSubjects.denied();
        }
        var passage = quote == null || TypedText.blank(quote) ? null : TypedText.strip(quote);
        if (passage != null && passage.length() > Threads.MOST_QUOTE) {
            return new RemarkResult.PassageTooLong(passage.length());
        }
        if (part != null && part.length() > Threads.MOST_PART) {
            throw new IllegalArgumentException("No part is named so: " + part);
        }
        var words = words(amends);
        if (words != null && !subjects.amends(subjectType, part, passage)) {
            throw SharedSubjects.denied();
        }
        var refused = unkept(text, words);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (remarks.of(me.value(), subjectId, mentorship, ALL).size() == MOST) {
            return new RemarkResult.TooMany();
        }
        var remark = new FeedbackRemark(
                Uuid7.next(clock),
                me,
                subjectType,
                subjectId,
                mentorship,
                part,
                passage,
                passage == null ? "" : subjects.text(subjectType, subjectId, part),
                clock.instant());
        remark.rewrite(TypedText.strip(text), words);
        return new RemarkResult.Kept(remarks.save(remark).getId());
    }

    /** Says something else in a remark that was collected. */
    public RemarkResult rewrite(UUID remark, String text, @Nullable String amends) {
        var me = actor.require().id();
        var found = own(remark, me);
        if (found.isEmpty()) {
            return new RemarkResult.Gone();
        }
        var one = found.get();
        var words = words(amends);
        if (words != null && one.toRemark(false).amends() == null) {
            var quote = one.toRemark(false).quote();
            if (!subjects.amends(one.subjectType(), one.part(), quote)) {
                throw SharedSubjects.denied();
            }
        }
        var refused = unkept(text, words);
        if (refused.isPresent()) {
            return refused.get();
        }
        one.rewrite(TypedText.strip(text), words);
        return new RemarkResult.Kept(remark);
    }

    /**
     * Says which of equal words a remark is about, where its passage stands more than once in its part.
     *
     * @param at where those that are meant begin in the part's text, in UTF-16 units
     * @return whether they stand there, and nobody had said before
     */
    public boolean place(UUID remark, int at) {
        return own(remark, actor.require().id())
                .filter(one -> one.place(subjects.text(one.subjectType(), one.subject(), one.part()), at))
                .isPresent();
    }

    /** Throws a remark away; one that is gone already is gone. */
    public void throwAway(UUID remark) {
        var me = actor.require().id();
        own(remark, me).ifPresent(one -> {
            remarks.delete(one);
            remarks.flush();
            attachments.forgetThrown(me, remark);
        });
    }

    /** A remark of the person acting about something that is still shared with them. */
    private Optional<FeedbackRemark> own(UUID remark, AccountId me) {
        var found = remarks.findById(remark);
        if (found.filter(one -> !one.by(me)).isPresent()) {
            throw SharedSubjects.denied();
        }
        return found.filter(one -> one.mentorship()
                .equals(subjects.requireReader(one.subjectType(), one.subject(), me)
                        .mentorship()));
    }

    private static @Nullable String words(@Nullable String amends) {
        return amends == null || TypedText.blank(amends) ? null : TypedText.strip(amends);
    }

    private static Optional<RemarkResult> unkept(String text, @Nullable String words) {
        if (TypedText.blank(text) && words == null) {
            return Optional.of(new RemarkResult.Blank());
        }
        if (TypedText.strip(text).length() > Threads.MOST_TEXT) {
            return Optional.of(new RemarkResult.TooLong(TypedText.strip(text).length(), Threads.MOST_TEXT));
        }
        return words != null && words.length() > MOST_AMENDS
                ? Optional.of(new RemarkResult.TooLong(words.length(), MOST_AMENDS))
                : Optional.empty();
    }
}
