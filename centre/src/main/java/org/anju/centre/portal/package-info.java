/**
 * The frame around everything that is reached from outside: who may call, the register of pages,
 * what stands around each page, how refusals are answered.
 *
 * <p>Owns no table of a business. Programs authenticate with a token of their own; the bank link
 * authenticates each message by its signature and needs none.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"audit", "calendar", "staff"})
@NullMarked
package org.anju.centre.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
