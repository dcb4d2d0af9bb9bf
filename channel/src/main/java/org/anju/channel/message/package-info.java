/**
 * The messages themselves: ISO 20022 (GB/T 27926) in the profile of this channel. Each message is a
 * record that cannot exist with content the profile forbids, and one format beside it that reads
 * and writes its XML, over one strict reader and one writer of elements. Reading knows exactly what
 * the profile allows and refuses all else, with place, value and mend. Owns no transport and no
 * keys.
 */
@NullMarked
package org.anju.channel.message;

import org.jspecify.annotations.NullMarked;
