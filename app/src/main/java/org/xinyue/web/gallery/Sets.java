package org.xinyue.web.gallery;

import java.util.List;
import org.xinyue.web.component.list.BucketCard;
import org.xinyue.web.component.list.Exhibit;
import org.xinyue.web.component.list.FilterForm;
import org.xinyue.web.component.list.Grid;
import org.xinyue.web.component.list.Table;

/** Examples of lists and of what narrows them. */
public record Sets(
        List<BucketCard> buckets,
        List<FilterForm> filters,
        List<Table> tables,
        List<Grid> grids,
        List<Exhibit> exhibits) {
    public Sets {
        buckets = List.copyOf(buckets);
        filters = List.copyOf(filters);
        tables = List.copyOf(tables);
        grids = List.copyOf(grids);
        exhibits = List.copyOf(exhibits);
    }
}
