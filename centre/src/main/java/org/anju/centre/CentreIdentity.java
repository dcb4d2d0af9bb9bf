/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which centre this program serves.
 *
 * @param code the centre's code (机构代码), on every outbox row, message, file and export
 * @param name the centre's full name
 * @param keys the folder of the centre's keys
 */
@ConfigurationProperties("anju.centre")
public record CentreIdentity(String code, String name, Path keys) {

    public CentreIdentity {
        if (code == null || !code.matches("[A-Z0-9]{6,12}")) {
            throw new IllegalArgumentException(
                    "anju.centre.code is 6 to 12 capital letters or digits, not " + code);
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("anju.centre.name is missing");
        }
        if (keys == null) {
            throw new IllegalArgumentException("anju.centre.keys names no folder of keys");
        }
    }
}
