package footnote.web.page;

import footnote.web.http.Problem;

/** What a person sees where a page cannot be shown. */
final class ErrorPage {

    private ErrorPage() {}

    static Page of(Problem problem) {
        Page page = new Page(problem.title());
        page.main().appendElement("h1").text(problem.title());
        page.main().appendElement("p").text(problem.detail());
        page.main().appendElement("p").appendElement("a").attr("href", "/").text("Ask a question");
        return page;
    }
}
