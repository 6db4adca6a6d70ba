package org.dateline.archive.form.record;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What columns of tables are called besides the names of the mapping: in other words, and in other
 * languages, without accents.
 */
final class ColumnNames {
  private static final String TABLE =
      """
      id: index article_no no nr nummer numero record_id news_id story_id unique_id identifiant
      title: headlines heading article_headline news_headline story_title titel titre titulo titolo
        tytul tittel rubrik overskrift kop schlagzeile uberschrift ueberschrift titular otsikko
        zaglavie zagolovok nadpis cim baslik заголовок название 标题 제목 見出し タイトル
      body: news story_text text_of_article article_content news_content full_article full_content
        content_clean clean_text ctext transcript inhalt artikeltext volltext artikel meldung
        nachricht texte contenu corps article_complet texto contenido cuerpo noticia conteudo
        corpo materia testo contenuto articolo tekst tresc inhoud broodtext brodtext innehall
        indhold text_clanku metin icerik текст содержание 正文 内容 본문 本文
      published: news_date story_date date_of_publication publish_time publication_time pub_time
        posted posted_on date_posted date_time published_on issue_date datum erscheinungsdatum
        veroffentlicht veroffentlichungsdatum veroeffentlicht publikationsdatum date_de_publication
        date_publication date_parution paru_le publie_le fecha fecha_de_publicacion
        fecha_publicacion data data_de_publicacao data_publicacao data_pubblicazione
        data_di_pubblicazione data_publikacji publicatiedatum publiceringsdatum dato tarih дата
        дата_публикации 日期 发布时间 날짜 日付
      source: news_source source_title media medium publisher_name quelle zeitung herausgeber
        publikation journal fuente medio periodico diario fonte giornale testata veiculo jornal
        zrodlo bron krant kalla tidning kilde kaynak источник 来源 출처
      url: article_link news_url source_url page_url web_address webseite adresse lien enlace liga
        collegamento ссылка 链接
      authors: writer writers reporter journalist author_name author_names autor autoren verfasser
        auteur auteurs redacteur autores autora redactor periodista autore autori giornalista
        forfattare forfatter schrijver yazar автор 作者 기자
      section: news_category article_category newstype news_type class label ressort rubrik_name
        kategorie rubrique categorie seccion categoria sezione secao editoria dzial rubriek
        avdelning kategori раздел категория рубрика 分类 类别
      language: article_language sprache langue idioma lingua jezyk taal sprak dil язык 语言
      subjects: tag keyword article_keywords schlagworte schlagworter stichworte stichworter themen
        mots_cles sujets palabras_clave etiquetas temas palavras_chave parole_chiave
        slowa_kluczowe trefwoorden nyckelord emneord ключевые_слова теги 关键词
      """;
  private static final Map<String, String> FIELDS = read();

  private ColumnNames() {}

  /** Names, as {@link CsvHeader#plain} writes them, and of which field of an article they are. */
  static Map<String, String> fields() {
    return FIELDS;
  }

  private static Map<String, String> read() {
    Map<String, String> fields = new HashMap<>();
    for (String row : TABLE.replace("\n  ", " ").lines().toList()) {
      List<String> words = List.of(row.split(":? +", -1));
      words.stream()
          .skip(1)
          .forEach(word -> fields.putIfAbsent(CsvHeader.plain(word), words.getFirst()));
    }
    return Collections.unmodifiableMap(fields);
  }
}
