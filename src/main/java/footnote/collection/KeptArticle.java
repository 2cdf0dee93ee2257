package footnote.collection;

import footnote.article.Article;

/**
 * An article as it is kept.
 *
 * @param article the article
 * @param origin as in {@link IndexedArticle#origin()}
 */
public record KeptArticle(Article article, String origin) {}
