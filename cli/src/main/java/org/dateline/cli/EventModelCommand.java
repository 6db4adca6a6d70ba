package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.train.EventTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "event-model",
    mixinStandardHelpOptions = true,
    description = "Makes the model that judges the triggers of events anew from its sources.",
    subcommands = EventModelCommand.Train.class)
final class EventModelCommand {
  private EventModelCommand() {}

  @Command(
      name = "train",
      description = {
        "Trains the model of events on judged triggers and writes it (docs/events.md). Shows for each",
        "type how good the rules alone and the model are, by cross-validation. Equal input and an",
        "equal seed give equal bytes."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  dateline event-model train --labels docs/training/event-labels.tsv \\",
        "    --texts gmb-train.jsonl.gz --out event.model"
      })
  static final class Train extends TerminalCommand {
    @Option(
        names = "--labels",
        required = true,
        paramLabel = "FILE",
        description = "The judgements: text id, start, end, event type, 1 or 0, weight.")
    private Path labels;

    @Option(
        names = "--texts",
        required = true,
        arity = "1..*",
        paramLabel = "FILE",
        description = "The texts with these ids: JSON Lines of id and text, plain or gzipped.")
    private List<Path> texts = new ArrayList<>();

    @Option(
        names = "--marked",
        arity = "1..*",
        paramLabel = "FILE",
        description =
            "Texts with all events of some types marked, as dateline eval events reads them.")
    private List<Path> marked = new ArrayList<>();

    @Mixin private TrainingOptions training;

    @Override
    public Integer call() throws IOException {
      EventTraining.train(
          new EventTraining.Options(texts, labels, marked, training.seed, training.out),
          out()::println);
      return ExitCode.DONE;
    }
  }
}
