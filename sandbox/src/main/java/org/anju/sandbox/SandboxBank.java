/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The sandbox bank as a program of its own. */
@SpringBootApplication
@EnableConfigurationProperties(SandboxProperties.class)
public class SandboxBank {

    /** Starts the bank; it runs until its process is ended, and may be killed at any time. */
    public static void main(String[] arguments) {
        SpringApplication.run(SandboxBank.class, arguments);
    }
}
