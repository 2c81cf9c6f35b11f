package io.tessera.scoring.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One place in which two models differ.
 *
 * @param field where, as a path
 * @param ours what the one says, null when it says nothing there
 * @param theirs what the other says, null when it says nothing there
 */
public record ModelDifference(
        String field, @Nullable String ours, @Nullable String theirs) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Compares two models.
     *
     * @param ours the one
     * @param theirs the other
     * @return every place in which they differ, by path; empty when they say the same
     */
    public static List<ModelDifference> between(PointsModel ours, PointsModel theirs) {
        var left = leaves(ours);
        var right = leaves(theirs);
        var fields = new TreeMap<>(left);
        fields.putAll(right);
        return fields.keySet().stream()
                .filter(field -> !Objects.equals(left.get(field), right.get(field)))
                .map(field -> new ModelDifference(field, left.get(field), right.get(field)))
                .toList();
    }

    private static Map<String, String> leaves(PointsModel model) {
        var leaves = new TreeMap<String, String>();
        collect("", JSON.readTree(StandardModel.json(model)), leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves));
        } else if (node.isArray()) {
            var index = new ArrayList<JsonNode>();
            node.forEach(index::add);
            for (var i = 0; i < index.size(); i++) {
                collect(path + "[" + i + "]", index.get(i), leaves);
            }
        } else {
            leaves.put(path, node.asString());
        }
    }
}
