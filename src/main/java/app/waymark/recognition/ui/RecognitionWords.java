package app.waymark.recognition.ui;

import app.waymark.recognition.RecognitionResult;
import com.vaadin.flow.component.Component;

/** Why nothing was said, in a sentence. */
final class RecognitionWords {

    private RecognitionWords() {}

    static String refused(Component words, RecognitionResult result) {
        return switch (result) {
            case RecognitionResult.Done unused -> throw new IllegalArgumentException("It was said");
            case RecognitionResult.Blank unused -> words.getTranslation("recognition.blank");
            case RecognitionResult.TooLong tooLong ->
                words.getTranslation("recognition.too-long", tooLong.length(), tooLong.most());
            case RecognitionResult.TooMany(var most) -> words.getTranslation("recognition.too-many", most);
            case RecognitionResult.NotShared unused -> words.getTranslation("recognition.not-shared");
            case RecognitionResult.NotReached unused -> words.getTranslation("recognition.not-reached");
        };
    }
}
