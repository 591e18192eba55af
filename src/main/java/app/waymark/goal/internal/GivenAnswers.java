package app.waymark.goal.internal;

import app.waymark.goal.ReviewAnswer;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a review answered as one document; nothing where it answered nothing. */
@Converter
class GivenAnswers implements AttributeConverter<List<ReviewAnswer>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<ReviewAnswer> answers) {
        return answers == null || answers.isEmpty() ? null : ReviewQuestionRows.ANSWERS.write(answers);
    }

    @Override
    public List<ReviewAnswer> convertToEntityAttribute(@Nullable String kept) {
        return kept == null ? List.of() : ReviewQuestionRows.ANSWERS.read(kept, "a verdict");
    }
}
