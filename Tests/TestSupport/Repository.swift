public import Foundation

/// Places that tests read.
public enum Repository {
  /// The folder that holds Package.swift.
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// The sample reports.
  public static var samples: URL { root.appendingPathComponent("Inputs", isDirectory: true) }
}
