package org.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.dateline");

  @Test
  void theDataFlowsOneWay() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("root")
        .definedBy("org.dateline")
        .layer("archive")
        .definedBy("org.dateline.archive..")
        .layer("tag")
        .definedBy("org.dateline.tag")
        .layer("index")
        .definedBy("org.dateline.index")
        .layer("search")
        .definedBy("org.dateline.search")
        .layer("eval")
        .definedBy("org.dateline.eval")
        .layer("render")
        .definedBy("org.dateline.render")
        .whereLayer("render")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("eval")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("eval", "render")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("search", "eval", "render")
        .whereLayer("tag")
        .mayOnlyBeAccessedByLayers("index", "search", "eval", "render")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("index", "eval", "render")
        .check(CLASSES);
  }

  @Test
  void onlyIndexAndSearchKnowLucene() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.dateline",
                "org.dateline.archive..",
                "org.dateline.tag",
                "org.dateline.eval",
                "org.dateline.render")
            .and()
            .doNotHaveSimpleName("LuceneBaseline")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");
    rule.check(CLASSES);
  }

  @Test
  void onlyIndexOpensAnIndexWriter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.dateline.index")
        .and()
        .doNotHaveSimpleName("LuceneBaseline")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.lucene.index.IndexWriter")
        .check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.dateline.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrEndsTheProcess() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }
}
