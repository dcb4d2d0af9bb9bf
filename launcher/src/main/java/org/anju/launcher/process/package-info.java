/**
 * Our programs as processes: where their files are, how they are started, that they end. Owns: the
 * data folder and its layout, ports, the tether by which a child ends with its parent. Asks: the
 * embedded server, the key files. Knows neither scenario nor API.
 */
@NullMarked
package org.anju.launcher.process;

import org.jspecify.annotations.NullMarked;
