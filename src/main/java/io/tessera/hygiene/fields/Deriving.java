package io.tessera.hygiene.fields;

import io.tessera.hygiene.comparison.CodeComparison;
import io.tessera.hygiene.comparison.Comparison;
import io.tessera.hygiene.comparison.DateComparison;
import io.tessera.hygiene.comparison.NumberComparison;
import io.tessera.hygiene.comparison.NumbersComparison;
import io.tessera.hygiene.comparison.TextComparison;
import io.tessera.hygiene.comparison.WordComparison;
import io.tessera.hygiene.matching.Nicknames;
import io.tessera.hygiene.table.Column;
import io.tessera.hygiene.table.Kind;
import io.tessera.hygiene.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Derives the fields of a table from its columns and their kinds. */
public final class Deriving {

    /** A text's numbers are a field of their own when this share of its values has some. */
    private static final double NUMBERS_FROM = 0.3;

    private Deriving() {}

    /** A field before rows that are the same were made one. */
    private record Draft(String name, Field.Form form, int[] codes, Vocabulary vocabulary) {}

    /**
     * Derives fields and makes rows one that are the same in all of them.
     *
     * @param table the rows
     * @param kinds what each column holds, in the order of the columns
     * @param merging whether rows that are the same become one record; not where each row is to be linked once
     * @return what is to be matched
     */
    public static Records records(Table table, List<Kind> kinds, boolean merging) {
        var names = new Vocabulary();
        var shared = kinds.indexOf(Kind.GIVEN_NAME) >= 0 && kinds.indexOf(Kind.SURNAME) >= 0;
        var drafts = IntStream.range(0, kinds.size())
                .parallel()
                .mapToObj(i -> isShared(shared, kinds, i)
                        ? List.<Draft>of()
                        : drafts(table.columns().get(i), kinds.get(i)))
                .toList();
        var all = new ArrayList<Draft>();
        for (var i = 0; i < kinds.size(); i++) {
            if (isShared(shared, kinds, i)) {
                all.add(draft(table.columns().get(i), form(kinds.get(i)), names, Spelling::name));
            }
            all.addAll(drafts.get(i));
        }
        return whole(all, table.rows(), merging, shared ? names : null);
    }

    private static boolean isShared(boolean shared, List<Kind> kinds, int i) {
        return shared && (i == kinds.indexOf(Kind.GIVEN_NAME) || i == kinds.indexOf(Kind.SURNAME));
    }

    private static Field.Form form(Kind kind) {
        return kind == Kind.GIVEN_NAME ? Field.Form.GIVEN_NAME : Field.Form.SURNAME;
    }

    private static List<Draft> drafts(Column column, Kind kind) {
        return switch (kind) {
            case GIVEN_NAME, SURNAME -> List.of(draft(column, form(kind), new Vocabulary(), Spelling::name));
            case CITY, WORD -> List.of(draft(column, Field.Form.WORD, new Vocabulary(), Spelling::words));
            case CATEGORY -> List.of(draft(column, Field.Form.CATEGORY, new Vocabulary(), Spelling::words));
            case CODE -> List.of(draft(column, Field.Form.CODE, new Vocabulary(), Spelling::code));
            case PHONE -> List.of(draft(column, Field.Form.PHONE, new Vocabulary(), Spelling::phone));
            case DATE -> List.of(draft(column, Field.Form.DATE, new Vocabulary(), Spelling::date));
            case NUMBER -> List.of(draft(column, Field.Form.NUMBER, new Vocabulary(), Spelling::number));
            case EMAIL ->
                List.of(
                        part(column, "local part", Field.Form.LOCAL_PART, Spelling::localPart),
                        part(column, "domain", Field.Form.DOMAIN, Spelling::domain));
            case FULL_NAME -> List.of(draft(column, Field.Form.TEXT, new Vocabulary(), Spelling::name));
            case COMPANY -> text(column, Spelling::company);
            case STREET -> street(column);
            case TEXT -> text(column, Spelling::words);
            case IGNORED -> List.of();
        };
    }

