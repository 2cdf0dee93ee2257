package footnote.testing;

import footnote.collection.ArticleRecord;
import footnote.collection.KeptArticle;
import footnote.collection.LineCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lines of a {@link MemoryStorage}, counted whenever that is asked. */
record MemoryLines(MemoryStorage storage) implements LineCounts {

    private static Predicate<ArticleRecord> with(String line) {
        return record -> record.lines().all().contains(line);
    }

    private static Predicate<ArticleRecord> of(String place) {
        return record -> record.lines().place().equals(place);
    }

    private Stream<ArticleRecord> those(Predicate<ArticleRecord> wanted) {
        return storage.articles().values().stream().filter(wanted);
    }

    private Map<String, ArticleRecord> stories(Predicate<ArticleRecord> wanted) {
        Map<String, ArticleRecord> stories = new LinkedHashMap<>();
        those(wanted).forEach(record -> stories.putIfAbsent(record.family().name(), record));
        return stories;
    }

    @Override
    public int articlesWith(String line) {
        return (int) those(with(line)).count();
    }

    @Override
    public int articlesOf(String place) {
        return (int) those(of(place)).count();
    }

    @Override
    public int storiesWith(String line) {
        return stories(with(line)).size();
    }

    @Override
    public int storiesOf(String place) {
        return stories(of(place)).size();
    }

    @Override
    public List<KeptArticle> examples(String line, int limit) {
        return stories(with(line)).values().stream()
                .limit(limit)
                .map(MemoryArticles::kept)
                .toList();
    }

    @Override
    public List<KeptArticle> stillWith(String line, int limit) {
        return those(with(line))
                .filter(record -> !record.lines().site().contains(line))
                .filter(record -> !record.indexed().isPending())
                .limit(limit)
                .map(MemoryArticles::kept)
                .toList();
    }
}
