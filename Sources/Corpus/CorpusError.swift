internal import GRDB

/// Why the store cannot be used: sentences that say what to do.
public enum CorpusError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no store at the path.
  case absent(String)
  /// The file is damaged or no store.
  case unreadable(String)
  /// The database refuses what is asked of it: a table or view of an analyst's own is in the way.
  case refused(String)
  /// The disk is full, the folder is write-protected, or another process holds the store.
  case failed(String)
  /// An earlier version wrote it.
  case outdated
  /// Rows were offered under the name of a report that they do not belong to.
  case unsound(String)

  public var description: String {
    switch self {
    case .absent(let path):
      "There is no \(path). Run `threefold analyze` with that output folder first."
    case .unreadable(let reason):
      "corpus.sqlite is damaged or was not written by Threefold (\(reason)). Keep it under another "
        + "name, since it may hold what analysts decided, and run `threefold analyze` again: what was analysed is put "
        + "in anew, and decisions are taken from decisions.jsonl beside it."
    case .refused(let reason):
      "corpus.sqlite could not be asked (\(reason)). If that names a table or view of your own, remove it from the "
        + "store; otherwise run `threefold analyze` again."
    case .failed(let reason):
      "corpus.sqlite could not be used (\(reason)). Check the folder, its free space, and that nobody else holds it."
    case .outdated:
      "corpus.sqlite was written by an earlier version of Threefold. Run `threefold analyze` with its folder again; "
        + "what analysts decided is kept."
    case .unsound(let report):
      "The rows of \(report) are not its own. Analyse the report again."
    }
  }

  /// Runs database work and says what went wrong in these terms.
  static func catching<Value>(_ work: () throws -> Value) throws(CorpusError) -> Value {
    do {
      return try work()
    } catch let error as CorpusError {
      throw error
    } catch let error as DatabaseError {
      let reason = error.message ?? "SQLite code \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw .unreadable(reason)
      case .SQLITE_ERROR: throw .refused(reason)
      default: throw .failed(reason)
      }
    } catch {
      throw .failed(String(describing: error))
    }
  }
}
