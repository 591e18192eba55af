package app.waymark.mailbox.internal;

import app.waymark.mailbox.MailboxSaid;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of answers by mail. */
@Component
class MailboxSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(MailboxSaid.Confirm.KIND, MailboxSaid.Confirm.class),
                SaidKind.of(MailboxSaid.NotTaken.KIND, MailboxSaid.NotTaken.class),
                SaidKind.of(MailboxSaid.NotDone.KIND, MailboxSaid.NotDone.class),
                SaidKind.of(MailboxSaid.BecamePost.KIND, MailboxSaid.BecamePost.class),
                SaidKind.of(MailboxSaid.FilesLeft.KIND, MailboxSaid.FilesLeft.class),
                SaidKind.of(MailboxSaid.WithoutFiles.KIND, MailboxSaid.WithoutFiles.class));
    }
}
