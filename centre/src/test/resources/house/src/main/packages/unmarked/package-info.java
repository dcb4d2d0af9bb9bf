/** Owns the things. */
package packages.unmarked;
