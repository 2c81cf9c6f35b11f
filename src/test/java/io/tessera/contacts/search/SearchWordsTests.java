package io.tessera.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void foldsCaseAndAccents() {
        assertThat(SearchWords.none().text("Jürgen GROẞ Ñandú").words()).containsExactly("jurgen", "gross", "nandu");
    }

    @Test
    void keepsAddressesAndDomainsWhole() {
        assertThat(SearchWords.none().whole("Ada@Engine.example").whole(null).words())
                .containsExactly("ada@engine.example");
    }

    @Test
    void quotesWhatWouldEndAWord() {
        assertThat(SearchWords.query("o'neil\\x@y.example").orElseThrow()).startsWith("('o''neil\\\\x@y.example':*");
    }

    @Test
    void asksForTheBeginningOfEachWord() {
        assertThat(SearchWords.query("  Ada  Löv-elace ")).contains("'ada':* & 'lov':* & 'elace':*");
    }

    @Test
    void looksForAddressesWholeOrWordByWord() {
        assertThat(SearchWords.query("ada@engine")).contains("('ada@engine':* | 'ada':* & 'engine':*)");
    }

    @Test
    void asksNothingOfSigns() {
        assertThat(SearchWords.query(" & | ! ")).isEmpty();
        assertThat(SearchWords.query(null)).isEmpty();
    }
}
