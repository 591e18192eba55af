package app.waymark.skill.published;

import java.util.List;
import java.util.Set;

/**
 * What files of a publisher say, as far as they were given: what they are silent on stays as it is.
 *
 * @param version which version it is, or an empty text where the files do not say
 * @param languages the tags of the languages in it
 * @param kinds the kinds of entries that the files have all of
 * @param relationKinds the kinds of relations that the files have all of
 * @param unread the names of files that are no part of what Waymark keeps
 */
public record PublishedSet(
        PublishedSource source,
        String version,
        Set<String> languages,
        List<PublishedEntry> entries,
        List<PublishedRelation> relations,
        Set<EntryKind> kinds,
        Set<RelationKind> relationKinds,
        List<String> unread) {}
