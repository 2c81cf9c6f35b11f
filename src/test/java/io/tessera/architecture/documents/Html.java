package io.tessera.architecture.documents;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML. What is handed in as text is escaped; what is handed in as HTML is not. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    static String link(String target, String label) {
        return "<a href=\"%s\">%s</a>".formatted(text(target), text(label));
    }

    static String heading(int level, String id, String label) {
        return "<h%d id=\"%s\">%s</h%d>\n".formatted(level, text(id), text(label), level);
    }

    static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    static String list(List<String> items) {
        return items.stream().collect(Collectors.joining("</li>\n<li>", "<ul>\n<li>", "</li>\n</ul>\n"));
    }

    /** A table whose first column names its row. */
    static String table(String caption, List<String> columns, List<List<String>> rows) {
        var html = new StringBuilder("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">\n<table>\n"
                .formatted(text(caption)));
        html.append("<caption>").append(text(caption)).append("</caption>\n<thead><tr>");
        columns.forEach(
                column -> html.append("<th scope=\"col\">").append(text(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr><th scope=\"row\">").append(row.getFirst()).append("</th>");
            row.subList(1, row.size())
                    .forEach(cell -> html.append("<td>").append(cell).append("</td>"));
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    /** A picture that stands by itself, on light ground whatever the page's colours are. */
    static String figure(String file, String caption) {
        return "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"%2$s\"></a><figcaption>%2$s</figcaption></figure>\n"
                .formatted(text(file), text(caption));
    }
}
