package app.waymark.program.ui;

import app.waymark.program.PartQuestions;
import app.waymark.program.PartQuestions.Question;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.RoundSummary;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules ask of whoever takes part in a round on pages of their own. */
@Component
class AskedElsewhere {

    private final ObjectProvider<PartQuestions> all;

    AskedElsewhere(ObjectProvider<PartQuestions> all) {
        this.all = all;
    }

    List<Question> asked(RoundSummary round, ParticipantSummary part, Set<String> elsewhere) {
        return all.orderedStream()
                .flatMap(one -> one.asked(round, part, elsewhere).stream())
                .toList();
    }
}
