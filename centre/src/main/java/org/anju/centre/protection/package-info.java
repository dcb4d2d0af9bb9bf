/**
 * Protection of personal fields (个人信息保护). Owns: how a field is encrypted, how it is found again
 * without being read (blind index), how it is masked. Asks: the keys, by their ids. Tells nobody
 * and stores nothing of its own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Protection",
        allowedDependencies = {})
package org.anju.centre.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
