package io.tessera.hygiene.web;

import io.tessera.hygiene.clusters.Clusters;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows that became one person and why, as a panel of the person's page. */
@Controller
class RowsPanel {

    private static final int SHOWN = 10;

    private final Clusters clusters;

    RowsPanel(Clusters clusters) {
        this.clusters = clusters;
    }

    @GetMapping("/hygiene/people/{id}/panel")
    @RequiresPermission("hygiene:read")
    String panel(@PathVariable UUID id, Model model) {
        var cluster = clusters.find(id).map(ClusterAnswer::of);
        model.addAttribute("size", cluster.map(ClusterAnswer::size).orElse(0));
        model.addAttribute(
                "members",
                cluster.map(found -> found.members().stream().limit(SHOWN).toList())
                        .orElse(List.of()));
        model.addAttribute(
                "shared",
                cluster.map(found -> found.links().stream()
                                .flatMap(link -> link.shared().stream())
                                .distinct()
                                .sorted()
                                .toList())
                        .orElse(List.of()));
        return "hygiene/rows";
    }
}
