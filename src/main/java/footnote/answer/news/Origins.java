package footnote.answer.news;

import footnote.article.Article;
import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Days;
import footnote.text.analysis.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of some articles come from one another: a copy as the collection knows it, one that credits the other or the
 * same agency, and one that has nearly nothing but the other's names, numbers, dates and quotations.
 */
final class Origins {

    /** What is rewritten is rewritten from the begin; so much of an article is compared. */
    private static final int LEAD = 1_500;

    /** Share of the shorter's facts that a rewritten copy has from the other. */
    private static final double REWRITTEN = 0.8;

    /** The same where one credits the other or both the same agency. */
    private static final double RETOLD = 0.5;

    /** And are no further apart than this. */
    private static final int DAYS = 2;

    /** Fewer facts may be the same by chance. */
    private static final int ENOUGH = 6;

    /** An agency's mark: "(AFP)", at the begin or the end. */
    private static final Pattern MARK = Pattern.compile("\\(([A-Z]{2,6})\\)");

    private static final int NEAR_EDGE = 120;

    private final List<Article> articles;
    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    /**
     * Compares articles.
     *
     * @param family names the copies that the collection knows of an article, itself among them
     */
    Origins(List<Article> articles, Function<String, List<String>> family) {
        this.articles = List.copyOf(articles);
        articles.forEach(article -> groups.put(article.id(), article.id()));
        for (int i = 0; i < articles.size(); i++) {
            for (int j = i + 1; j < articles.size(); j++) {
                Article one = articles.get(i);
                Article two = articles.get(j);
                if (family.apply(one.id()).contains(two.id()) || areOne(one, two)) {
                    join(one.id(), two.id());
                }
            }
        }
    }

    /** How many of these articles do not come from another of them. */
    long independent(Set<String> ids) {
        return ids.stream().map(id -> groups.getOrDefault(id, id)).distinct().count();
    }

    /** Whether two articles come from one another. */
    boolean areOne(String one, String two) {
        return one.equals(two) || groups.getOrDefault(one, one).equals(groups.getOrDefault(two, two));
    }

    /** Those from one origin, the original first: the one the others credit, else the earliest, else the fullest. */
    Comparator<String> originalFirst() {
        Map<String, Article> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        Comparator<Article> order = Comparator.comparing((Article article) -> !isCredited(article))
                .thenComparing(Article::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparingInt(article -> -article.text().length());
        return Comparator.comparing(byId::get, Comparator.nullsLast(order));
    }

    private boolean isCredited(Article article) {
        return articles.stream()
                .anyMatch(other -> !other.id().equals(article.id())
                        && areOne(other.id(), article.id())
                        && credits(other, article));
    }

    private void join(String one, String two) {
        String kept = groups.getOrDefault(one, one);
        String gone = groups.getOrDefault(two, two);
        groups.replaceAll((id, group) -> group.equals(gone) ? kept : group);
    }

    private boolean areOne(Article one, Article two) {
        Set<String> marks = marks(one);
        marks.retainAll(marks(two));
        boolean credited = !marks.isEmpty() || credits(one, two) || credits(two, one);
        double common = common(one, two);
        return common >= REWRITTEN || (credited && common >= RETOLD && areNear(one, two));
    }

    /** An agency has more than one story. */
    private static boolean areNear(Article one, Article two) {
        LocalDate here = one.published();
        LocalDate there = two.published();
        return here == null || there == null || Math.abs(here.toEpochDay() - there.toEpochDay()) <= DAYS;
    }

    /** Whether an article names the publication of another, or its initials, as where it has its news from. */
    private static boolean credits(Article by, Article of) {
        String source = of.source();
        if (source == null || source.isBlank() || source.equals(by.source())) {
            return false;
        }
        return marks(by).contains(initials(source))
                || Pattern.compile("\\b" + Pattern.quote(source) + "\\b")
                        .matcher(by.text())
                        .find();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < 2 ? name : initials.toString();
    }

    private static Set<String> marks(Article article) {
        Set<String> marks = new HashSet<>();
        Matcher matcher = MARK.matcher(article.text());
        while (matcher.find()) {
            if (matcher.start() < NEAR_EDGE || matcher.end() > article.text().length() - NEAR_EDGE) {
                marks.add(matcher.group(1));
            }
        }
        return marks;
    }

    /** Share of the facts of the one with fewer that the other has too; 0 where there are too few to tell. */
    private double common(Article one, Article two) {
        Set<String> here = facts.computeIfAbsent(one.id(), id -> facts(one));
        Set<String> there = facts.computeIfAbsent(two.id(), id -> facts(two));
        int fewer = Math.min(here.size(), there.size());
        Set<String> common = new HashSet<>(here);
        common.retainAll(there);
        return fewer < ENOUGH ? 0 : (double) common.size() / fewer;
    }

    /** Numbers, dates, names and quotations. */
    private static Set<String> facts(Article article) {
        String text = article.text();
        AnalysedText reading = AnalysedText.of(text.substring(0, Math.min(LEAD, text.length())));
        Set<String> facts = new HashSet<>(reading.quotations());
        reading.amounts().forEach(amount -> facts.add("" + amount.value()));
        reading.days().stream().map(Days.Day::part).forEach(facts::add);
        for (int i = 0; i < reading.words().size(); i++) {
            if (Names.isName(reading.words(), i)) {
                facts.add(reading.words().get(i).key());
            }
        }
        return facts;
    }

    /** The ids of all articles compared. */
    List<String> ids() {
        return new ArrayList<>(groups.keySet());
    }
}
