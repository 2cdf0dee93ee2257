package footnote.article.format.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import footnote.article.Draft;
import footnote.article.format.ReadResult;
import footnote.article.format.ReadResult.Found;
import footnote.article.format.kinds.Readings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies' formats, in XML and in JSON. */
final class WireFormatsTest {

    private static final String FERRY = "The ferry to the northern islands sank in calm water. Nobody was hurt.";

    private static String g2(String status, String meta, String content) {
        return """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire.example,2024:7">
            <itemMeta><provider qcode="p:w"><name>Coast Wire</name></provider><versionCreated>2024-03-12T09:00:00Z</versionCreated>
            <pubStatus qcode="stat:%s"/>%s</itemMeta>
            <contentMeta><by>By Nils Oberg</by><headline>Ferry sinks off the coast</headline></contentMeta>
            <contentSet>%s</contentSet></newsItem>
            """.formatted(status, meta, content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>%s</p></body></html></inlineXML>",
                "<inlineData contenttype='text/plain'>%s</inlineData>",
                "<inlineData contenttype='text/html'>&lt;p&gt;%s&lt;/p&gt;</inlineData>",
                "<inlineXML><n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body><n:body.content><n:block>"
                        + "<n:p>%s</n:p></n:block></n:body.content></n:body></n:nitf></inlineXML>"
            })
    void readsNewsMlWithTextInAnyForm(String content) {
        Draft draft = Readings.article("wire.xml", g2("usable", "", content.formatted(FERRY)));
        assertEquals(FERRY, draft.text());
        assertEquals("Ferry sinks off the coast", draft.title());
        assertEquals("Coast Wire", draft.source());
        assertEquals("Nils Oberg", draft.author());
        assertEquals(LocalDate.of(2024, 3, 12), draft.published());
    }

    @Test
    void readsEveryStoryOfAMessage() {
        String story = g2("usable", "", "<inlineData>" + FERRY + "</inlineData>");
        String picture = g2("usable", "", "<remoteContent href='a.jpg'/>");
        List<ReadResult> readings =
                Readings.of("m.xml", "<newsMessage><itemSet>" + story + picture + story + "</itemSet></newsMessage>");
        assertEquals(2, Readings.found(readings).size());
        assertEquals(
                List.of("m.xml story 2 is an agency's item without text, such as a picture"),
                Readings.refusals(readings));
    }

    @Test
    void refusesWithdrawnStoryAndTellsEmbargo() {
        String text = "<inlineData>" + FERRY + "</inlineData>";
        assertEquals(
                List.of("w.xml is a story that its agency has withdrawn"),
                Readings.refusals(Readings.of("w.xml", g2("canceled", "", text))));
        assertEquals(
                List.of("w.xml is a story that its agency holds back"),
                Readings.refusals(Readings.of("w.xml", g2("withheld", "", text))));
        Draft draft = Readings.article("w.xml", g2("usable", "<embargoed>2024-03-13T00:00:00Z</embargoed>", text));
        assertEquals("it is under embargo until 2024-03-13T00:00:00Z", draft.doubt());
    }

    @Test
    void readsNitfWithItsTypeNamed() {
        Draft draft = Readings.article("story.nitf", """
                <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-3.dtd"><nitf><head><docdata>
                <date.issue norm="20240501T120000Z"/></docdata><pubdata name="Ostby Post"/></head><body><body.head>
                <hedline><hl1>Tram driver <em>honoured</em></hl1></hedline><note><body.content><p>Eds: adds quote.</p></body.content></note>
                <byline>By Eva Stolz</byline></body.head>
                <body.content><media><media-caption>A tram</media-caption></media><p>Karim <person>Bello</person> was honoured.</p>
                <hl2>What happened</hl2><block><p>A tram ran away with 40 people.</p></block>
                <nitf-table><table><tr><td>Trams in town</td><td>212</td></tr></table></nitf-table></body.content></body></nitf>
                """);
        assertEquals("Tram driver honoured", draft.title());
        assertEquals("Ostby Post", draft.source());
        assertEquals("Eva Stolz", draft.author());
        assertEquals(LocalDate.of(2024, 5, 1), draft.published());
        assertTrue(
                draft.text().startsWith("Karim Bello was honoured.\n\nWhat happened\n\nA tram ran away"), draft.text());
        assertTrue(draft.text().contains("212"), draft.text());
    }

