package footnote.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end in languages other than English. */
final class SentencesInLanguagesTest {

    /** The sentences of each text are parted by a bar. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Freibad öffnet am 29. März 2024 um 9 Uhr.|Der Eintritt ist frei.",
                "Die Damen, die in der 1. Bundesliga spielen, trainieren dort ab dem 3. August.|Einige Kurse, z. B. Wassergymnastik, kosten 4,50 Euro.",
                "Bürgermeister Dr. h. c. Uwe Jäger sagte, das Becken Nr. 5 habe ca. 1,2 Mio. Euro gekostet.|Es wurde im Jahr 2024 fertig.",
                "Der 1. FC Köln hat den 2. Platz und die Mannschaft ist zufrieden.|Das Spiel endete 3:1.",
                "Der Torwart ist erst 19.|Er kam im Mai und blieb.",
                "Der Minister sagte: „Wir bauen. Wir warten nicht.“|Danach ging er.",
                "Рассказ написал А. С. Пушкин в 1830 г. в Болдине.|Он жил на ул. Садовой, д. 5.",
                "Ущерб оценили в 340 млн. тенге и т. д.|Но причину выясняют.",
                "М. В. Ломоносов и проф. Иванов работали в им. Гагарина институте.|Их было двое.",
                "M. Dupont et Mme. Leroy ont signé.|Le maire a dit « Oui. Enfin. » mardi.",
                "El Sr. García vive en EE.UU. desde 2019.|La ciudad es grande.",
                "新桥将于明年春天开通。|工程耗资三百万元。",
                "橋は月曜日に開いた。|市長は「はい。いいえ。」と言った。|費用は三億円だ！",
                "他说：“好。走吧。”|然后离开了。|费用是3.5亿元。",
                "다리가 월요일에 개통되었다.|시장이 말했다.",
                "पुल सोमवार को खुला।|मेयर ने कहा हाँ।|बहुत अच्छा।",
                "پل پیر کو کھلا۔|میئر نے کہا۔",
                "Η γέφυρα άνοιξε;|Ναι.|Ο κ. Παπάς μίλησε.",
                "Қаланың әкімі Б. Е. Әбдіров 5-маусымда келді.|Ол 2024 жылға дейін қалады.",
                "Çarşamba günü Dr. Ali Yılmaz geldi.|Saat 10.30'da bitti.|Sonra gitti.",
                "Il sig. Rossi è arrivato alle 10.|Il ponte è aperto.",
                "Das kostet lt. Prof. Dr. Meier ca. 3 Mio. Euro.|Am 1. Mai wird u. a. gefeiert.",
                "قال د. أحمد إن الجسر فتح.|وبلغت التكلفة ٣٫٥ مليون.|هل هذا كثير؟|نعم.",
                "افتتح الجسر يوم الاثنين.|هل كلف كثيرا؟|قال العمدة نعم.",
                "He scored 29.|The team lost in May.",
                "The bridge opened on 3 May.|It cost 29 million.",
                "The show goes on.|Nobody left before the end.",
                "The club has won 14.|March brings the next match.",
                "He spoke of the im.|Nobody knew what it was."
            })
    void endWhereTheyEnd(String marked) {
        List<String> sentences = List.of(marked.split("\\|"));
        String text = String.join(" ", sentences);
        assertEquals(
                sentences,
                new SentenceBreaker()
                        .sentences(text).stream().map(span -> span.of(text)).toList());
    }
}
