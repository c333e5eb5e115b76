package org.shanhe.policy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Every kind of file the platform reads, so that a test without Spring can read the packs
 * of the jar.
 */
final class FileKinds {

    private FileKinds() {
    }

    static List<FileKind<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FileKind.class));
        var language = new RuleLanguage();
        var kinds = new ArrayList<FileKind<?>>();
        for (var found : scanner.findCandidateComponents("org.shanhe")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var constructor = type.getDeclaredConstructors()[0];
            kinds.add((FileKind<?>) (constructor.getParameterCount() == 0 ? BeanUtils.instantiateClass(type)
                    : BeanUtils.instantiateClass(constructor, language)));
        }
        return kinds;
    }

}
