package org.shanhe.kernel;

import java.util.concurrent.Callable;

/**
 * One command of the command line (命令): a bean annotated with picocli's {@code @Command},
 * not itself transactional. It runs within {@link Scope#system()} against the stopped or
 * the running installation; what it returns is the exit code. Its help stands in the
 * module's message files under {@code shanhe.NAME.usage.description} and
 * {@code shanhe.NAME.OPTION} or, for parameters, their {@code descriptionKey};
 * {@code Locale.getDefault()} is the language of the person at the console.
 */
public interface Command extends Callable<Integer> {

}
