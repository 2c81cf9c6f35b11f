package io.tessera.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What every module publicly says of some imports, put so that two installations that were told the same say the same: without
 * times; without ids, which are made from the import's, which is random; in an order of its own, since equal scores stand in the
 * order of ids; and without the names of keys, and without the versions and the happenings that tell how often something changed on the way.
 *
 * @param lines the ranked lists, then what each module says
 */
record PublicState(List<String> lines) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Set<String> OF_THE_WAY = Set.of("version", "rank", "timeline", "changes", "author");

    private static final int MOST_SHOWN = 3;

    static PublicState of(Api api, List<Api.Import> imports) {
        var lines = new ArrayList<String>();
        var people = new TreeSet<String>();
        for (var imported : imports) {
            var query = "?import=" + imported.id();
            api.ranked(query).inOrder().withoutRanks().forEach(line -> lines.add("list " + line));
            lines.add("import " + form(api.get(imported.path()).withStatus(200).json()));
            api.all(imported.path() + "/errors").forEach(error -> lines.add("error " + form(error)));
            api.all("/api/scoring/leads" + query)
                    .forEach(lead -> people.add(lead.path("personId").asString()));
        }
        var companies = new TreeSet<String>();
        people.stream().map(person -> person(api, person, companies)).sorted().forEach(lines::add);
        companies.stream().map(company -> company(api, company)).sorted().forEach(lines::add);
        return new PublicState(lines);
    }

    /** One line holds what all modules say of one person, so that nobody's answers are taken for another's. */
    private static String person(Api api, String id, Set<String> companies) {
        var committee = api.get("/api/committee/people/" + id).withStatus(200).json();
        var company = committee.path("company").asString("");
        if (!company.isEmpty()) {
            companies.add(company);
        }
        var lead = api.get("/api/scoring/leads/" + id).withStatus(200).json();
        var cluster = api.get("/api/hygiene/clusters/" + id).withStatus(200).json();
        var email = lead.path("lead").path("email").asString("");
        return String.join(
                " ",
                "person",
                form(api.get("/api/contacts/people/" + id).withStatus(200).json()),
                form(committee),
                form(lead),
                form(cluster),
                email.isEmpty() ? "-" : form(verdict(api, email)));
    }

    private static JsonNode verdict(Api api, String email) {
        return api.get("/api/verification/emails?address=" + email.replace("+", "%2B"))
                .withStatus(200)
                .json();
    }

    private static String company(Api api, String id) {
        return "company " + form(api.get("/api/contacts/companies/" + id).json()) + " "
                + form(api.get("/api/committee/companies/" + id).json());
    }

    private static String form(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> !OF_THE_WAY.contains(field.getKey()))
                    .map(field -> field.getKey() + "=" + form(field.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(PublicState::form)
                    .sorted(Comparator.naturalOrder())
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        var text = node.isNull() ? "-" : node.asString();
        return TIME.matcher(ID.matcher(text).replaceAll("#")).replaceAll("@");
    }

    /** Names the first lines that only one of both has; the states are some hundred thousand letters long. */
    List<String> differencesFrom(PublicState other) {
        return Stream.concat(
                        lines.stream()
                                .filter(line -> !other.lines.contains(line))
                                .map("only here: "::concat)
                                .limit(MOST_SHOWN),
                        other.lines.stream()
                                .filter(line -> !lines.contains(line))
                                .map("only there: "::concat)
                                .limit(MOST_SHOWN))
                .toList();
    }

    /** Returns SHA-256 over all lines. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
