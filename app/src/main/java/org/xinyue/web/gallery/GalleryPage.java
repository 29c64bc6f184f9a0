package org.xinyue.web.gallery;

import java.util.List;
import org.xinyue.web.component.Attachment;
import org.xinyue.web.component.Choices;
import org.xinyue.web.component.DateField;
import org.xinyue.web.component.Deadline;
import org.xinyue.web.component.Empty;
import org.xinyue.web.component.Fact;
import org.xinyue.web.component.Field;
import org.xinyue.web.component.FieldError;
import org.xinyue.web.component.Moment;
import org.xinyue.web.component.Notice;
import org.xinyue.web.component.Pager;
import org.xinyue.web.component.Stat;
import org.xinyue.web.component.Step;
import org.xinyue.web.component.Tag;
import org.xinyue.web.component.Tick;
import org.xinyue.web.component.Upload;
import org.xinyue.web.shell.Icon;
import org.xinyue.web.shell.Page;

/** The examples of every component, in the order a page uses them. */
public record GalleryPage(String title, Inputs inputs, Words words, Course course, Lists lists, Deeds deeds, Sets sets)
        implements Page {

    /** What a person fills in, empty, filled and refused. */
    public record Inputs(
            List<Field> fields,
            List<Field> areas,
            List<Field> amounts,
            List<Choices> radios,
            List<Choices> selects,
            List<DateField> dates,
            List<Tick> ticks,
            List<Upload> uploads) {
        public Inputs {
            fields = List.copyOf(fields);
            areas = List.copyOf(areas);
            amounts = List.copyOf(amounts);
            radios = List.copyOf(radios);
            selects = List.copyOf(selects);
            dates = List.copyOf(dates);
            ticks = List.copyOf(ticks);
            uploads = List.copyOf(uploads);
        }
    }

    /** What is said. */
    public record Words(
            List<Tag> tags, List<Notice> notices, List<FieldError> errors, List<Empty> empties, List<Icon> icons) {
        public Words {
            tags = List.copyOf(tags);
            notices = List.copyOf(notices);
            errors = List.copyOf(errors);
            empties = List.copyOf(empties);
            icons = List.copyOf(icons);
        }
    }

    /** How far something is. */
    public record Course(List<Step> stages, List<Step> steps, List<Moment> moments, List<Deadline> deadlines) {
        public Course {
            stages = List.copyOf(stages);
            steps = List.copyOf(steps);
            moments = List.copyOf(moments);
            deadlines = List.copyOf(deadlines);
        }
    }

    /** What is listed. */
    public record Lists(List<Fact> facts, List<Attachment> files, List<Pager> pagers, List<Stat> stats) {
        public Lists {
            facts = List.copyOf(facts);
            files = List.copyOf(files);
            pagers = List.copyOf(pagers);
            stats = List.copyOf(stats);
        }
    }
}
