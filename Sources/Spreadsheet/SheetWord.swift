/// What the reader of a sheet knows of its part (ECMA-376 part 1, 18.3.1).
enum SheetWord: String, XMLWord {
  // Elements.
  case cols, col, sheetData, row, c, f, v, `is`, t, rPh, autoFilter, mergeCell
  // Attributes; `r` and `s` belong to rows and cells, and a cell's `t` is its type.
  case r, s, ht, hidden, min, max, width, ref
}
