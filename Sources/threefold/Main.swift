import CommandLine

/// The program: everything it does is in the library, where it is tested.
@main
enum Main {
  static func main() async {
    await Threefold.main()
  }
}
