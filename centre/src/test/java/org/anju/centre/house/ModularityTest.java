/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.anju.centre.AnjuCentre;
import org.anju.house.red.RedProgram;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The packages of the centre know each other as they declare, and in no circle. */
class ModularityTest {

    @Test
    void everyModuleUsesWhatItDeclares() {
        ApplicationModules modules = ApplicationModules.of(AnjuCentre.class);
        assertThat(modules.stream()).hasSizeGreaterThan(5);
        modules.verify();
    }

    @Test
    void goesRedOnACircleAndOnAUseThatIsNotDeclared() {
        ApplicationModules red =
                ApplicationModules.of(RedProgram.class, ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        assertThatThrownBy(red::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected")
                .hasMessageContaining("non-exposed type");
    }
}
