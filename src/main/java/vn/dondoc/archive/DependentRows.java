package vn.dondoc.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes rows together with all rows that refer to them, whichever package owns those: asks the database, so that a table nobody thought
 * of here keeps nothing back.
 */
@Repository
public class DependentRows {

    private record Reference(String table, String column) {}

    private record Key(String column, Reference reference) {}

    private final JdbcTemplate database;
    private final JdbcClient jdbc;

    DependentRows(JdbcTemplate database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** {@code column} holds the values in {@code table} that name the rows; returns how many rows went, dependent ones included. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int delete(String table, String column, Collection<?> values) {
        if (values.isEmpty()) {
            return 0;
        }
        var gone = 0;
        for (var referredTo : referredColumns(table).entrySet()) {
            var named = jdbc.sql(
                            "SELECT " + referredTo.getKey() + " FROM " + table + " WHERE " + column + " IN (:values)")
                    .param("values", values)
                    .query((row, n) -> row.getObject(1))
                    .list();
            for (var reference : referredTo.getValue()) {
                if (!reference.table().equals(table)) {
                    gone += delete(reference.table(), reference.column(), named);
                }
            }
        }
        return gone
                + jdbc.sql("DELETE FROM " + table + " WHERE " + column + " IN (:values)")
                        .param("values", values)
                        .update();
    }

    /** Foreign keys of one column; those of several lie beside one with a cascade, and the database refuses where it does not. */
    private Map<String, List<Reference>> referredColumns(String table) {
        Map<String, List<Reference>> found = database.execute(
                (ConnectionCallback<Map<String, List<Reference>>>) connection -> read(connection, table));
        return found == null ? Map.of() : found;
    }

    private static Map<String, List<Reference>> read(Connection connection, String table) throws SQLException {
        var parts = new HashMap<String, Integer>();
        var keys = new LinkedHashMap<String, Key>();
        try (var rows = connection.getMetaData().getExportedKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                var reference = new Reference(rows.getString("FKTABLE_NAME"), rows.getString("FKCOLUMN_NAME"));
                var name = reference.table() + "." + rows.getString("FK_NAME");
                parts.merge(name, 1, Integer::sum);
                keys.put(name, new Key(rows.getString("PKCOLUMN_NAME"), reference));
            }
        }
        keys.keySet().removeIf(name -> parts.getOrDefault(name, 0) > 1);
        return keys.values().stream()
                .collect(Collectors.groupingBy(Key::column, Collectors.mapping(Key::reference, Collectors.toList())));
    }
}