    @Test
    void readsOldNewsMl() {
        Draft draft = Readings.article("old.xml", """
                <NewsML><NewsItem><Identification><NewsIdentifier><DateId>20040229</DateId></NewsIdentifier></Identification>
                <NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine><ByLine>By Nils Oberg</ByLine></NewsLines>
                <ContentItem><DataContent><p>%s</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
                """.formatted(FERRY));
        assertEquals("Ferry sinks", draft.title());
        assertEquals(LocalDate.of(2004, 2, 29), draft.published());
        assertEquals(FERRY, draft.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri':'urn:1','type':'text','pubstatus':'usable','versioncreated':'2024-03-12T09:00:00Z','byline':'Nils Oberg',"
                        + "'headline':'Ferry sinks','body_xhtml':'<p>TEXT</p>','copyrightholder':'Coast Wire'}",
                "{'uri':'urn:1','versioncreated':'2024-03-12T09:00:00Z','byline':'Nils Oberg','copyrightholder':'Coast Wire',"
                        + "'headline':'Ferry sinks','body_text':'TEXT'}",
                "{'uri':'urn:1','versionCreated':'2024-03-12T09:00:00Z','copyrightholder':'Coast Wire','byline':'Nils Oberg',"
                        + "'headlines':[{'role':'short','value':'Ferry'},{'role':'main','value':'Ferry sinks'}],"
                        + "'bodies':[{'contenttype':'text/html','value':'<p>TEXT</p>'}]}"
            })
    void readsNinjs(String json) {
        Draft draft = Readings.article("n.json", json.replace('\'', '"').replace("TEXT", FERRY));
        assertEquals("Ferry sinks", draft.title());
        assertEquals("Coast Wire", draft.source());
        assertEquals("Nils Oberg", draft.author());
        assertEquals(LocalDate.of(2024, 3, 12), draft.published());
        assertEquals(FERRY, draft.text());
    }

    @Test
    void refusesWithdrawnNinjs() {
        String json = "{\"uri\":\"urn:1\",\"pubstatus\":\"canceled\",\"body_text\":\"" + FERRY + "\"}";
        assertEquals(
                List.of(
                        "n.json is a story that its agency has withdrawn",
                        "n.jsonl line 1 is a story that its agency has withdrawn"),
                java.util.stream.Stream.of("n.json", "n.jsonl")
                        .flatMap(name -> Readings.refusals(Readings.of(name, json)).stream())
                        .toList());
    }

    @Test
    void readsJsonFeed() {
        List<Found> found = Readings.found(Readings.of("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Coast Gazette", "items": [
                 {"id": "0", "url": "https://example.org/picture", "image": "x.jpg"},
                 {"id": "1", "url": "https://example.org/1", "title": "Ferry sinks", "content_html": "<p>%s</p>",
                  "date_published": "2024-02-29T06:10:00+01:00", "authors": [{"name": "Nils Oberg"}]},
                 {"id": "2", "title": "Again", "content_text": "%s"}]}
                """.formatted(FERRY, FERRY)));
        assertEquals(2, found.size());
        Draft draft = found.getFirst().draft();
        assertEquals("Coast Gazette", draft.source());
        assertEquals("Nils Oberg", draft.author());
        assertEquals(LocalDate.of(2024, 2, 29), draft.published());
        assertEquals(FERRY, draft.text());
        assertEquals(FERRY, found.getLast().draft().text());
    }

    @Test
    void cutsWhereAnEntryOfAFeedIsFrom() {
        for (String line : List.of(
                "The post <a href='u'>Ferry</a> appeared first on <a href='u'>Coast</a>.",
                "Der Beitrag Fähre erschien zuerst auf Küste.",
                "La entrada Barco aparece primero en Costa.",
                "L’article Ferry est apparu en premier sur Côte.")) {
            String feed = "<rss version='2.0'><channel><title>Coast</title><item><title>Ferry</title><description>"
                    + "<![CDATA[<p>" + FERRY + "</p><p>" + line + "</p>]]></description></item></channel></rss>";
            assertEquals(FERRY, Readings.article("f.xml", feed).text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.xml | <docbook><p>One.</p></docbook> | is XML of a kind that is not read: its outermost element is <docbook>
            a.txt | <?xml version="1.0"?><tei><p>One.</p></tei> | is XML of a kind that is not read: its outermost element is <tei>
            a.dat | <a1>One.</a1><b1>Two</b1><c1>Three</c1><d1>Four</d1> | is text with tags of a kind that is not known
            a.srt | 1 00:00:01 Hello | is subtitles, which is not read
            a | BEGIN:VCALENDAR | is a calendar, which is not read
            a.pst | !BDN | is an Outlook mailbox, which is not read
            a.xml | <packageItem/> | is a NewsML-G2 packageItem, which holds no story
            a.xml | <nitf><body/></nitf> | is NITF without a story (no <body.content>)
            a.xml | <newsMessage/> | is a message of an agency without stories
            """)
    void refusesByNameWhatIsNotRead(String name, String content, String reason) {
        assertEquals(List.of(name + " " + reason), Readings.refusals(Readings.of(name, content)));
    }

    @Test
    void readsPageThatIsCalledText() {
        Draft draft = Readings.article("page.txt", "<!-- saved --><div><h1>Ferry</h1><p>" + FERRY + "</p></div>");
        assertEquals(FERRY, draft.text());
        assertNotNull(draft.title());
    }
}
