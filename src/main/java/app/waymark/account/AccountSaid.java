package app.waymark.account;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;

/** What turns, news and mail say of an account. */
public sealed interface AccountSaid extends Said {

    /**
     * Somebody signed in with a browser that was not known to be theirs.
     *
     * @param browser its name, or empty
     * @param system what it runs on, or empty
     * @param network as in {@link SeenBrowser#network}
     */
    record NewBrowser(String browser, String system, String network, Instant at) implements AccountSaid {

        @Override
        public String kind() {
            return "account.new-browser";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(
                    browser.isEmpty()
                            ? wording.text("account.device.unknown")
                            : system.isEmpty() ? browser : wording.text("account.device.name", browser, system),
                    network.isEmpty()
                            ? ""
                            : network.equals(SeenBrowser.HOUSE)
                                    ? wording.text("account.device.said.house")
                                    : wording.text("account.device.said.network", network),
                    wording.dates().dayAndTime(at));
        }
    }

    /** The password was changed; by a link, or by somebody who knew the one before. */
    record PasswordChanged(Instant at) implements AccountSaid {

        @Override
        public String kind() {
            return "account.password-changed";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(at));
        }
    }

    /** A second factor was set up. */
    record FactorOn(Instant at) implements AccountSaid {

        @Override
        public String kind() {
            return "account.factor-on";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(at));
        }
    }

    /** The second factor was taken away, by its person or by an administrator. */
    record FactorOff(Instant at) implements AccountSaid {

        @Override
        public String kind() {
            return "account.factor-off";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(at));
        }
    }

    /**
     * Somebody signed in with a recovery code.
     *
     * @param left how many are left
     */
    record RecoveryCodeUsed(Instant at, int left) implements AccountSaid {

        @Override
        public String kind() {
            return "account.recovery-code-used";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(at), left);
        }
    }

    /** Somebody knew the password and tried one wrong code after the other. */
    record CodesTried(Instant at) implements AccountSaid {

        @Override
        public String kind() {
            return "account.codes-tried";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(at));
        }
    }

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
