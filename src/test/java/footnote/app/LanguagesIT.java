package footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.answer.Answer;
import footnote.answer.AnswerListener;
import footnote.answer.Outcome;
import footnote.answer.Question;
import footnote.article.Article;
import footnote.cli.Product;
import footnote.text.LanguageGuess;
import footnote.text.Phrases;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in other languages than English, about articles in all of them at once. */
final class LanguagesIT {

    private static final Map<String, String> ARTICLES = Map.of(
            "de",
            "Die Freibäder der Stadt Lohfelden öffneten wegen der Hitze früher. Der Umbau der Sprungtürme hat 1,2 Mio. Euro"
                    + " gekostet. Bürgermeister Uwe Jäger lobte die Handwerker.",
            "fr",
            "Les piscines de la ville de Brévant ont rouvert samedi. Les travaux du toboggan ont coûté 800 000 euros au"
                    + " département. La directrice Odile Ferrand a remercié les nageurs.",
            "es",
            "Las bibliotecas de Villarroja abrieron el lunes. Las obras de la sala costaron tres millones de euros, según el"
                    + " alcalde. La directora Marta Quiroga agradeció a los lectores.",
            "ru",
            "В городе Заречье открылись новые мосты через реку. Строительство мостов обошлось в 340 млн рублей. Мэр Ирина"
                    + " Лужина поблагодарила строителей.",
            "tr",
            "Karaova kentinde yeni kütüphaneler açıldı. Binaların onarımı için belediye 12 milyon lira harcadı. Müdür Ayşe"
                    + " Yıldız okurlara teşekkür etti.",
            "ar",
            "افتتحت مدينة الزهراء جسورا جديدة فوق النهر. بلغت تكلفة بناء الجسور ثلاثين مليون دينار. شكر المحافظ سامي"
                    + " العمال.",
            "zh",
            "东河市的新图书馆上周开放。图书馆的建设费用为三亿元。馆长王芳感谢了读者。");

    @TempDir
    private Path data;

    /** The question has other forms of the article's words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wie viel hat der Umbau des Sprungturms gekostet?          | 1,2 Mio. Euro
            Combien a coûté le travail sur le toboggan ?              | 800 000 euros
            ¿Cuánto costó la obra de la sala?                         | tres millones de euros
            Во сколько обошлось строительство моста в городе Заречье? | 340 млн рублей
            Belediye binanın onarımı için ne kadar harcadı?           | 12 milyon lira
            كم بلغت تكلفة بناء الجسر في الزهراء؟                      | ثلاثين مليون دينار
            东河市图书馆的建设费用是多少？                            | 三亿元
            """)
    void areAnsweredInTheArticlesWordsAndItIsSaidHow(String question, String words) {
        Answer answer = ask(question);

        assertTrue(answer.text().contains(words), answer.text());
        assertTrue(
                answer.notices().contains(Phrases.in(LanguageGuess.of(question)).wordsAlone()),
                answer.notices().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wer hat das Theater in Bernfurt entworfen?   | Kein Artikel erwähnt „Theater“, „Bernfurt“.
            Qui a dessiné le théâtre de Cholonges ?      | Aucun article ne mentionne « Cholonges ».
            ¿Quién diseñó el teatro de Almagra?          | Ningún artículo menciona «Almagra».
            Кто построил театр в Белогорске?             | Ни в одной статье не упоминается «Белогорске».
            Sinop tiyatrosunu hangi mimar tasarladı?     | Haberlerde bu soruya yanıt veren bir şey bulamadım.
            من صمم المسرح الوطني في حلب؟                 | لم أجد في المقالات ما يجيب عن هذا السؤال.
            谁设计了西山市的歌剧院？                     | 在这些文章中没有找到能回答这个问题的内容。
            """)
    void areRefusedInTheirLanguage(String question, String said) {
        Answer answer = ask(question);

        assertEquals(Outcome.NOT_FOUND, answer.outcome(), answer.text());
        assertTrue(answer.text().contains(said), answer.text());
    }

    /** A name is found from a question in English, in whatever language its article is. */
    @ParameterizedTest
    @CsvSource({"Lohfelden, de", "Uwe Jager, de", "Odile Ferrand, fr", "Marta Quiroga, es", "Karaova, tr"})
    void namesAreFoundAcrossLanguages(String name, String article) {
        assertTrue(ask("Who or what is " + name + "?").nearest().stream()
                        .anyMatch(nearest -> nearest.article().equals(article))
                || ask("Who or what is " + name + "?").citations().stream()
                        .anyMatch(citation -> citation.article().equals(article)));
    }

    private Answer ask(String question) {
        try (Product product = TestProduct.open(data)) {
            ARTICLES.forEach((id, text) -> product.articles().put(new Article(id, null, null, null, null, null, text)));
            return product.assistant().ask(Question.of(question), AnswerListener.NONE);
        }
    }
}
