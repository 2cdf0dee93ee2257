package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wann öffnet das Freibad in Lohfelden?            | GERMAN
            Wie hoch waren die Kosten des Umbaus?            | GERMAN
            Combien de personnes ont été blessées à Nantes ? | FRENCH
            ¿Quién es el alcalde de Sevilla?                 | SPANISH
            Quem não pode votar nas eleições de Lisboa?      | PORTUGUESE
            Chi è il sindaco della città?                    | ITALIAN
            Hoeveel mensen waren er bij de opening van de brug? | DUTCH
            Köprü ne zaman açıldı ve kim açtı?               | TURKISH
            Кто открыл новый мост?                           | RUSSIAN
            Кой откри новия мост в София?                    | BULGARIAN
            Хто відкрив новий міст у Києві?                  | OTHER
            Жаңа көпірді кім ашты?                           | OTHER
            Ποιος άνοιξε τη γέφυρα;                          | GREEK
            من افتتح الجسر الجديد؟                           | ARABIC
            چه کسی پل جدید را افتتاح کرد؟                    | PERSIAN
            पुल किसने खोला?                                   | HINDI
            谁为新桥揭幕？                                   | CHINESE
            新しい橋を開いたのは誰ですか？                   | JAPANESE
            누가 다리를 개통했습니까?                        | KOREAN
            Who opened the bridge?                           | ENGLISH
            glas musem architect                             | ENGLISH
            Who directed Die Hard?                           | ENGLISH
            Los Angeles Lakers                               | ENGLISH
            What did José Muñoz say to the Süddeutsche Zeitung? | ENGLISH
            Beyoncé concert tickets                          | ENGLISH
            2024?                                            | ENGLISH
            ''                                               | ENGLISH
            """)
    void ofQuestions(String question, Language language) {
        assertEquals(language, LanguageGuess.of(question));
    }
}
