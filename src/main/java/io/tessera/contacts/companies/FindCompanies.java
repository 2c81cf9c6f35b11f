package io.tessera.contacts.companies;

import io.tessera.contacts.search.SearchWords;
import io.tessera.contacts.search.WaitingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies. */
@Service
@Transactional(readOnly = true)
public class FindCompanies {

    private final JdbcTemplate jdbc;
    private final WaitingWords waitingWords;

    FindCompanies(JdbcTemplate jdbc, WaitingWords waitingWords) {
        this.jdbc = jdbc;
        this.waitingWords = waitingWords;
    }

    /**
     * Searches companies by the beginnings of words of their name, industry and city, and of their domain.
     *
     * @param asked what to look for, each word of it; null or blank for all
     * @param after only companies behind this one in the order of ids; null from the beginning
     * @param limit how many at most
     * @return companies in the order of their ids
     */
    public List<Company> search(@Nullable String asked, @Nullable UUID after, int limit) {
        var sql = new StringBuilder(Company.SELECT).append(" where true");
        var values = new ArrayList<Object>();
        SearchWords.query(asked).ifPresent(query -> {
            sql.append(" and words @@ ?::tsquery");
            values.add(query);
            waitingWords.searched();
        });
        if (after != null) {
            sql.append(" and company_id > ?");
            values.add(after);
        }
        values.add(limit);
        return jdbc.query(sql + " order by company_id limit ?", (rs, row) -> Company.read(rs), values.toArray());
    }

    /**
     * Finds a company.
     *
     * @param id the company
     * @return the company, empty when unknown, merged or gone
     */
    public Optional<Company> find(UUID id) {
        return jdbc.query(Company.SELECT + " where company_id = ?", (rs, row) -> Company.read(rs), id).stream()
                .findFirst();
    }
}
