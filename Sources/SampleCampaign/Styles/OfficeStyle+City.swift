import Vocabulary
import WorkbookWriter

/// How the sections and the bureau itself keep their registers.
extension OfficeStyle {
  static let regulations = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "法规科",
    unitLine: "法规科",
    days: [.cell(.isoDay)],
    caseFields: .allOfCases.without(.extendedTo, .remark)
  )

  /// Without the column 是否属实, so that one duty cannot be judged.
  static let airSection = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "大气环境科",
    unitLine: "大气环境科",
    days: [.chinese],
    caseFields: .allOfCases.without(.extendedTo, .verified, .remark)
  )

  static let bureau = OfficeStyle(
    files: .texts(TextFile(encoding: .gb18030), ending: "csv"),
    unitCell: "市局",
    unitLine: "市局",
    days: [.slashes],
    caseFields: []
  )

  /// By the units' places in the sample.
  static let all: [OfficeStyle] = [
    .east, .west, .south, .north, .riverMouth, .clearRiver, .cloudHill, .stoneBridge, .willows,
    .lake,
    .zone, .regulations, .airSection, .bureau,
  ]
}
