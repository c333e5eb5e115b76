package org.shanhe.policy;

/** A policy pack that cannot be loaded, with the file and the line to mend. */
class PackProblem extends RuntimeException {

    PackProblem(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }

}
