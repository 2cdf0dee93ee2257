package footnote.suggest;

import footnote.text.MonthNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to turn a sentence of English news into a question that it answers. Each keeps the sentence's own words in their
 * order and inflection, as nothing here knows grammar.
 */
enum QuestionRule {
    /** "More than 200 people joined the march" asks how many people joined it. */
    HOW_MANY(
            "^" + Words.ABOUT + Words.NUMBER + " (?<noun>" + Words.MANY + ") (?<rest>(?:were|are|have|had|" + Words.DID
                    + ") " + Words.CLAUSE + ")",
            "How many ${noun} ${rest}?"),

    /** "The march was joined by more than 200 people" asks the same. */
    HOW_MANY_BY(
            "(?:^|, )[Tt]he (?<what>(?:[a-z]+ ){0,2}[a-z]+) (?:was|were) (?<did>" + Words.DID + ") by " + Words.ABOUT
                    + Words.NUMBER + " (?<noun>" + Words.MANY + ")\\b",
            "How many ${noun} ${did} the ${what}?"),

    /** "Ann Lee was arrested for painting a wall" asks why she was. */
    WHY(
            "(?<who>" + Words.NAME + ") (?<was>was|were) (?<what>" + Words.DID + "(?: [\\p{L}\\d-]+){0,6}?)"
                    + " (?:for \\p{Ll}+ing|because|after) ",
            "Why ${was} ${who} ${what}?"),

    /** "Ann Lee, the mayor of Lund, …" asks who she is. */
    WHO_IS(
            "(?<!\\b[Tt]he )(?!" + Words.PRONOUN + "\\b)(?<who>\\p{Lu}[\\p{L}’'-]+ " + Words.NAME
                    + "), (?:the|a|an|its|their) (?:[\\p{L}’'-]+ ){0,4}?" + Words.ROLE + "\\b",
            "Who is ${who}?"),

    /** "Sweden has rejected the plan" asks who has. */
    WHO(
            "^(?:(?!" + Words.PRONOUN + "\\b)" + Words.NAME + "|" + Words.INSTITUTION
                    + ") (?<rest>(?:(?:has|have|had) )?" + Words.DID + " " + Words.CLAUSE + ")",
            "Who ${rest}?"),

    /** "… , Ann Lee said" asks what she said. */
    SAID(
            "(?<!\\b(?:in|of|from|at|to|near) )\\b(?!" + Words.PRONOUN + "\\b)(?<who>" + Words.NAME
                    + ") (?:said|says|told|warned|added|argued|wrote|announced)\\b",
            "What did ${who} say?"),

    /** "… in Lund …" asks what happened there. */
    WHERE("\\bin (?!" + Words.PRONOUN + "\\b)(?<place>" + Words.NAME + ")(?=[ ,]|\\.$)", "What happened in ${place}?");

    /** A longer question is a sentence with a question mark, not something that anyone asks. */
    private static final int MAX_LENGTH = 110;

    private static final int MIN_WORDS = 4;

    /** Letters, digits and what stands inside a phrase; anything else makes odd questions. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ,.’'&%$€£–-]+\\?");

    /** Words that point at something the question does not have. */
    private static final Pattern POINTING = Pattern.compile(
            "[’']s\\?|\\b(he|she|they|them|it|its|his|her|their|this|that|these|those|there|we|our|us|I|my|former|latter|also|said)\\b");

    private final Pattern pattern;
    private final String question;

    QuestionRule(String pattern, String question) {
        this.pattern = Pattern.compile(pattern);
        this.question = question;
    }

    /** The question that this rule makes of a sentence, if it makes one that can stand alone. */
    Optional<String> apply(String sentence) {
        Matcher matcher = pattern.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        StringBuilder made = new StringBuilder();
        matcher.appendReplacement(made, question);
        return Optional.of(made.substring(matcher.start())).filter(QuestionRule::isGood);
    }

    private static boolean isGood(String question) {
        return question.length() <= MAX_LENGTH
                && question.split(" ", -1).length >= MIN_WORDS
                && PLAIN.matcher(question).matches()
                && !POINTING.matcher(question).find();
    }

    /** Parts of the patterns. */
    private static final class Words {

        static final String ABOUT =
                "(?:(?:[Mm]ore|[Ff]ewer|[Ll]ess) than |[Aa]t least |[Uu]p to |(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Ss]ome|[Rr]oughly) )?";
        static final String NUMBER =
                "(?:\\d[\\d,.]*|[Dd]ozens of|[Hh]undreds of|[Tt]housands of|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)(?: (?:hundred|thousand|million|billion))?";
        static final String MANY = "(?:[\\p{L}-]+ ){0,2}?(?:\\p{Ll}{3,}s|people|police|men|women|children)";
        static final String DID =
                "(?:\\p{Ll}{2,}ed|won|led|left|held|made|took|gave|went|began|met|sent|built|bought|sold|lost|found|fell|rose|won|cut|hit|shot|fled|broke|became|came|chose|drew|fought|paid|spent|struck|told|wrote)";
        static final String NAME = "(?:\\p{Lu}[\\p{L}’'-]+)(?: (?:of |the )?\\p{Lu}[\\p{L}’'-]+){0,3}";
        static final String PRONOUN =
                "(?:He|She|It|They|We|I|You|This|That|These|Those|There|But|And|In|On|At|The|A|An|His|Her|Their|Its|Who|What|When|Where|Why|How|While|After|Before|As|If|For|With|By|From|To|Some|Many|Most|One|Two|Three|Others|Critics|Officials|Experts|"
                        + MonthNames.WEEKDAY + "|" + MonthNames.ENGLISH + ")";
        static final String INSTITUTION =
                "The (?:[\\p{L}’'-]+ ){0,4}?(?:agency|army|bank|commission|committee|company|council|court|foundation|government|institute|ministry|organi[sz]ation|parliament|party|police|senate|union|university)";
        static final String ROLE =
                "(?:president|minister|secretary|chief|head|director|spokes\\p{Ll}+|leader|chair\\p{Ll}*|ambassador|deputy|lawmaker|mayor|activist|journalist|professor|analyst|researcher|economist|lawyer|officer|founder|executive|author|coach|captain|player|singer|actor|governor|senator|general|judge)";

        /** Up to where a clause ends or another begins. */
        static final String CLAUSE =
                "[^,;:“”\"()—]{8,90}?(?=[,;:—(]|\\.$|\\.”|[!?]$| (?:as|after|while|when|who|which|that|because|before|but|since|although|until|if) )";

        private Words() {}
    }
}
