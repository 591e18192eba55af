package app.waymark.search;

import app.waymark.search.internal.IndexWriter;
import java.util.Collection;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules say that something of theirs reads otherwise now, or is read by others. Before the transaction in which
 * it is said commits, the texts are asked for once and written with it, so that whoever finds the new words finds none of the
 * old; no transaction, no change.
 */
@Service
@PreAuthorize("permitAll()") // Called by services and jobs of every kind; it reveals nothing, and writes what is so.
@Transactional(propagation = Propagation.MANDATORY)
public class SearchIndex {

    private final IndexWriter writer;

    SearchIndex(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * These units changed, inside the caller's transaction.
     *
     * @param findable the {@link Findable#name}
     */
    public void changed(String findable, Collection<UUID> units) {
        writer.changed(findable, units);
    }
}
