/** Walks that wait for a person: their page and their interface to programs. */
@NullMarked
package org.anju.centre.route.web;

import org.jspecify.annotations.NullMarked;
