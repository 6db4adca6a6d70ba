package org.dateline.archive.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
    assertEquals(List.of("the item is no JSON object"), result.reasons());
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
}
