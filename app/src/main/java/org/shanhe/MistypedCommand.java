package org.shanhe;

import picocli.CommandLine;

/** Says in one sentence what was mistyped, and where the help is. */
class MistypedCommand implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] args) {
        var command = mistake.getCommandLine();
        var err = command.getErr();
        err.println(switch (mistake) {
            case CommandLine.UnmatchedArgumentException e ->
                Words.say("line.unknown", String.join(" ", e.getUnmatched()));
            case CommandLine.MissingParameterException e -> Words.say("line.missing", String.join(", ", e.getMissing()
                .stream()
                .map(arg -> arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel())
                .toList()));
            case CommandLine.ParameterException e when e.getArgSpec() != null && e.getValue() != null ->
                Words.say("line.invalid", e.getValue(), e.getArgSpec().paramLabel());
            default -> mistake.getMessage();
        });
        err.println(Words.say("line.see-help", command.getCommandSpec().qualifiedName()));
        return 2;
    }

}
