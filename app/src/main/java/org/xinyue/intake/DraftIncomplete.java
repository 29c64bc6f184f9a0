package org.xinyue.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** A draft that cannot be lodged yet: for each field that is missing or wrong, a sentence that says what to do. */
public final class DraftIncomplete extends RuntimeException {
    private final transient Map<String, String> faults;

    public DraftIncomplete(Map<String, String> faults) {
        super("还有 " + faults.size() + " 处需要填写或修改：" + String.join("；", faults.values()));
        this.faults = new LinkedHashMap<>(faults);
    }

    /** Sentences by field name, in the order of the form. */
    public Map<String, String> faults() {
        return new LinkedHashMap<>(faults);
    }
}
