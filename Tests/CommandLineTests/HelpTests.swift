import TestSupport
import Testing

/// What the program says of itself.
struct HelpTests {
  /// The subcommands that `threefold --help` lists.
  private func subcommands() throws -> [String] {
    let help = try Program.run(["--help"]).standardOutput
    // Each group has a heading of its own, all of which end so.
    var isListed = false
    let list = help.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if !line.hasPrefix(" ") { isListed = line.uppercased().hasSuffix("SUBCOMMANDS:") }
      return isListed
    }
    // A name is indented by two; a line that continues a description by more.
    return list.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { line in
      line.split { $0 == " " || $0 == "," }.first.map { String($0) }
    }
  }

  @Test func everySubcommandShowsAnExample() throws {
    let names = try subcommands()
    #expect(names.contains("analyze"))
    for name in names {
      let outcome = try Program.run([name, "--help"])
      #expect(outcome.exitCode == 0)
      #expect(
        outcome.standardOutput.contains("threefold \(name)") && outcome.standardOutput.contains("xample"),
        "\(name) --help shows no example")
    }
  }

  @Test(arguments: [
    "analyze", "extract", "classify", "parse-references", "compare", "cite", "search", "export", "schema",
    "doctor",
  ])
  func subcommandExists(_ name: String) throws {
    let exists = try subcommands().contains(name)
    #expect(exists)
  }

  @Test func wrongUsage() throws {
    let outcome = try Program.run(["analyze"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(!outcome.standardError.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("analyze"))
  }
}
