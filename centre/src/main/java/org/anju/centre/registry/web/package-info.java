/** The desk of held money: its pages, its files and its interface to programs. */
@NullMarked
package org.anju.centre.registry.web;

import org.jspecify.annotations.NullMarked;
