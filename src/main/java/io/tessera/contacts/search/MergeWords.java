package io.tessera.contacts.search;

import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges waiting words into the search index when somebody searches, or when nothing has come in for a while. In bulk it takes
 * some 7 microseconds a row, and a run that only ranks a file never pays for it.
 */
@Component
class MergeWords {

    private static final String MERGE = "select contacts.merge_search_words()";

    private final JdbcTemplate jdbc;
    private final WaitingWords waiting;

    MergeWords(JdbcTemplate jdbc, WaitingWords waiting) {
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 10_000)
    @Transactional
    void whenDue() {
        if (waiting.areDue()) {
            waiting.begin();
            jdbc.query(MERGE, rs -> {});
        }
    }

    /** Switches Spring's scheduling on where this module runs. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
