package footnote.web.api;

import footnote.answer.Outcome;
import footnote.answer.receipt.ReceiptDesk;
import footnote.answer.receipt.ShownReceipt;
import footnote.fault.BadInputException;
import footnote.web.access.Access;
import footnote.web.access.OwnerCookie;
import footnote.web.http.Problem;
import footnote.web.page.ErrorRoutes;
import footnote.web.page.ReceiptPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Receipts of answers. Knowing an answer's id, which cannot be guessed, is the right to see its receipt. */
public final class AnswerRoutes {

    private static final int DEFAULT_LIMIT = 50;

    private static final int MAX_LIMIT = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final ReceiptDesk receipts;
    private final OwnerCookie owner = new OwnerCookie();

    public AnswerRoutes(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/answers", this::list, Access.WRITE);
        routes.get("/api/answers/{id}", ctx -> show(ctx, ctx::json), Access.READ);
        routes.get(
                "/answers/{id}",
                ctx -> show(ctx, receipt -> ReceiptPage.of(receipt).send(ctx)),
                Access.READ);
        routes.put("/api/answers/{id}/shared", ctx -> share(ctx, true), Access.ASK);
        routes.delete("/api/answers/{id}/shared", ctx -> share(ctx, false), Access.ASK);
    }

    private void list(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        int limit = limit(ctx.queryParam("limit"));
        String after = ctx.queryParam("after");
        List<ShownReceipt> found = outdatedOnly(ctx.queryParam("outdated"))
                ? receipts.outdated(limit + 1, after)
                : receipts.latest(limit + 1, after);
        List<ShownReceipt> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.getLast().id() : null;
        ctx.json(new Listing(shown.stream().map(Item::of).toList(), next));
    }

    private static boolean outdatedOnly(@Nullable String given) {
        if (given == null || given.equals("true") || given.equals("false")) {
            return "true".equals(given);
        }
        throw new BadInputException("The parameter \"outdated\" must be true or false.");
    }

    private static int limit(@Nullable String given) {
        int limit = given == null ? DEFAULT_LIMIT : NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadInputException("The parameter \"limit\" must be a number from 1 to %d.".formatted(MAX_LIMIT));
        }
        return limit;
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

    /**
     * A page of the list.
     *
     * @param answers the newest first
     * @param next what to give as {@code after} for the next page; {@code null} at the end
     */
    record Listing(List<Item> answers, @Nullable String next) {}

    /** An answer in the list; the link leads to its receipt. */
    record Item(
            String id,
            String link,
            String question,
            String asked,
            String channel,
            Outcome outcome,
            boolean outdated,
            List<String> reasons) {

        static Item of(ShownReceipt receipt) {
            return new Item(
                    receipt.id(),
                    receipt.link(),
                    receipt.question(),
                    receipt.asked(),
                    receipt.channel(),
                    receipt.outcome(),
                    receipt.outdated(),
                    receipt.reasons());
        }
    }
}
