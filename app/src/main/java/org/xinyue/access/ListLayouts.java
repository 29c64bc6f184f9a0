package org.xinyue.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which columns people have chosen for their lists (列设置). What the names stand for is the page's affair. */
@Repository
public class ListLayouts {
    private final JdbcClient jdbc;

    ListLayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of the columns in the order wanted, empty when this person has chosen nothing for this list. */
    public Optional<List<String>> of(UUID personId, String list) {
        return jdbc.sql("select columns from list_layout where person_id = ? and list = ?")
                .params(personId, list)
                .query((set, row) -> List.of((String[]) set.getArray("columns").getArray()))
                .optional();
    }

    public void keep(UUID personId, String list, List<String> columns) {
        jdbc.sql("""
                insert into list_layout (person_id, list, columns) values (?, ?, ?)
                on conflict (person_id, list) do update set columns = excluded.columns
                """).params(personId, list, columns.toArray(String[]::new)).update();
    }

    public void forget(UUID personId, String list) {
        jdbc.sql("delete from list_layout where person_id = ? and list = ?")
                .params(personId, list)
                .update();
    }
}
