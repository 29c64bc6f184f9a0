package org.xinyue.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinyue.testing.Golden;
import org.xinyue.testing.Proves;

/** House rule 17: every clause of the plan is carried out by code that says so, or waived in writing; never both, never neither. */
class PolicyCoverageTest {
    private static final String PART = "## Carried out in part\n\n| clause | missing | brought by |\n|---|---|---|\n";
    private static final String HEAD =
            PART + "\n## Not carried out\n\n| clause | missing | brought by |\n|---|---|---|\n";

    @Implements(Clause.A3_TRANSFER)
    static final class Carrier {
        @Implements({Clause.A3_VERIFY, Clause.A3_OWNER})
        void carry() {}
    }

    @Implements({})
    static final class Empty {}

    @Proves(Clause.A3_TRANSFER)
    static final class Proof {
        @Proves(Clause.A10_WARN)
        void prove() {}
    }

    @Test
    void carries_out_or_waives_every_clause() {
        assertThat(real().faults()).isEmpty();
    }

    @Test
    void writes_the_coverage_document() {
        Golden.check(Path.of("docs/generated/clause-coverage.md"), real().document());
    }

    @Test
    void finds_code_on_types_and_methods() {
        assertThat(coverage(HEAD).code().keySet())
                .containsExactlyInAnyOrder(Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_OWNER);
        assertThat(coverage(HEAD).code().get(Clause.A3_VERIFY))
                .containsExactly("policy.PolicyCoverageTest.Carrier#carry");
    }

    @Test
    void finds_a_clause_with_neither_code_nor_waiver() {
        assertThat(coverage(allBut(
                                Clause.A3_TRANSFER,
                                Clause.A3_VERIFY,
                                Clause.A3_OWNER,
                                Clause.A10_WARN,
                                Clause.A6_RECORD))
                        .faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("A6.RECORD has neither code nor a waiver"));
    }

    @Test
    void finds_a_stale_waiver() {
        assertThat(coverage(allBut(Clause.A3_VERIFY, Clause.A3_OWNER, Clause.A10_WARN))
                        .faults())
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("A3.TRANSFER is carried out by")
                        .contains("still waived"));
    }

    @Test
    void finds_a_proof_of_something_that_no_code_carries_out() {
        assertThat(coverage(allBut(Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_OWNER))
                        .faults())
                .containsExactly(
                        "A10.WARN is proved by [policy.PolicyCoverageTest.Proof#prove] but no code says @Implements.");
    }

    @Test
    void finds_a_part_of_something_that_no_code_carries_out() {
        var waivers = allBut(Clause.A3_TRANSFER, Clause.A3_VERIFY, Clause.A3_OWNER);
        assertThat(coverage(waivers.replace(PART, PART + "| A8.SANCTIONS | much | sanction |\n"))
                        .faults())
                .contains("A8.SANCTIONS is said to be carried out in part, but no code says @Implements.");
    }

    @Test
    void says_what_is_missing_of_a_clause_carried_out_in_part() {
        assertThat(coverage(HEAD.replace(PART, PART + "| A3.TRANSFER | other doors | channels |\n"))
                        .document())
                .contains("in part, missing: other doors (brought by channels)");
    }

    @Test
    void refuses_a_page_without_its_tables() {
        refuses("| A6.RECORD | later | credit |\n", "no heading");
    }

    @Test
    void refuses_a_waiver_of_an_unknown_clause() {
        refuses(HEAD + "| A3.TRANSFERS | why | what |\n", "A3.TRANSFERS");
    }

    @Test
    void refuses_a_waiver_without_a_reason() {
        refuses(HEAD + "| A6.RECORD | | credit |\n", "needs a reason");
    }

    @Test
    void refuses_a_waiver_with_a_cell_missing() {
        refuses(HEAD + "| A6.RECORD | later |\n", "three cells");
    }

    @Test
    void refuses_a_second_waiver_of_one_clause() {
        refuses(HEAD + "| A6.RECORD | later | credit |\n| A6.RECORD | never | credit |\n", "Two rows");
    }

    @Test
    void refuses_a_mark_that_names_no_clause() {
        assertThatThrownBy(() -> Coverage.of(imported(Empty.class), imported(Proof.class), HEAD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no clause");
    }

    private static Coverage real() {
        return Coverage.of(Product.CLASSES, Product.tests(), PolicyPages.read("waivers.md"));
    }

    private static Coverage coverage(String waivers) {
        return Coverage.of(imported(Carrier.class), imported(Proof.class), waivers);
    }

    private static String allBut(Clause... carried) {
        return Arrays.stream(Clause.values())
                .filter(clause -> !Arrays.asList(carried).contains(clause))
                .map(clause -> "| " + clause.id() + " | later | somebody |\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static void refuses(String waivers, String because) {
        assertThatThrownBy(() -> coverage(waivers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    private static JavaClasses imported(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }
}
