package app.waymark.matching.internal;

import app.waymark.shared.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody is matched with somebody whose account is closed: their lists go, and they from others' lists and decisions. */
@Component
class WishesOfClosedAccounts {

    private final JdbcClient jdbc;

    WishesOfClosedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountClosed closed) {
        var person = closed.account().value();
        jdbc.sql("delete from wish where account = ? or person = ?")
                .params(person, person)
                .update();
        jdbc.sql("delete from wish_list where account = ?").param(person).update();
        jdbc.sql("delete from matching_decision where mentee = ? or mentor = ?")
                .params(person, person)
                .update();
    }
}
