package org.shanhe.bench;

/** One measurement with its reference. */
interface Benchmark {

    void run(Options options) throws Exception;

}
