@NullMarked
package packages.wordless;

import org.jspecify.annotations.NullMarked;
