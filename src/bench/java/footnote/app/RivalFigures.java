package footnote.app;

import footnote.article.Article;
import footnote.article.Splitter;
import footnote.eval.sets.EvalQuestion;
import footnote.eval.sets.EvalSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rival did with one set, in a process of its own.
 *
 * @param right share of the answerable questions whose article was found first
 * @param answered share of them with an accepted answer in the first words; negative where nothing answers
 * @param rate passages a second taken in
 * @param finding times of finding, in milliseconds
 * @param answering times of answers, in milliseconds
 * @param start milliseconds from the start of the process until one article was taken in and found
 * @param memory megabytes that the process holds after all of it
 */
record RivalFigures(
        double right, double answered, double rate, Spread finding, Spread answering, double start, double memory) {

    private static final int FIRST_WORDS = 45;
    private static final int WARM_UP = 20;

    /** The middle of some times, and what nineteen of twenty do not exceed. */
    record Spread(double p50, double p95) {
        static Spread of(TimesOfRuns times) {
            return new Spread(times.at(0.5), times.at(0.95));
        }
    }

    static RivalFigures of(Rival rival, EvalSet set, double start) throws Exception {
        long begin = System.nanoTime();
        rival.ingest(set.articles());
        double rate = passages(set.articles()) / ((System.nanoTime() - begin) / 1e9);
        List<EvalQuestion> questions = set.questions().stream()
                .filter(question -> question.answerable()
                        && question.standsAlone()
                        && !question.evidence().isEmpty())
                .toList();
        TimesOfRuns finding = new TimesOfRuns(questions.size());
        TimesOfRuns answering = new TimesOfRuns(questions.size());
        for (EvalQuestion question : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
            rival.first(question.text());
            rival.answer(question.text());
        }
        int[] counts = new int[3];
        for (EvalQuestion question : questions) {
            finding.take(() -> counts[0] += found(question, rival.first(question.text())) ? 1 : 0);
        }
        for (EvalQuestion question : questions) {
            answering.take(() -> {
                String answer = rival.answer(question.text());
                counts[1] += answer == null ? 0 : 1;
                counts[2] += answer != null && holds(question, answer) ? 1 : 0;
            });
        }
        double all = Math.max(1, questions.size());
        return new RivalFigures(
                counts[0] / all,
                counts[1] == 0 ? -1 : counts[2] / all,
                rate,
                Spread.of(finding),
                Spread.of(answering),
                start,
                Machine.memory());
    }

    private static int passages(List<Article> articles) {
        Splitter splitter = new Splitter();
        return articles.stream()
                .mapToInt(article -> splitter.split(article.text()).size())
                .sum();
    }

    private static boolean found(EvalQuestion question, @Nullable String article) {
        return question.evidence().stream().anyMatch(support -> Objects.equals(support.article(), article));
    }

    private static boolean holds(EvalQuestion question, String answer) {
        String[] words = plain(answer.replaceAll("\\[\\d+]", " ")).split(" ");
        String first = " " + String.join(" ", List.of(words).subList(0, Math.min(FIRST_WORDS, words.length))) + " ";
        return question.answers().stream().anyMatch(accepted -> first.contains(" " + plain(accepted) + " "));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(a|an|the)\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
