package io.tessera.scoring.leads;

import io.tessera.platform.data.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Own copy of verdicts by the keyed hash of their address or number. */
@Component
class Verdicts {

    private static final String UPDATE = """
            update scoring.verdict v set version = n.version, verdict = n.verdict
              from unnest(?::uuid[], ?::bigint[], ?::text[]) as n (address_id, version, verdict)
             where v.address_id = n.address_id
            """;

    private final JdbcTemplate jdbc;
    private final Copy copy;

    Verdicts(JdbcTemplate jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Looks verdicts up, tombstones included. */
    Map<UUID, VerdictFact> find(Collection<UUID> addresses) {
        var found = new HashMap<UUID, VerdictFact>();
        if (!addresses.isEmpty()) {
            jdbc.query(
                    "select address_id, version, verdict from scoring.verdict where address_id = any(?)",
                    rs -> {
                        var address = rs.getObject(1, UUID.class);
                        found.put(address, new VerdictFact(address, rs.getLong(2), rs.getString(3)));
                    },
                    Leads.uuids(addresses));
        }
        return found;
    }

    /** Stores verdicts: new ones copied, known ones updated. */
    void put(Collection<VerdictFact> verdicts, Map<UUID, VerdictFact> known) {
        var fresh = new ArrayList<VerdictFact>();
        var revised = new ArrayList<VerdictFact>();
        verdicts.forEach(verdict -> (known.containsKey(verdict.address()) ? revised : fresh).add(verdict));
        copy.into(
                "scoring.verdict",
                List.of("address_id", "version", "verdict"),
                fresh,
                (row, verdict) ->
                        row.uuid(verdict.address()).number(verdict.version()).text(verdict.verdict()));
        if (!revised.isEmpty()) {
            jdbc.update(
                    UPDATE,
                    Leads.uuids(revised.stream().map(VerdictFact::address).toList()),
                    Leads.array(
                            "int8", revised.stream().map(VerdictFact::version).toList()),
                    Leads.array(
                            "text", revised.stream().map(VerdictFact::verdict).toList()));
        }
    }

    /** Forgets what was found of addresses; the versions stay, so that nothing older comes back. */
    int erase(Collection<UUID> addresses) {
        return addresses.isEmpty()
                ? 0
                : jdbc.update(
                        "update scoring.verdict set verdict = null where address_id = any(?) and verdict is not null",
                        Leads.uuids(addresses));
    }
}
