/// `Benchmarks FOLDER…`: extract and analyze beside pdftotext, which reads one file after the other.
enum SpeedBenchmark {
  static func run(on files: [String]) throws {
    print("\(files.count) files; in brackets: times pdftotext's")
    try BenchmarkFiles.withFolder { folder in
      var reference = Cost()
      for file in files {
        reference =
          reference + Cost.running("/usr/bin/pdftotext", [file, "-"], output: "\(folder)/plain.txt")
      }
      reference.show("pdftotext, file by file", beside: reference, hash: hash("\(folder)/plain.txt"))
      var single = Cost()
      for file in files {
        single = single + Cost.running(Cost.threefold, ["extract", file], output: "\(folder)/single.txt")
      }
      single.show("threefold extract, file by file", beside: reference, hash: hash("\(folder)/single.txt"))
      let together = Cost.running(Cost.threefold, ["extract"] + files, output: "\(folder)/together.txt")
      together.show(
        "threefold extract, in one run", beside: reference, hash: hash("\(folder)/together.txt"))
      for name in ["everything", "nothing changed"] {
        let analysis = Cost.running(
          Cost.threefold, ["analyze"] + files + ["--output", "\(folder)/outputs"])
        analysis.show("threefold analyze, \(name)", beside: reference, hash: hash("\(folder)/outputs"))
      }
    }
  }

  private static func hash(_ path: String) -> String { BenchmarkFiles.hash(of: path) }
}
