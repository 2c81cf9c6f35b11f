package io.tessera.discovery.reading;

import ezvcard.io.text.VCardReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a file of vCards (2.1, 3.0, 4.0; RFC 6350), one for each card. */
final class VcardRows implements Rows {

    private static final List<String> HEADER =
            Arrays.stream(VcardColumn.values()).map(Enum::name).toList();

    private final CountingStream bytes;
    private final String description;
    private final CardSizeLimit text;
    private final VCardReader cards;
    private String[] cells = new String[0];
    private int row;

    VcardRows(Reader text, CountingStream bytes, FileForm form) {
        this.bytes = bytes;
        this.description = "vCards, " + form.charset().displayName();
        this.text = new CardSizeLimit(text);
        this.cards = new VCardReader(this.text);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<RowDefect> headerDefects() {
        return List.of();
    }

    @Override
    public boolean wellKnown() {
        return true;
    }

    @Override
    public boolean next() throws IOException {
        text.newCard();
        var card = cards.readNext();
        if (card == null) {
            return false;
        }
        row++;
        cells = CardCells.of(card);
        return true;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public String cell(int column) {
        return cells[column];
    }

    @Override
    public @Nullable RowDefect defect() {
        return null;
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        cards.close();
        bytes.close();
    }

    /** Photos make cards large, but a card that never ends must not take all memory. */
    private static final class CardSizeLimit extends FilterReader {

        private static final int MAX_CARD = 32 << 20;

        private int taken;

        private CardSizeLimit(Reader in) {
            super(in);
        }

        private void newCard() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            var read = super.read(characters, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            taken += read;
            if (taken > MAX_CARD) {
                throw new UnreadableFile("card-too-long", "A card is longer than " + MAX_CARD + " characters.");
            }
        }
    }
}
