package app.waymark.notification.internal;

import app.waymark.shared.AccountClosed;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has left is written to no more: what still waits to be sent to them is thrown away unsent. */
@Component
class MailOfClosedAccounts {

    private final JdbcClient jdbc;

    MailOfClosedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountClosed closed) {
        jdbc.sql("delete from mail where recipient = ? and sent_at is null")
                .param(closed.account().value())
                .update();
    }
}
