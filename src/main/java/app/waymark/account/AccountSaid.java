package app.waymark.account;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What turns, news and mail say of an account. */
public sealed interface AccountSaid extends Said {

    /** A remembered browser's key was used by two: somebody has copied it. */
    record RememberedTwice() implements AccountSaid {

        @Override
        public String kind() {
            return "account.remembered-twice";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }
}
