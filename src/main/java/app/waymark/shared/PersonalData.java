package app.waymark.shared;

import java.util.Map;
import java.util.Set;

/**
 * What one module keeps of people: said, exported and forgotten by the module itself, since nobody else knows its tables.
 * Every module with a table in which a person is named implements this once; a test goes through the schema and asks for
 * each column that names a person whose answer it is in.
 */
public interface PersonalData {

    /** The module's name, under which its part stands in the export. */
    String module();

    /** The columns of this module's tables that name a person, as {@code table.column}. */
    Set<String> columns();

    /**
     * What is kept of this person, by kind: maps, lists, text, numbers, times and ids, and JSON documents as text. What they
     * are and wrote, and the facts in which they take part; not what others said about them in confidence.
     */
    Map<String, ?> export(AccountId person);

    /**
     * Forgets this person, whose account is closed, inside the caller's transaction: what they wrote and what is known of
     * them goes; facts that others need to understand their own story stay, and name an account without a name.
     */
    void forget(AccountId person);
}