    private static Draft draft(Column column, Field.Form form, Vocabulary vocabulary, UnaryOperator<String> spelling) {
        return new Draft(column.name(), form, vocabulary.spell(column.codes(), column.values(), spelling), vocabulary);
    }

    private static Draft part(Column column, String part, Field.Form form, UnaryOperator<String> spelling) {
        var vocabulary = new Vocabulary();
        var codes = vocabulary.spell(column.codes(), column.values(), spelling);
        return new Draft(column.name() + " (" + part + ")", form, codes, vocabulary);
    }

    /** A line of an address whose values often begin with a number is two fields: the number and the rest. */
    private static List<Draft> street(Column column) {
        var numbers = part(column, "house number", Field.Form.CODE, Spelling::houseNumber);
        return isThere(numbers, column)
                ? List.of(draft(column, Field.Form.TEXT, new Vocabulary(), Spelling::streetName), numbers)
                : List.of(draft(column, Field.Form.TEXT, new Vocabulary(), Spelling::street));
    }

    private static boolean isThere(Draft part, Column column) {
        var present = Arrays.stream(part.codes()).filter(code -> code != 0).count();
        var all = Arrays.stream(column.codes()).filter(code -> code != 0).count();
        return present >= all * NUMBERS_FROM;
    }

    /** A text whose values often name numbers is two fields: its words, and its numbers, of which each counts. */
    private static List<Draft> text(Column column, UnaryOperator<String> spelling) {
        var numbers = part(column, "numbers", Field.Form.NUMBERS, raw -> Spelling.numbers(spelling.apply(raw)));
        return isThere(numbers, column)
                ? List.of(
                        draft(column, Field.Form.TEXT, new Vocabulary(), raw -> Spelling.bare(spelling.apply(raw))),
                        numbers)
                : List.of(draft(column, Field.Form.TEXT, new Vocabulary(), spelling));
    }

    private static Records whole(List<Draft> drafts, int rows, boolean merging, @Nullable Vocabulary names) {
        var grouping = !merging
                ? Grouping.none(rows)
                : Grouping.of(drafts.stream().map(Draft::codes).toList(), rows);
        var nameComparison = names == null ? null : word(names, true);
        var fields = drafts.parallelStream()
                .map(draft -> {
                    var codes = grouping.perRecord(draft.codes());
                    var comparison = nameComparison != null && draft.vocabulary() == names
                            ? nameComparison
                            : comparison(draft.form(), draft.vocabulary());
                    var vocabulary = draft.vocabulary();
                    return new Field(
                            draft.name(),
                            draft.form(),
                            codes,
                            vocabulary.values(),
                            vocabulary.counts(codes),
                            comparison);
                })
                .toList();
        var given = place(drafts, Field.Form.GIVEN_NAME, names);
        var surname = place(drafts, Field.Form.SURNAME, names);
        return new Records(fields, grouping.records(), grouping.recordOf(), given, surname);
    }

    private static int place(List<Draft> drafts, Field.Form form, @Nullable Vocabulary names) {
        for (var i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).form() == form && drafts.get(i).vocabulary() == names) {
                return i;
            }
        }
        return -1;
    }

    private static Comparison comparison(Field.Form form, Vocabulary vocabulary) {
        return switch (form) {
            case GIVEN_NAME -> word(vocabulary, true);
            case SURNAME, WORD, CATEGORY, LOCAL_PART, DOMAIN -> word(vocabulary, false);
            case TEXT -> new TextComparison(vocabulary.values());
            case NUMBERS -> new NumbersComparison(vocabulary.values());
            case CODE, PHONE -> new CodeComparison(vocabulary.values());
            case DATE -> new DateComparison(vocabulary.values());
            case NUMBER -> new NumberComparison(vocabulary.values());
        };
    }

    private static WordComparison word(Vocabulary vocabulary, boolean nicknames) {
        return new WordComparison(vocabulary.values(), nicknames ? Nicknames::agree : (a, b) -> false);
    }
}
