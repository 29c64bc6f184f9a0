package org.xinyue.casework.writing;

import java.util.List;
import org.xinyue.casework.CaseFile;

/** Cases have begun (立案登记) that were written on a page here; told inside the transaction that begins them. */
public record Begun(List<CaseFile> files) {
    public Begun {
        files = List.copyOf(files);
    }
}
