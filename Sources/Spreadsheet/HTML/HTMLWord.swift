/// What the reader of tables in a page knows of it (HTML 4.01, 11; Office's additions begin with
/// `x:`).
enum HTMLWord: String, XMLWord {
  case table, tr, td, th, caption, col, br, p, div, li, script, style, del

  case colspan, rowspan, span, width, hidden
  case styleClass = "class"
  case number = "x:num"
  case string = "x:str"
  case bool = "x:bool"
  case error = "x:err"
}
