package org.xinyue.web.gallery;

import java.util.List;
import org.xinyue.web.component.act.Button;
import org.xinyue.web.component.act.Progress;
import org.xinyue.web.component.show.Band;
import org.xinyue.web.component.show.Crumb;
import org.xinyue.web.component.show.Fault;
import org.xinyue.web.component.show.Masked;
import org.xinyue.web.component.show.Meter;
import org.xinyue.web.component.show.Panel;
import org.xinyue.web.component.show.Tab;

/** Examples of what can be done and of what stands around it. */
public record Deeds(Doing doing, Standing standing) {

    /** What a person presses, and what answers. */
    public record Doing(List<Button> buttons, List<Progress> progress, List<Panel> panels, List<Fault> faults) {
        public Doing {
            buttons = List.copyOf(buttons);
            progress = List.copyOf(progress);
            panels = List.copyOf(panels);
            faults = List.copyOf(faults);
        }
    }

    /** What says where one is and what is left. */
    public record Standing(
            List<Band> bands, List<Meter> meters, List<Masked> masked, List<Crumb> crumbs, List<Tab> tabs) {
        public Standing {
            bands = List.copyOf(bands);
            meters = List.copyOf(meters);
            masked = List.copyOf(masked);
            crumbs = List.copyOf(crumbs);
            tabs = List.copyOf(tabs);
        }
    }
}
