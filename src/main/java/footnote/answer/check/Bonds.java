package footnote.answer.check;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.AnalysedText.Word;
import footnote.text.analysis.VerbRoles;
import footnote.text.analysis.WordForms;
import java.util.ArrayList;
import java.util.List;

/** Whether words that stand together in a sentence stand together in the quote: who with what is said of them. */
final class Bonds {

    /** Content words so near to each other in a sentence belong together. */
    private static final int NEAR = 4;

    /** As near as this they may be in the quote, which says more between them. */
    private static final int NEAR_THERE = 6;

    /**
     * A content word.
     *
     * @param part number of the part of the text it stands in
     */
    private record Place(String key, int part) {}

    private Bonds() {}

    /** Of the pairs of words that stand together here and are both there, the share that stand apart there. */
    static double parted(AnalysedText sentence, AnalysedText quote) {
        List<Place> here = places(sentence.words());
        List<Place> there = places(quote.words());
        List<List<Integer>> found =
                here.stream().map(place -> found(place, there)).toList();
        int pairs = 0;
        int parted = 0;
        for (int i = 0; i < here.size(); i++) {
            for (int j = i + 1; j < Math.min(here.size(), i + NEAR + 1); j++) {
                if (here.get(i).part() == here.get(j).part()
                        && !here.get(i).key().equals(here.get(j).key())
                        && !found.get(i).isEmpty()
                        && !found.get(j).isEmpty()) {
                    pairs++;
                    parted += areTogether(found.get(i), found.get(j), there) ? 0 : 1;
                }
            }
        }
        return pairs == 0 ? 0 : (double) parted / pairs;
    }

    private static boolean areTogether(List<Integer> ones, List<Integer> others, List<Place> there) {
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> Math.abs(one - other) <= NEAR_THERE
                                && there.get(one).part() == there.get(other).part()));
    }

    private static List<Integer> found(Place place, List<Place> there) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            if (WordForms.areRelated(place.key(), there.get(i).key())) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Place> places(List<Word> words) {
        List<Place> places = new ArrayList<>();
        int part = 0;
        for (int i = 0; i < words.size(); i++) {
            part += VerbRoles.begins(words, i) ? 1 : 0;
            if (words.get(i).isContent()) {
                places.add(new Place(words.get(i).key(), part));
            }
        }
        return places;
    }
}
