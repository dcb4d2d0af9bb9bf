@NullMarked
package org.anju.channel;

import org.jspecify.annotations.NullMarked;
