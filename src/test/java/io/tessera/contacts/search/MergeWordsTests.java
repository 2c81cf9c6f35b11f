package io.tessera.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.testing.TesseraTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TesseraTest(modules = "contacts")
class MergeWordsTests {

    @Autowired
    MergeWords merge;

    @Autowired
    WaitingWords waiting;

    @Test
    void mergesWhenSomebodySearchesAfterABulkImport() {
        waiting.added(1_000_000);
        assertThat(waiting.areDue()).isFalse();
        waiting.searched();
        assertThat(waiting.areDue()).isTrue();

        merge.whenDue();

        assertThat(waiting.areDue()).isFalse();
    }
}
