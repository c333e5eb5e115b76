package org.shanhe.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs what is due: sealing the audit chain, forgetting old attempts. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {

}
