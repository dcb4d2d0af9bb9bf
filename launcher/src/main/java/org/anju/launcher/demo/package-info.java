/**
 * An installation for people to use and to look at: invented employers, persons and staff, made
 * from a seed and brought in through the same commands that users have. Owns: the invented world,
 * the file of users. Asks: the installation's programs over HTTP. Journeys through a browser start
 * theirs here too.
 */
@NullMarked
package org.anju.launcher.demo;

import org.jspecify.annotations.NullMarked;
