package app.waymark.goal;

import app.waymark.goal.AgreedFollowUps.Agreed;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.PlaceRows;
import app.waymark.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can begin a goal with, beside nothing: what was suggested to them, agreed in a meeting, or written for all. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class GoalBeginnings {

    private final GoalSuggestions suggestions;
    private final AgreedFollowUps followUps;
    private final GoalTemplates templates;
    private final GoalEditing editing;
    private final PlaceRows places;
    private final GoalDesk desk;

    GoalBeginnings(
            GoalSuggestions suggestions,
            AgreedFollowUps followUps,
            GoalTemplates templates,
            GoalEditing editing,
            PlaceRows places,
            GoalDesk desk) {
        this.suggestions = suggestions;
        this.followUps = followUps;
        this.templates = templates;
        this.editing = editing;
        this.places = places;
        this.desk = desk;
    }

    /**
     * All of it.
     *
     * @param typed what was begun and not saved
     * @param suggested what waits for an answer
     * @param agreed what is to be done after meetings
     * @param longer the goals that others can be a part of
     * @param templates the templates of the person's programmes
     */
    public record Choices(
            Optional<GoalEditing.Kept> typed,
            List<GoalSuggestion> suggested,
            List<Agreed> agreed,
            List<GoalTitle> longer,
            List<GoalTemplate> templates) {}

    /** What there is for the person acting. */
    public Choices choices() {
        return new Choices(
                editing.kept(null),
                suggestions.waiting(),
                Slice.whole(followUps::open),
                Slice.whole(most -> places.longer(desk.me(), most)),
                templates.offered());
    }

    /** What the person acting said to do after a meeting; empty where it is none of theirs, or done, or something else already. */
    public Optional<Agreed> agreed(UUID followUp) {
        return followUps.find(followUp);
    }
}
