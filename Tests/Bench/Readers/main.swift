import CSV
import Glibc
import Spreadsheet
import Vocabulary

// The readers by themselves, for `make bench`: `readers figures FILE` prints what `peers.py` prints
// for that work, reading four columns; `readers cells FILE` counts the cells below the header.

let arguments = CommandLine.arguments
guard arguments.count == 3, let source = ByteSource(path: arguments[2]) else {
  print("readers figures|cells FILE")
  exit(2)
}
do {
  if arguments[1] == "figures" {
    var figures = Figures()
    try read(source) { row in figures.take(row) }
    print(figures.description, terminator: "")
  } else {
    var count = 0
    try read(source) { row in
      count += row.number == 1 ? 0 : row.cells.count
      return nil
    }
    print(count)
  }
} catch {
  print(error)
  exit(3)
}

/// Reads the first table of the file; `body` may say which columns it needs from then on.
func read(_ source: ByteSource, _ body: (borrowing Row) -> WantedColumns?) throws {
  guard try SpreadsheetKind(of: source) == .workbook else {
    try TextTable(source).forEachRow(choosing: { row in body(row) })
    return
  }
  _ = try Workbook(source).readColumns(ofSheetAt: 0, choosing: body)
}

extension ByteSource {
  init?(path: String) {
    let descriptor = open(path, O_RDONLY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
    self.init(count: Int(status.st_size)) { range in
      [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, range.count, off_t(range.lowerBound)))
      }
    }
  }
}
