/// What the reader of an XML workbook of 2003 knows of it (Microsoft's XML Spreadsheet schema).
enum OldXMLWord: String, XMLWord {
  static let namespaces = [
    "ss": "urn:schemas-microsoft-com:office:spreadsheet",
    "x": "urn:schemas-microsoft-com:office:excel",
  ]

  case workbook = "ss:Workbook"
  case worksheet = "ss:Worksheet"
  case table = "ss:Table"
  case column = "ss:Column"
  case row = "ss:Row"
  case cell = "ss:Cell"
  case data = "ss:Data"
  case comment = "ss:Comment"
  case style = "ss:Style"
  case numberFormat = "ss:NumberFormat"
  case phoneticText = "x:PhoneticText"
  case visible = "x:Visible"
  case autoFilter = "x:AutoFilter"
  case date1904 = "x:Date1904"

  case name = "ss:Name"
  case index = "ss:Index"
  case span = "ss:Span"
  case hidden = "ss:Hidden"
  case height = "ss:Height"
  case width = "ss:Width"
  case mergeAcross = "ss:MergeAcross"
  case mergeDown = "ss:MergeDown"
  case styleID = "ss:StyleID"
  case formula = "ss:Formula"
  case type = "ss:Type"
  case id = "ss:ID"
  case parent = "ss:Parent"
  case format = "ss:Format"
}
