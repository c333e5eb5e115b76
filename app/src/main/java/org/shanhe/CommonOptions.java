package org.shanhe;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes; {@link Arguments} has read their values already. */
@CommandLine.Command(name = "shanhe", versionProvider = CommonOptions.Version.class)
class CommonOptions {

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 90)
    @Nullable String data;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 91)
    @Nullable String lang;

    @Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, order = 92)
    boolean help;

    @Option(names = { "-V", "--version" }, versionHelp = true, order = 93)
    boolean version;

    /** The version in the jar's manifest. */
    static class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Shanhe.class.getPackage().getImplementationVersion();
            return new String[] { "Shanhe 山河 " + (version == null ? "" : version) };
        }

    }

}
