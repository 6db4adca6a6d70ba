package org.dateline.archive.form.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.archive.form.NewsItem;
import org.dateline.archive.form.WholeForms;
import org.dateline.article.Article;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
  private static WholeForms.Result read(String json) {
    return WholeForms.read("a.json", json.replace('\'', '"'));
  }

  @Test
  void articlesAreFoundInWhatWrapsThem() {
    for (String json :
        List.of(
            "{'status':'ok','articles':[{'title':'a','description':'x'},{'title':'b','publishedAt':'2024-12-27'}]}",
            "{'response':{'docs':[{'headline':{'main':'a'},'pub_date':'2024-12-27'},{'headline':'b','abstract':'y'}]}}",
            "{'data':{'meta':{'products':[{'id':1,'name':'p'}]},'items':[{'item':{'headline':'a','versioncreated':"
                + "'2024-12-27'}},{'item':{'headline':'b','versioncreated':'2024-12-28'}}]}}",
            "{'@context':'x','@graph':[{'@type':'NewsArticle','headline':'a','articleBody':'t'},"
                + "{'@type':'NewsArticle','headline':'b','articleBody':'u'}]}\n")) {
      assertEquals(List.of("a", "b"), read(json).titles(), json);
    }
  }

  @Test
  void anArticleIsNotSearchedForOthers() {
    assertEquals(
        List.of("a"),
        read("{'title':'a','body':'x','related':[{'title':'b','body':'y'}]}").titles());
  }

  @Test
  void whatOnlyHasANameIsNoArticle() {
    assertEquals(
        List.of("neither title nor body, the record has only: author, tags"),
        read("{'author':{'name':'Ann','description':'writes'},'tags':[{'name':'x'}]}").reasons());
  }

  @Test
  void aJsonFeedGivesItsItems() {
    WholeForms.Result result =
        read(
            "{'version':'https://jsonfeed.org/version/1.1','title':'Eastport Post','items':["
                + "{'id':'1','content_html':'<p>One</p><p>two</p>','url':'https://post.example/1'},"
                + "{'id':'2','title':'b','summary':'s','date_published':'2024-12-27T10:00:00Z'}, 7]}");
    assertEquals("jsonfeed", result.form());
    assertEquals("One\n\ntwo", result.article().body());
    assertEquals("Eastport Post", result.article().source());
    assertEquals(List.of("neither title nor body, the record has only: item"), result.reasons());
  }

  @Test
  void statusAndVersionAreRead() {
    NewsItem item =
        read("{'guid':'g','version':'3','pubstatus':'canceled','headline':'h'}").items().getFirst();
    assertEquals(NewsItem.Status.CANCELED, item.status());
    assertEquals(3, item.article().version());
    assertEquals(
        "2030-01-01T00:00:00Z",
        String.valueOf(
            read("{'guid':'g','embargoed':'2030-01-01T00:00:00Z','headline':'h'}")
                .items()
                .getFirst()
                .embargo()));
  }

  @Test
  void aListOfArticlesGoesBeforeWhatWrapsIt() {
    String list = "[{'title':'a','body':'x'},{'title':'b','date':'2024-12-27'}]";
    for (String json :
        List.of(
            "{'name':'Archive 2024','articles':" + list + "}",
            "{'title':'My stars','description':'what I liked','author':'ann','items':" + list + "}",
            "{'title':'The Post','date':'2024-12-31','description':'d','items':" + list + "}",
            "{'title':'Export','text':'All of it.','articles':" + list + "}",
            "{'rss':{'channel':{'title':'The Post','description':'d','item':" + list + "}}}",
            "{'title':'x','data':{'items':" + list + "}}",
            "{'articles':{'page':1,'totalResults':2,'results':" + list + "}}",
            "{'Eastport Post':" + list + "}",
            "{'content':[{'title':'a','content':'x'},{'title':'b','content':'y'}],'totalElements':2}",
            "{'a1':{'title':'a','body':'x'},'a2':{'title':'b','body':'x'}}",
            "{'status':'ok','feed':{'title':'F','description':'d'},'items':" + list + "}",
            "{'@type':'ItemList','name':'Latest','itemListElement':[{'@type':'ListItem','item':"
                + "{'headline':'a','articleBody':'x'}},{'item':{'headline':'b','articleBody':'y'}}]}",
            "{'data':[{'id':'1','attributes':{'title':'a','body':'x'}},{'attributes':{'title':'b','body':'y'}}]}",
            "[" + list + "]",
            list + "\n")) {
      assertEquals(List.of("a", "b"), read(json).titles(), json);
    }
  }

  @Test
  void whatAnArticleHasListsOfIsNoListOfArticles() {
    for (String json :
        List.of(
            "{'title':'a','description':'x','related':[{'title':'b','body':'y'}]}",
            "{'title':'a','date':'2024-12-27','comments':[{'title':'b','text':'y'}]}",
            "{'title':'a','date':'2024-12-27','more':[{'title':'b','text':'y'}]}",
            "{'title':'a','sections':[{'title':'b','text':'y'}]}",
            "{'title':'a','body':'x','date':'2024-12-27','items':[{'title':'b','body':'y'}]}")) {
      assertEquals(List.of("a"), read(json).titles(), json);
    }
  }

  @Test
  void whatIsNoArticleInAListOfThemIsSaid() {
    WholeForms.Result result =
        read(
            "{'name':'n','articles':[{'title':'a','body':'x'},{'ad':1},7,{'title':'b','body':'x'}]}");
    assertEquals(List.of("a", "b"), result.titles());
    assertEquals(
        List.of(
            "neither title nor body, the record has only: ad",
            "neither title nor body, the record has only: value"),
        result.reasons());
  }

  @Test
  void hitsOfASearchServerKeepTheirIds() {
    WholeForms.Result result =
        read(
            "{'took':3,'hits':{'total':1,'hits':[{'_index':'news','_id':'x7','_source':{'title':'a','body':'t'}}]}}");
    assertEquals("x7", result.article().id());
    WholeForms.Result bulk =
        WholeForms.read(
            "a.ndjson",
            "{'index':{'_index':'news','_id':'k1'}}\n{'title':'a','body':'t'}\n{'create':{'_id':'k2'}}\n{'title':'b'}\n"
                .replace('\'', '"'));
    assertEquals(List.of("a", "b"), bulk.titles());
    assertEquals(List.of(), bulk.reasons());
    assertEquals("k2", bulk.items().getLast().article().id());
  }

  @Test
  void aJsonFeedIsOneWhereverItsVersionStands() {
    String items =
        "{'id':'1','title':'" + "x".repeat(70_000) + "','content_text':'t'},{'id':'2','title':'b'}";
    WholeForms.Result result =
        read("{'title':'P','items':[" + items + "],'version':'https://jsonfeed.org/version/1.1'}");
    assertEquals(2, result.items().size());
    assertEquals("P", result.items().getLast().article().source());
  }

  @Test
  void whatCanMeanOneThingOnlyIsReadThoughItIsNoJson() {
    for (String json :
        List.of(
            "{'title':'a','body':'x','author':NaN,'rank':-Infinity}",
            "{'title':'a','body':'x',}",
            "{'title':'a', /* old */ 'body':'x'}",
            "{'title':'a','body':'x','author':None,'ok':True}",
            "{'title':'a','body':'x','author':undefined}",
            "{'_id':ObjectId('507f'),'title':'a','body':'x','date':ISODate('2024-12-27T10:00:00Z')}",
            "\uFEFF\uFEFF{'title':'a','body':'x'}",
            "\u001E{'title':'a','body':'x'}",
            "{'title':'a','body':'x'},\n")) {
      WholeForms.Result result = read(json);
      assertEquals(List.of("a"), result.titles(), json);
      assertEquals(List.of(), result.reasons(), json);
    }
    assertEquals(
        "it's \"x\" \u00e9",
        WholeForms.read("a.jsonl", "{'title': 'a', 'body': 'it\\'s \"x\" \\xe9'}\n")
            .article()
            .body());
  }

  @Test
  void lineBreaksAndTabsInATextNeedNoEscape() {
    for (String name : List.of("a.json", "a.jsonl")) {
      WholeForms.Result result =
          WholeForms.read(
              name,
              "{'title':'a','body':'one\ttab\nsecond line\nthird'}\n{'title':'b'}\n"
                  .replace('\'', '"'));
      assertEquals(List.of("a", "b"), result.titles());
      assertEquals("one\ttab\nsecond line\nthird", result.items().getFirst().article().body());
    }
    WholeForms.Result open =
        WholeForms.read("a.jsonl", "{\"title\":\"a\noops\n{\"title\":\"b\"}\n");
    assertEquals(List.of("b"), open.titles());
    assertEquals(2, open.reasons().size());
  }

  @Test
  void objectsWithoutAnythingBetweenThemAreRecordsEach() {
    for (String name : List.of("a.json", "a.jsonl")) {
      String json = "{'title':'a'}{'title':'b'} {'title':'c'}".replace('\'', '"');
      assertEquals(List.of("a", "b", "c"), WholeForms.read(name, json + "\n").titles());
    }
    assertEquals(
        List.of("a", "b"), read("\u001E{'title':\n'a'}\n\u001E{\n'title':'b'}\n").titles());
  }

  @Test
  void ofAKeyThatStandsTwiceTheLastCountsAndThatIsSaid() {
    NewsItem item = read("{'title':'a','title':'b','tags':['x'],'tags':['x']}").items().getFirst();
    assertEquals("b", item.article().title());
    assertEquals("[record: a key stands twice, the last counts: title]", item.doubts().toString());
  }

  @Test
  void bodiesOfPublishingSystemsAreTheirParagraphs() {
    for (String body :
        List.of(
            "'contents':[{'type':'kicker','content':'World'},{'type':'byline','content':'By Ann'},"
                + "{'type':'date','content':1735323600000},{'type':'sanitized_html','content':'<b>One</b>'},"
                + "{'type':'sanitized_html','content':'two'},{'type':'image','content':'a picture'}]",
            "'body':{'summary':['One'],'sections':[{'headline':[],'paragraphs':['two']}]}",
            "'content_elements':[{'type':'text','content':'<b>One</b>'},{'type':'image','caption':'c'},"
                + "{'type':'text','content':'two'}]",
            "'body':[{'type':'paragraph','content':[{'type':'text','text':'O'},{'type':'text','text':'ne'}]},"
                + "{'type':'paragraph','content':[{'type':'text','text':'two'}]}]",
            "'bodies':[{'role':'abstract','value':'no'},{'role':'main','contenttype':'text/html','value':'<p>One</p><p>two</p>'}]",
            "'content':{'content':'<p>One</p><p>two</p>'}")) {
      assertEquals("One\n\ntwo", read("{'title':'a'," + body + "}").article().body(), body);
    }
  }

  @Test
  void fieldsOfKnownExportsAreFound() {
    Article registry =
        read("{'articles':{'results':[{'uri':'81','lang':'eng','date':'2024-12-27','time':'17:20:00',"
                + "'dateTimePub':'2024-12-27T17:20:00Z','url':'https://post.example/1','title':'a','body':'t',"
                + "'source':{'uri':'post.example','title':'The Post'},'authors':[{'uri':'u','name':'Ann Lee'}]}]}}")
            .article();
    assertEquals("2024-12-27T17:20:00Z", String.valueOf(registry.published()));
    assertEquals("The Post", registry.source());
    assertEquals(List.of("Ann Lee"), registry.authors());
    Article extracted =
        read("{'title':'a','author':'Ann Lee; Bo Ek','hostname':'post.example','date':'2024-12-27','id':null,"
                + "'raw_text':'t u','text':'t','source':'https://post.example/1','source-hostname':'The Post'}")
            .article();
    assertEquals("https://post.example/1", extracted.url());
    assertEquals("The Post", extracted.source());
    Article times =
        read("{'headline':{'main':'a'},'byline':{'original':'By Ann Lee'},'lead_paragraph':'t','uri':'nyt://article/1',"
                + "'keywords':[{'name':'subject','value':'Ships','rank':1},{'name':'glocations','value':'Eastport'}]}")
            .article();
    assertEquals(List.of("Ships", "Eastport"), times.subjects());
    assertEquals("nyt://article/1", times.id());
    Article starred =
        read("{'title':'a','published':1735323600,'summary':{'content':'<p>t</p>'},"
                + "'canonical':[{'href':'https://post.example/b'}],'origin':{'title':'The Post'}}")
            .article();
    assertEquals("https://post.example/b", starred.url());
    assertEquals("The Post", starred.source());
    assertEquals("t", starred.body());
  }

  @Test
  void whatStandsInPlaceOfAnIdIsNone() {
    String made = read("{'title':'a','body':'t','url':'https://post.example/1'}").article().id();
    for (String id :
        List.of("'None'", "'null'", "'NaN'", "NaN", "' '", "null", "'https://post.example/'")) {
      assertEquals(
          made,
          read("{'id':" + id + ",'title':'a','body':'t','url':'https://post.example/1'}")
              .article()
              .id(),
          id);
    }
  }

  @Test
  void utf16IsToldByItsMark() {
    for (String name : List.of("a.json", "a.jsonl")) {
      byte[] bytes = "{\"title\":\"Café\"}\n".getBytes(StandardCharsets.UTF_16);
      assertEquals(List.of("Café"), WholeForms.read(name, bytes).titles());
    }
  }

  @Test
  void listsOfTitlesAndAddressesAndMapsByIdAreListsToo() {
    for (String json :
        List.of(
            "{'title':'Front','description':'d','articles':[{'title':'a','link':'https://post.example/a'},"
                + "{'title':'b','link':'https://post.example/b'}]}",
            "{'title':'All','articles':{'7':{'title':'a','body':'x'},'8':{'title':'b','body':'y'}}}",
            "{'@type':'ItemList','itemListElement':[{'item':{'headline':'a','articleBody':'x'}},"
                + "{'item':{'headline':'b','url':'https://post.example/b'}}]}")) {
      assertEquals(List.of("a", "b"), read(json).titles(), json);
    }
  }

  @Test
  void whatIsPassedOverBesideTheArticlesIsSaid() {
    assertEquals(
        List.of("beside the articles a list of 1 is passed over: \"comments\""),
        read("{'articles':[{'title':'a','text':'x'}],'comments':[{'title':'c','text':'y'}]}")
            .reasons());
  }

  @Test
  void whatWordPressRenderedIsHtml() {
    Article article =
        read("[{'id':12,'date':'2024-12-27T10:00:00','date_gmt':'2024-12-27T09:00:00','title':{'rendered':'a &amp; b'},"
                + "'content':{'rendered':'<p>One</p>'},'author':3,'categories':[4]}]")
            .article();
    assertEquals("a & b", article.title());
    assertEquals("2024-12-27T09:00:00", String.valueOf(article.published()));
    assertEquals(List.of(), article.authors());
    assertNull(article.section());
  }
}
