package app.waymark.recognition.ui;

import app.waymark.recognition.PortfolioArchive;
import app.waymark.recognition.PortfolioArchives;
import app.waymark.recognition.PortfolioBrought;
import app.waymark.shared.Links;
import app.waymark.uikit.FileUpload;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where one brings a portfolio along from another Waymark: its archive is looked at first, then taken in. */
@Route("portfolio/bring")
@PermitAll
class PortfolioBringView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PortfolioArchives archives;
    private final InlineMessage notice = new InlineMessage();
    private final Upload upload = FileUpload.ofOne(
            PortfolioArchive.MOST_BYTES,
            getTranslation("portfolio.bring.choose"),
            getTranslation("portfolio.bring.rejected"),
            notice::refuse,
            this::look);
    private final Div outcome = new Div();
    private final Button take = new Button(getTranslation("portfolio.bring.do"), click -> take());
    private transient byte @Nullable [] archive;

    PortfolioBringView(PortfolioArchives archives) {
        this.archives = archives;
        var header = new ViewHeader(getTranslation("portfolio.bring"));
        header.crumb(getTranslation("portfolio.title"), Links.PORTFOLIO);
        header.sub(getTranslation("portfolio.bring.sub"));
        header.action(PageLink.button(Links.PORTFOLIO, getTranslation("portfolio.add.done")));
        upload.setAcceptedFileTypes(".zip", "application/zip");
        upload.addFileRemovedListener(event -> forget());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("portfolio-outcome");
        var body = new Div(upload, notice, outcome, take);
        body.addClassNames("wm-stack", "portfolio-bring");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        forget();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portfolio.bring");
    }

    void look(byte[] data) {
        forget();
        var brought = archives.tryOut(data);
        if (brought instanceof PortfolioBrought.Good good) {
            archive = good.pieces().isEmpty() ? null : data;
            take.setVisible(archive != null);
            say(good);
        } else {
            refuse(brought);
        }
    }

    private void take() {
        var data = archive;
        if (data == null) {
            return;
        }
        var brought = archives.take(data);
        forget();
        upload.clearFileList();
        if (brought instanceof PortfolioBrought.Good good) {
            notice.say(getTranslation("portfolio.bring.done", good.pieces().size()));
        } else {
            refuse(brought);
        }
    }

    private void say(PortfolioBrought.Good good) {
        outcome.add(new Paragraph(
                getTranslation("portfolio.bring.good", good.pieces().size(), good.files(), good.same())));
        if (!good.from().isEmpty()) {
            outcome.add(new Paragraph(getTranslation("portfolio.bring.from", String.join(", ", good.from()))));
        }
        outcome.add(
                new Paragraph(getTranslation(good.words() ? "portfolio.bring.words" : "portfolio.bring.words.stay")));
        var list = new UnorderedList();
        good.pieces().forEach(piece -> list.add(new ListItem(PortfolioPieceRow.name(piece))));
        outcome.add(list);
    }

    private void refuse(PortfolioBrought brought) {
        if (brought instanceof PortfolioBrought.Bad(var fault, var what)) {
            notice.refuse(getTranslation("portfolio.bring.why." + fault, what) + " "
                    + getTranslation("portfolio.bring.unchanged"));
        }
    }

    /** Nothing that was uploaded is kept any longer than it is looked at. */
    private void forget() {
        archive = null;
        notice.clear();
        outcome.removeAll();
        take.setVisible(false);
    }
}
