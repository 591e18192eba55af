package app.waymark.meeting;

import app.waymark.meeting.AfterMeeting.How;
import app.waymark.meeting.internal.MeetingAccess;
import app.waymark.meeting.internal.MetBook;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two say after a meeting: whether they met, each for themselves, and how it was. Either can say otherwise later, until
 * the mentorship ends. Throws {@link AccessDeniedException} for anybody but the two.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Attendance {

    private final MeetingAccess access;
    private final MetBook book;

    Attendance(MeetingAccess access, MetBook book) {
        this.access = access;
        this.book = book;
    }

    /**
     * Says whether the two met; after the meeting's end.
     *
     * @param how how it was, which the programme's coordinators see with the name; null where nothing is said of it. Of a
     *     meeting that did not take place nothing is kept
     */
    @PerMinute(60)
    public MeetingResult answer(MeetingId id, boolean met, @Nullable How how) {
        return book.answer(access.lock(id), access.me(), met, how);
    }
}
