package app.waymark.recognition.internal;

import app.waymark.recognition.RecognitionSaid.BadgeAskLapsed;
import app.waymark.recognition.RecognitionSaid.BadgeAsked;
import app.waymark.recognition.RecognitionSaid.BadgeAwarded;
import app.waymark.recognition.RecognitionSaid.BadgeOffered;
import app.waymark.recognition.RecognitionSaid.BadgeRefused;
import app.waymark.recognition.RecognitionSaid.BadgeRevoked;
import app.waymark.recognition.RecognitionSaid.KindWordSaid;
import app.waymark.recognition.RecognitionSaid.Thanked;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of moments. */
@Component
class RecognitionSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of("recognition.badge", BadgeOffered.class),
                SaidKind.of(BadgeAsked.KIND, BadgeAsked.class),
                SaidKind.of("recognition.badge-awarded", BadgeAwarded.class),
                SaidKind.of("recognition.badge-lapsed", BadgeAskLapsed.class),
                SaidKind.of("recognition.badge-refused", BadgeRefused.class),
                SaidKind.of("recognition.badge-revoked", BadgeRevoked.class),
                SaidKind.of("recognition.thanked", Thanked.class),
                SaidKind.of("recognition.word", KindWordSaid.class));
    }
}
