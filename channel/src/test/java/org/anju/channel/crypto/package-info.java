@NullMarked
package org.anju.channel.crypto;

import org.jspecify.annotations.NullMarked;
