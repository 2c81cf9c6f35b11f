package io.tessera.architecture.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the module canvases of Spring Modulith, tables in AsciiDoc, into HTML. */
final class Canvases {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w`])_([^_]+)_(?!\\w)");

    private Canvases() {}

    /** Reads {@code |heading} and {@code |content} in turn. */
    static String html(String asciidoc, String module) {
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var inside = false;
        var cell = new StringBuilder();
        for (var line : asciidoc.lines().toList()) {
            if (line.equals("|===")) {
                inside = !inside;
            } else if (inside && line.startsWith("|")) {
                keep(cell, cells);
                cell.append(line.substring(1));
            } else if (inside) {
                cell.append('\n').append(line);
            }
        }
        keep(cell, cells);
        for (var index = 0; index + 1 < cells.size(); index += 2) {
            rows.add(List.of(inline(cells.get(index)), content(cells.get(index + 1))));
        }
        return Html.table("Canvas of " + module, List.of("What", "Which"), rows);
    }

    private static void keep(StringBuilder cell, List<String> cells) {
        if (!cell.isEmpty()) {
            cells.add(cell.toString().strip());
            cell.setLength(0);
        }
    }

    private static String content(String cell) {
        var html = new StringBuilder();
        var items = new ArrayList<String>();
        for (var line : cell.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("+"))
                .toList()) {
            if (line.startsWith("*")) {
                items.add(inline(line.replaceFirst("^\\*+\\s*", "")));
            } else {
                flush(items, html);
                html.append(inline(line)).append(' ');
            }
        }
        flush(items, html);
        return html.toString();
    }

    private static void flush(List<String> items, StringBuilder html) {
        if (!items.isEmpty()) {
            html.append(Html.list(items));
            items.clear();
        }
    }

    private static String inline(String text) {
        var escaped = Html.text(text.replaceAll("xref:[^\\[]*\\[([^\\]]*)]", "$1")
                .replace("`+", "`")
                .replace("+`", "`"));
        var code = CODE.matcher(escaped).replaceAll("<code>$1</code>");
        return EMPHASIS.matcher(code).replaceAll("<em>$1</em>");
    }
}
