import CommandLine
// Not used here: tells the linker which of Foundation's static libraries the rooms need.
import Foundation

/// The program: everything it does is in the library, where it is tested.
@main
enum Main {
  static func main() {
    Threefold.start()
  }
}
