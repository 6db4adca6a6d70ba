package org.dateline.archive.form.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.Internal;
import org.jspecify.annotations.Nullable;

/**
 * Charsets by the names that files and servers give them: as the web reads them (WHATWG's Encoding
 * Standard), else as this JVM does. {@code gb2312} is what browsers take it for, GB18030.
 */
@Internal
public final class CharsetLabels {
  // This JVM's charset, then the labels that mean it, of which only letters and digits count.
  private static final String TABLE =
      """
      UTF-8 unicode11utf8 unicode20utf8 utf8 xunicode20utf8
      IBM866 866 cp866 csibm866 ibm866
      ISO-8859-2 csisolatin2 iso88592 isoir101 iso885921987 l2 latin2
      ISO-8859-3 csisolatin3 iso88593 isoir109 iso885931988 l3 latin3
      ISO-8859-4 csisolatin4 iso88594 isoir110 iso885941988 l4 latin4
      ISO-8859-5 csisolatincyrillic cyrillic iso88595 isoir144 iso885951988
      ISO-8859-6 arabic asmo708 csiso88596e csiso88596i csisolatinarabic ecma114 iso88596 iso88596e \
      iso88596i isoir127 iso885961987
      ISO-8859-7 csisolatingreek ecma118 elot928 greek greek8 iso88597 isoir126 iso885971987 \
      suneugreek
      ISO-8859-8 csiso88598e csisolatinhebrew hebrew iso88598 iso88598e isoir138 iso885981988 visual \
      csiso88598i iso88598i logical
      ISO-8859-13 iso885913
      ISO-8859-15 csisolatin9 iso885915 l9
      ISO-8859-16 iso885916
      KOI8-U cskoi8r koi koi8 koi8r koi8ru koi8u
      x-MacRoman csmacintosh mac macintosh xmacroman
      x-windows-874 dos874 iso885911 tis620 windows874
      windows-1250 cp1250 windows1250 xcp1250
      windows-1251 cp1251 windows1251 xcp1251
      windows-1252 ansix341968 ascii cp1252 cp819 csisolatin1 ibm819 iso88591 isoir100 iso885911987 \
      l1 latin1 usascii windows1252 xcp1252 xuserdefined
      windows-1253 cp1253 windows1253 xcp1253
      windows-1254 cp1254 csisolatin5 iso88599 isoir148 iso885991989 l5 latin5 windows1254 xcp1254
      windows-1255 cp1255 windows1255 xcp1255
      windows-1256 cp1256 windows1256 xcp1256
      windows-1257 cp1257 windows1257 xcp1257
      windows-1258 cp1258 windows1258 xcp1258
      x-MacUkraine xmaccyrillic xmacukrainian maccyrillic
      GB18030 chinese csgb2312 csiso58gb231280 gb2312 gb231280 gbk isoir58 xgbk gb18030 euccn xeuccn \
      cp936 ms936 windows936
      Big5-HKSCS big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950 windows950
      x-eucJP-Open cseucpkdfmtjapanese eucjp xeucjp
      ISO-2022-JP csiso2022jp iso2022jp
      windows-31j csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis cp932 windows932
      x-windows-949 cseuckr csksc56011987 euckr isoir149 korean ksc56011987 ksc56011989 ksc5601 \
      windows949 cp949 ms949 uhc
      UTF-16BE unicodefffe utf16be
      UTF-16LE csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16 utf16le
      """;

  private static final Map<String, Charset> BY_LABEL = new HashMap<>();

  static {
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(words -> {
          for (int i = 1; i < words.length; i++) {
            BY_LABEL.put(words[i], Charset.forName(words[0]));
          }
        });
    BY_LABEL.put("iso885910", TableCharset.ISO_8859_10);
    BY_LABEL.put("csisolatin6", TableCharset.ISO_8859_10);
    BY_LABEL.put("isoir157", TableCharset.ISO_8859_10);
    BY_LABEL.put("l6", TableCharset.ISO_8859_10);
    BY_LABEL.put("latin6", TableCharset.ISO_8859_10);
    BY_LABEL.put("iso885914", TableCharset.ISO_8859_14);
  }

  private CharsetLabels() {}

  /** The charset of a name, {@code null} if there is no name or nobody knows it. */
  public static @Nullable Charset find(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    Charset known = BY_LABEL.get(name);
    return known == null ? ofJvm(label.strip()) : known;
  }

  private static @Nullable Charset ofJvm(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
