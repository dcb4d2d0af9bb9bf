/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * The core system of one housing provident fund centre: one program, one database, one set of
 * books.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Anju")
public class AnjuCentre {

    /** Starts the centre; its settings are listed in {@code docs/reference/configuration.md}. */
    public static void main(String[] args) {
        SpringApplication.run(AnjuCentre.class, args);
    }
}
