package org.dateline.archive.form.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.dateline.archive.form.WholeForms;
import org.junit.jupiter.api.Test;

class CharsetsTest {
  private static final String RUSSIAN =
      "Порт закрыт. Порт города был закрыт в понедельник, сообщил капитан судна журналистам.";
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("windows-1251", RUSSIAN),
          Map.entry("KOI8-R", RUSSIAN),
          Map.entry("IBM866", RUSSIAN),
          Map.entry("ISO-8859-5", RUSSIAN),
          Map.entry("KOI8-U", "Порт міста зачинено в понеділок, повідомив її капітан журналістам."),
          Map.entry("GBK", "东港港口星期一关闭，一艘货船在港口外搁浅，船长朱镕基在电话中对记者说。"),
          Map.entry("Big5", "東港港口星期一關閉，一艘貨船在港口外擱淺，船長在電話中對記者說。"),
          Map.entry("windows-31j", "東港の港は月曜日に閉鎖された。貨物船が座礁したためだと船長が話した。"),
          Map.entry("EUC-JP", "東港の港は月曜日に閉鎖された。貨物船が座礁したためだと船長が話した。"),
          Map.entry("ISO-2022-JP", "東港の港は月曜日に閉鎖された。貨物船が座礁したためだと船長が話した。"),
          Map.entry("x-windows-949", "동항 항구가 월요일에 폐쇄되었다고 선장이 전화로 기자들에게 말했다. 똠방각하"),
          Map.entry(
              "windows-1253", "Το λιμάνι έκλεισε τη Δευτέρα μετά την προσάραξη πλοίου, είπε."),
          Map.entry("windows-1255", "הנמל נסגר ביום שני לאחר שספינה עלתה על שרטון, אמר רב החובל."),
          Map.entry(
              "windows-1256", "أغلق الميناء يوم الاثنين بعد جنوح سفينة، قال قبطانها في اتصال."),
          Map.entry("x-windows-874", "ท่าเรือถูกปิดเมื่อวันจันทร์หลังจากเรือเกยตื้น กัปตันกล่าว"));
  private static final List<String> WESTERN =
      List.of(
          "Café",
          "à la une",
          "“We won’t go,” she said.",
          "Ærø øre ål åå",
          "São Paulo: as eleições e a ação",
          "L’été dernier à Paris, créé par l’école",
          "© 2004 Eastport Post®",
          "ÄÖÜ ÄÖÜ",
          "Price: £5–£10, 20 °C");

  private static String decode(byte[] bytes) {
    return Charsets.decode(bytes, bytes.length);
  }

  private static String decode(byte[] bytes, String said) {
    return Charsets.decode(bytes, bytes.length, CharsetLabels.find(said));
  }

  @Test
  void textThatNamesNoCharsetIsGuessedByItsLetters() {
    TEXTS.forEach(
        (name, text) -> assertEquals(text, decode(text.getBytes(Charset.forName(name))), name));
  }

  @Test
  void shortWesternTextsStayWestern() {
    for (String text : WESTERN) {
      assertEquals(text, decode(text.getBytes(Charsets.WINDOWS_1252)), text);
    }
  }

  @Test
  void aMarkWithinATextMakesItNoUtf16() {
    for (String mark : List.of("\u00ff\u00fe", "\u00fe\u00ff", "\u00ff\u00fe\u00c3(\u0080")) {
      byte[] bytes = ("The port " + mark + " was closed.").getBytes(ISO_8859_1);
      assertEquals("The port ", decode(bytes).substring(0, 9), mark);
      assertNull(Charsets.ofFile(bytes).charset(), mark);
    }
  }

  @Test
  void aBadByteCostsOneCharacterOfUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Le café du port était fermé ".getBytes(UTF_8));
    bytes.write(0xE9);
    bytes.writeBytes(" lundi".getBytes(UTF_8));
    String expected = "Le café du port était fermé \uFFFD lundi";
    assertEquals(expected, decode(bytes.toByteArray()));
    assertEquals(expected, decode(bytes.toByteArray(), "utf-8"));
    assertEquals(expected, decode(bytes.toByteArray(), "iso-8859-1"));
  }

  @Test
  void whatIsHalfUtf8AndHalfWesternIsReadAsBoth() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Café, ".getBytes(UTF_8));
    bytes.writeBytes("thé élégant".getBytes(ISO_8859_1));
    assertEquals("Café, thé élégant", decode(bytes.toByteArray()));
  }

  @Test
  void whatIsUtf8IsThatWhateverItSays() {
    for (String said : List.of("gb2312", "iso-8859-1", "windows-1251", "Shift_JIS", "utf-16")) {
      assertEquals("东港 café", decode("东港 café".getBytes(UTF_8), said), said);
    }
  }

  @Test
  void aCharacterCutOffAtTheEndDecidesNothing() {
    byte[] whole = "café and thé".getBytes(UTF_8);
    assertEquals("café and th\uFFFD", Charsets.decode(whole, whole.length - 1));
  }

  @Test
  void whatSaysLatin1AndIsRussianIsRussian() {
    assertEquals(RUSSIAN, decode(RUSSIAN.getBytes(Charset.forName("windows-1251")), "iso-8859-1"));
  }

  @Test
  void utf16And32AreToldWithAndWithoutTheirMark() {
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      for (String text : List.of("Storm over Eastport", RUSSIAN)) {
        assertEquals(text, decode(text.getBytes(Charset.forName(name))), name);
        assertEquals(text, decode(("\uFEFF" + text).getBytes(Charset.forName(name))), name);
      }
    }
    assertEquals("abc\0def\0", decode("abc\0def\0".getBytes(UTF_8)));
  }

  @Test
  void labelsMeanWhatTheyMeanOnTheWeb() {
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("GB_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("KS_C_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("ISO_8859-1:1987", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("koi8-r", "KOI8-U"),
            Map.entry("x-mac-cyrillic", "x-MacUkraine"),
            Map.entry(" UTF8 ", "UTF-8"),
            Map.entry("cp850", "IBM850"));
    names.forEach((label, name) -> {
      Charset found = CharsetLabels.find(label);
      assertEquals(name, found == null ? "none" : found.name(), label);
    });
    assertNull(CharsetLabels.find("no such charset"));
    assertNull(CharsetLabels.find(null));
  }

  @Test
  void latin6And8AreReadThoughTheJvmLacksThem() {
    byte[] latvian = {
      (byte) 0xA6, (byte) 0xB2, 'n', 'i', (byte) 0xF1, (byte) 0xBA, ' ', (byte) 0xBF
    };
    assertEquals("Ķēniņš ŋ", decode(latvian, "latin6"));
    assertEquals("Ŵ ŷ", decode(new byte[] {(byte) 0xD0, ' ', (byte) 0xFE}, "iso-8859-14"));
  }

  @Test
  void theXmlDeclarationCounts() {
    String xml = "<?xml version='1.0' encoding='windows-1251'?><a>Мир</a>";
    byte[] bytes = xml.getBytes(Charset.forName("windows-1251"));
    assertEquals(xml, Charsets.readXml(bytes, bytes.length).text());
  }

  @Test
  void aPageIsReadAsItsHeadSays() {
    String text = "Порт закрыт, сообщил капитан судна журналистам по телефону в понедельник.";
    String page =
        "%s<html><head>%s<title>Порт</title></head><body><p>" + text + "</p></body></html>";
    String xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>";
    String comment = "<!-- <meta charset=koi8-r> -->";
    String meta = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>";
    for (String whole :
        List.of(
            page.formatted(xml, ""),
            page.formatted("", comment + meta),
            page.formatted("", " ".repeat(3_000) + meta),
            page.formatted("<?xml version=\"1.0\" encoding=\"utf-8\"?>", meta))) {
      byte[] bytes = whole.getBytes(Charset.forName("windows-1251"));
      assertEquals("Порт", WholeForms.read("a.html", bytes).article().title(), whole);
    }
    byte[] wrong = page.formatted("", "<meta charset=utf-16>").getBytes(UTF_8);
    assertEquals("Порт", WholeForms.read("a.html", wrong).article().title());
  }

  @Test
  void rowsAndObjectsOfAnotherCharsetAreCutAsText() {
    // The second byte of this character is a backslash.
    String csv = "title,body\n表示,本日の港の閉鎖は船長の判断によるものだという。\n";
    String json = "[{\"title\":\"表示\",\"body\":\"本日の港の閉鎖は船長の判断によるものだという。\"}]";
    Charset japanese = Charset.forName("windows-31j");
    assertEquals(List.of("表示"), WholeForms.read("a.csv", csv.getBytes(japanese)).titles());
    assertEquals(List.of("表示"), WholeForms.read("a.json", json.getBytes(japanese)).titles());
    String russian = "title,body\n" + RUSSIAN.replace(",", "") + ",x\n";
    assertEquals(
        List.of(RUSSIAN.replace(",", "")),
        WholeForms.read("a.csv", russian.getBytes(Charset.forName("windows-1251"))).titles());
  }
}
