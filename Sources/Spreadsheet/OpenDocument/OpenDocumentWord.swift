/// What the reader of an OpenDocument table knows of its part (ODF 1.3 part 3).
enum OpenDocumentWord: String, XMLWord {
  static let namespaces = [
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
  ]

  static let isLenient = true

  // Sheets, rows and cells (9.1).
  case table = "table:table"
  case column = "table:table-column"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case name = "table:name"
  case tableStyle = "table:style-name"
  case columnsRepeated = "table:number-columns-repeated"
  case rowsRepeated = "table:number-rows-repeated"
  case columnsSpanned = "table:number-columns-spanned"
  case rowsSpanned = "table:number-rows-spanned"
  case visibility = "table:visibility"
  case formula = "table:formula"
  case defaultStyle = "table:default-cell-style-name"

  // Values (19.384 to 19.390).
  case valueType = "office:value-type"
  case value = "office:value"
  case dateValue = "office:date-value"
  case timeValue = "office:time-value"
  case booleanValue = "office:boolean-value"
  case stringValue = "office:string-value"
  case extendedType = "calcext:value-type"

  // Texts (6.1) and comments (14.1).
  case paragraph = "text:p"
  case spaces = "text:s"
  case count = "text:c"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case rubyText = "text:ruby-text"
  case annotation = "office:annotation"

  // Styles (16) and filters (9.4.15).
  case style = "style:style"
  case styleName = "style:name"
  case family = "style:family"
  case parent = "style:parent-style-name"
  case dataStyle = "style:data-style-name"
  case tableProperties = "style:table-properties"
  case display = "table:display"
  case timeStyle = "number:time-style"
  case truncates = "number:truncate-on-overflow"
  case databaseRange = "table:database-range"
  case targetRange = "table:target-range-address"
  case filterButtons = "table:display-filter-buttons"
}
