/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the API for programs.
 *
 * @param tokens the file of token holders; see {@link ApiTokens}
 */
@ConfigurationProperties("anju.api")
record ApiSettings(Path tokens) {

    ApiSettings {
        if (tokens == null) {
            throw new IllegalArgumentException("anju.api.tokens names no file of token holders");
        }
    }
}
