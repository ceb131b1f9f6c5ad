import CommandLine

await Threefold.main()
