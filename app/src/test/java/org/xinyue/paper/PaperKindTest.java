package org.xinyue.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinyue.casework.procedure.Act;
import org.xinyue.casework.procedure.Visibility;
import org.xinyue.casework.writing.WrittenAct;

final class PaperKindTest {
    @ParameterizedTest
    @EnumSource(Act.class)
    void an_act_has_a_paper_if_and_only_if_it_goes_out_in_writing(Act act) {
        assertThat(PaperKind.of(act).isPresent()).isEqualTo(WrittenAct.isInWriting(act));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whoever_a_paper_is_written_for_sees_its_act_whole(Act act) {
        PaperKind.of(act)
                .ifPresent(kind -> assertThat(Visibility.of(act, kind.reader()))
                        .as(act.name())
                        .isEqualTo(Visibility.FULL));
    }
}
