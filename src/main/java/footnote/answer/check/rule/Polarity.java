package footnote.answer.check.rule;

import footnote.text.analysis.AnalysedText;
import footnote.text.analysis.Denial;
import footnote.text.analysis.Denials;
import footnote.text.analysis.WordForms;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what two texts deny: neither may a "not" be added nor left out, nor a word be turned into its opposite. */
final class Polarity {

    /** Share of what a text denies that a sentence must have to speak of the same. */
    private static final double SAME = 0.6;

    private Polarity() {}

    static boolean agrees(AnalysedText sentence, AnalysedText quote) {
        return !addsDenial(sentence, quote)
                && !leavesDenialOut(sentence, quote)
                && Refusals.agree(sentence, quote)
                && !turnsAround(sentence, quote)
                && Directions.agree(sentence, quote);
    }

    private static boolean addsDenial(AnalysedText sentence, AnalysedText quote) {
        List<Denial> all = Denials.denied(sentence);
        List<Denial> nearly = ofItsOwn(Denials.nearlyDenied(quote), sentence);
        Set<String> plain = Denials.plain(quote);
        for (Denial said : all) {
            List<Denial> denied = free(Denials.denied(quote), said, all);
            boolean twice = Denials.isNear(said.main());
            boolean there = denied.stream().anyMatch(said::isAbout)
                    || (!twice && nearly.stream().anyMatch(said::isAbout))
                    || WordForms.turned(said.main()).anyMatch(quote.keys()::contains);
            boolean told = !said.isOfThing()
                    && WordForms.isAmong(said.main(), plain)
                    && Stream.concat(denied.stream(), nearly.stream()).noneMatch(one -> one.reaches(said.main()));
            if (!there || told) {
                return true;
            }
        }
        return false;
    }

    /** Those that another denial of the same text does not stand for already: who "cannot live without" denies twice. */
    private static List<Denial> free(List<Denial> denials, Denial one, List<Denial> beside) {
        return denials.stream()
                .filter(denial -> denial.isOfThing() == one.isOfThing()
                        || beside.stream()
                                .noneMatch(other -> !other.equals(one)
                                        && other.isOfThing() == denial.isOfThing()
                                        && WordForms.areForms(other.main(), denial.main())))
                .toList();
    }

    private static boolean leavesDenialOut(AnalysedText sentence, AnalysedText quote) {
        List<Denial> said = Denials.denied(sentence);
        List<Denial> nearly = ofItsOwn(Denials.nearlyDenied(sentence), quote);
        Set<String> plain = Denials.plain(sentence);
        Set<String> there = Denials.plain(quote);
        List<Denial> all = Denials.denied(quote);
        for (Denial denial : all) {
            if (nearly.stream().anyMatch(denial::shares)) {
                continue; // said in another way
            }
            long shared = denial.keys().stream().filter(sentence::has).count();
            List<Denial> free = free(said, denial, all);
            boolean same = free.stream().noneMatch(denial::shares)
                    && shared >= SAME * denial.keys().size();
            boolean told = WordForms.isAmong(denial.main(), plain)
                    && !WordForms.isAmong(denial.main(), there)
                    && free.stream().noneMatch(one -> WordForms.isAmong(denial.main(), one.before()));
            if (same || told) {
                return true;
            }
        }
        return false;
    }

    /** Those in other words than the quote's, which may stand for a "not" there. */
    private static List<Denial> ofItsOwn(List<Denial> denials, AnalysedText quote) {
        return denials.stream()
                .filter(denial -> quote.words().stream()
                        .noneMatch(word -> word.key().equals(denial.by().key())))
                .toList();
    }

    private static boolean turnsAround(AnalysedText sentence, AnalysedText quote) {
        Set<String> there = Denials.plain(quote);
        return Denials.plain(sentence).stream()
                .filter(key -> !quote.hasItself(key))
                .anyMatch(key -> WordForms.turned(key)
                                .anyMatch(other -> there.contains(other)
                                        && !sentence.hasItself(other)
                                        && !Roles.isToldFromOtherSide(sentence, key, quote, other))
                        || there.stream()
                                .anyMatch(other ->
                                        key.equals(WordForms.withoutPrefix(other)) && !sentence.hasItself(other)));
    }
}
