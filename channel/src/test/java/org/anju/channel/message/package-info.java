@NullMarked
package org.anju.channel.message;

import org.jspecify.annotations.NullMarked;
