package app.waymark.skill.internal;

import app.waymark.shared.document.DocumentFormat;
import app.waymark.skill.StandingChanges.Change;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Where somebody stood at one time, as it is kept to be compared with what it said later. */
public record StandingDocument(List<Said> said) {

    static final DocumentFormat<StandingDocument> FORMAT =
            DocumentFormat.of("Where somebody stood", StandingDocument.class).build();

    public StandingDocument {
        said = List.copyOf(said);
    }

    /** One thing that was said. */
    public record Said(UUID id, StandingPart part, String words, String example) {

        String text() {
            return example.isEmpty() ? words : words + "\n" + example;
        }
    }

    static StandingDocument of(List<StandingEntry> entries) {
        return new StandingDocument(entries.stream()
                .map(one -> new Said(one.id(), one.part(), one.words(), one.example()))
                .toList());
    }

    /** What is different in the one that came after; in the order of that, with what went at the end of its part. */
    List<Change> changes(StandingDocument after) {
        var before = new LinkedHashMap<UUID, Said>();
        said.forEach(one -> before.put(one.id(), one));
        var changes = new ArrayList<Change>();
        for (var part : StandingPart.values()) {
            for (var now : after.said()) {
                if (now.part() == part) {
                    var was = before.remove(now.id());
                    var text = was == null ? "" : was.text();
                    if (!text.equals(now.text())) {
                        changes.add(new Change(part, text, now.text()));
                    }
                }
            }
            before.values().stream()
                    .filter(one -> one.part() == part)
                    .map(one -> new Change(part, one.text(), ""))
                    .forEach(changes::add);
        }
        return changes;
    }
}
