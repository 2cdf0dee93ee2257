package footnote.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and whether a sentence has such a thing in it. */
public enum QuestionKind {
    NUMBER(
            "\\bhow (many|much|old|far|tall|big|large|high|often|fast|deep|heavy|wide)\\b"
                    + "|\\b(what|which) ((is|was|were|are) the (total |overall )?)?(number|percentage|percent|share|amount|proportion|age)\\b",
            "\\d|\\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?"
                    + "|millions?|billions?|half|third|quarter|twice|several|many)\\b"),
    LENGTH(
            "\\bhow long\\b",
            "(?i:(\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many|an?|half|couple of"
                    + "|dozens? of|hundreds? of|thousands? of))[-\\s]((and )?a half[-\\s])?(?:\\w+ )?"
                    + "(second|minute|hour|day|night|week|weekend|month|year|decade|centur(y|ie)|metre|meter|kilomet(re|er)"
                    + "|km|mile|foot|feet|inch|yard|page|word)s?\\b(?! (ago|in the past|later|earlier(?! than))\\b))|\\b(since|until|from) (1\\d{3}|20\\d{2})\\b"),
    TIME(
            "\\bwhen\\b|\\b(what|which) (year|date|day|month|century|decade|time|period)\\b",
            "\\b(1\\d{3}|20\\d{2})s?\\b|\\b("
                    + MonthNames.ENGLISH + "|" + MonthNames.WEEKDAY + "|century|decade|yesterday|today|tomorrow|ago"
                    + "|weeks?|months?|years?|spring|summer|autumn|winter)\\b"),
    PLACE(
            "\\bwhere\\b|\\b(what|which) (city|country|place|town|state|region|location|area|province|village|continent)\\b",
            "\\b(city|town|capital|village|region|province|state|country)(,| of) \\p{Lu}"
                    + "|\\b(in|at|near|to|from|outside|around|across|through) (the )?(\\p{Lu}[\\p{L}.'’-]* ?)+"
                    + "(?=[,;:)”\"]|$|\\b(and|or|on|as|after|before|where|which|who|by|for|with|in|at|is|was|were|are|has|had"
                    + "|to|from|since|during|until|last|this)\\b)"),
    PERSON(
            "\\bwho(m|se)?\\b|\\b(what|which) (person|man|woman|president|minister|leader|actor|player)\\b",
            ".\\s\\p{Lu}\\p{L}+"),
    OCCUPATION(
            "\\b(job|occupation|profession)\\b",
            "\\b(?i:president|minister|secretary|chief|head|director|spokes\\w+|leader|chair\\w*|ambassador|deputy|law\\w+|mayor"
                    + "|activist|journalist|professor|engineer|doctor|officer|manager|founder|member|author|artist)\\b"),
    REACTION(
            "\\b(respon(d|ded|se)|react(ed|ion)?)\\b",
            "\\b(said|says|say|called|calls|urged|urges|condemned|welcomed|warned|expressed|criticised|criticized|told|dismissed"
                    + "|rejected|accused|praised|supported|demanded|denied|announced|promised)\\b"),
    REASON(
            "\\bwhy\\b|\\bwhat (caused|causes|led)\\b|\\breasons?\\b|\\bhow come\\b",
            "\\b(because|since|due|after|as a result|in order|so that|therefore|thus|caused?|causes|reasons?|over|amid"
                    + "|for \\w+ing|led to|leads to|to (avoid|prevent|protect|support|make|ensure|help)|means|despite|as)\\b"),
    YES_NO(
            "^\\W*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(n['’]t)?\\b",
            ""),
    OTHER("(?!)", "(?!)");

    /** What asks for something else than the time or place that a later "when" or "where" brings in. */
    private static final Pattern LEADING =
            Pattern.compile("(?i)^\\W*(?:(?:in|on|at|by|for|from|to|of|with|under|during) )?(?:what|which|how)\\b");

    private static final Pattern JOINING = Pattern.compile("(?i)(?<!\\band )\\b(?:when|where)\\b");

    private final Pattern asked;
    private final Pattern given;

    QuestionKind(String asked, String given) {
        this.asked = Pattern.compile(asked, Pattern.CASE_INSENSITIVE);
        this.given = Pattern.compile(given);
    }

    /**
     * The kind that a question asks for first; {@link #OTHER} where nothing certain can be said. "Do you know when it
     * opened?" asks for a time and for no yes, "which port was it in when it sank?" for neither time nor place.
     */
    public static QuestionKind of(String question) {
        QuestionKind first = OTHER;
        int start = question.length();
        for (QuestionKind kind : values()) {
            Matcher asked = kind.asked.matcher(question);
            if (kind != YES_NO && asked.find() && asked.start() < start && !joins(question, asked)) {
                first = kind;
                start = asked.start();
            }
        }
        return first == OTHER && YES_NO.asked.matcher(question).find() ? YES_NO : first;
    }

    private static boolean joins(String question, Matcher asked) {
        return LEADING.matcher(question).find()
                && JOINING.matcher(question)
                        .region(asked.start(), asked.end())
                        .useTransparentBounds(true)
                        .matches();
    }

    /** The words of a question that say what kind of thing it asks for. */
    public static Optional<Span> form(String question) {
        Matcher asked = of(question).asked.matcher(question);
        return asked.find() ? Optional.of(new Span(asked.start(), asked.end())) : Optional.empty();
    }

    /** Whether a sentence can have or lack something of this kind. */
    public boolean isOfThings() {
        return this != YES_NO && this != OTHER;
    }

    /** Whether the text has something of this kind in it. */
    public boolean isIn(String text) {
        return given.matcher(text).find();
    }
}
