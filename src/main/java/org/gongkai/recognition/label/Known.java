package org.gongkai.recognition.label;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.model.FormTemplate.TableTemplate;

/**
 * What the forms say of a wording.
 *
 * @param roles what it can be
 * @param columns the places of the columns it heads: places of neighbours in a block follow one
 *     another
 * @param tables codes of the tables it occurs in
 */
public record Known(Set<Role> roles, Set<Integer> columns, Set<String> tables) {

    /** What a label is for. */
    public enum Role {
        /** Beside the figures of a row. */
        ROW,
        /** Beside several rows. */
        GROUP,
        /** Above the figures of a column. */
        COLUMN,
        /** Above several columns. */
        SPAN,
        /** Above a block. */
        TITLE
    }

    /** The forms do not have the wording. */
    public static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Known {
        roles = Set.copyOf(roles);
        columns = Set.copyOf(columns);
        tables = Set.copyOf(tables);
    }

    static Known of(Role role, TableTemplate table) {
        return new Known(Set.of(role), Set.of(), Set.of(table.code()));
    }

    static Known ofColumn(int column, TableTemplate table) {
        return new Known(Set.of(Role.COLUMN), Set.of(column), Set.of(table.code()));
    }

    /** What either of the two says. */
    Known and(Known other) {
        Set<Role> both = EnumSet.noneOf(Role.class);
        both.addAll(roles);
        both.addAll(other.roles);
        return new Known(both, union(columns, other.columns), union(tables, other.tables));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isEmpty() {
        return roles.isEmpty();
    }
}
