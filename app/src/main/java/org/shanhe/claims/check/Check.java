package org.shanhe.claims.check;

import java.util.stream.Stream;

/** One way in which the claims of a document can be held against one another. */
interface Check {

    Stream<Finding> of(Examined document);

}
