package app.waymark.profile.ui;

import app.waymark.profile.Photos;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.uikit.Portraits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The photos that people uploaded on their profiles. */
@Component
class ProfilePortraits implements Portraits {

    private final Photos photos;

    ProfilePortraits(Photos photos) {
        this.photos = photos;
    }

    @Override
    public Optional<String> address(AccountId account) {
        return photos.version(account).map(version -> Links.photo(account, version));
    }
}
