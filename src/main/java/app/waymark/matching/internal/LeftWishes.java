package app.waymark.matching.internal;

import app.waymark.program.PartLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the wishes away of somebody who left a round, and the wishes of others for them. */
@Component
class LeftWishes {

    private final WishStore wishes;

    LeftWishes(WishStore wishes) {
        this.wishes = wishes;
    }

    @EventListener
    void on(PartLeft left) {
        wishes.forget(left.round().value(), left.account().value());
    }
}
