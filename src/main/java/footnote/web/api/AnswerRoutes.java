package footnote.web.api;

import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.ShownReceipt;
import footnote.web.http.Access;
import footnote.web.http.OwnerCookie;
import footnote.web.http.Problem;
import footnote.web.page.ErrorRoutes;
import footnote.web.page.ReceiptPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** Receipts of answers. Knowing an answer's id, which cannot be guessed, is the right to see its receipt. */
public final class AnswerRoutes {

    private final ReceiptDesk receipts;
    private final OwnerCookie owner = new OwnerCookie();

    public AnswerRoutes(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/answers/{id}", ctx -> show(ctx, ctx::json), Access.READ);
        routes.get(
                "/answers/{id}",
                ctx -> show(ctx, receipt -> ReceiptPage.of(receipt).send(ctx)),
                Access.READ);
        routes.put("/api/answers/{id}/shared", ctx -> share(ctx, true), Access.ASK);
        routes.delete("/api/answers/{id}/shared", ctx -> share(ctx, false), Access.ASK);
    }

    private void show(Context ctx, Consumer<ShownReceipt> show) {
        // What is withdrawn is to be gone from everywhere, and a link that is a secret is not to be listed.
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        receipts.find(ctx.pathParam("id")).ifPresentOrElse(show, () -> ErrorRoutes.show(ctx, notFound()));
    }

    private void share(Context ctx, boolean shared) {
        if (receipts.share(ctx.pathParam("id"), owner.of(ctx), shared)) {
            ctx.status(204);
        } else {
            ErrorRoutes.show(ctx, notFound());
        }
    }

    private static Problem notFound() {
        return Problem.of(404, "There is no answer with this id here any more.");
    }
}
