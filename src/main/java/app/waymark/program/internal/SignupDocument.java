package app.waymark.program.internal;

import app.waymark.program.FieldUse;
import app.waymark.program.Readers;
import app.waymark.program.SignupForm;
import app.waymark.program.SignupTerms;
import app.waymark.shared.document.DocumentFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sign-up form as it is kept. */
public record SignupDocument(SignupTerms terms, SignupForm form) {

    static final DocumentFormat<SignupDocument> FORMAT =
            DocumentFormat.of("A sign-up form", SignupDocument.class).build();

    /** What somebody said to a field, under which of its settings. */
    public record Said(String text, Readers readers, FieldUse use) {}

    /** What somebody said to a form, by the field's key. */
    public record Answers(Map<String, Said> said) {

        static final DocumentFormat<Answers> FORMAT =
                DocumentFormat.of("Answers to a sign-up form", Answers.class).build();

        /** Nothing. */
        public static final Answers NONE = new Answers(Map.of());

        public Answers {
            said = Map.copyOf(said);
        }

        /** The texts alone, by the field's key. */
        public Map<String, String> texts() {
            var texts = new LinkedHashMap<String, String>();
            said.forEach((key, one) -> texts.put(key, one.text()));
            return texts;
        }
    }
}
