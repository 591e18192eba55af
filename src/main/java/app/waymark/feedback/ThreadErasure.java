package app.waymark.feedback;

import app.waymark.feedback.internal.ErasedThreads;
import java.util.Collection;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what was said about things that are themselves taken away for good. For services that decided so. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(propagation = Propagation.MANDATORY)
public class ThreadErasure {

    private final ErasedThreads threads;

    ThreadErasure(ErasedThreads threads) {
        this.threads = threads;
    }

    /** Erases every thread about these things of this type, whoever wrote in it; inside the caller's transaction. */
    public void erase(String type, Collection<UUID> subjects) {
        threads.about(type, subjects);
    }
}
