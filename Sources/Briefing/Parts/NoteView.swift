import Register
import Vocabulary

/// What people wrote: an entry of 工作动态, which the reader has screened for personal data.
struct NoteView: Hashable, Viewed {
  /// Who wrote it when, under which title.
  ///
  /// For example `城东分局（5月25日）：“三方见面”解心结。`
  var lead: String?
  var paragraphs: [String]

  static let fields = Fields<NoteView>(
    .optional("lead") { $0.lead },
    .texts("paragraphs") { $0.paragraphs }
  )
}

extension Body {
  /// The notes of these kinds, in reading order: of the day's month (and undated ones) where `month`
  /// is given, else of the whole year.
  func notes(_ kinds: String..., in month: Month? = nil) -> [NoteView] {
    records(.notes).compactMap { record in
      guard let kind = record.word(.kind), kinds.contains(kind) else { return nil }
      guard let text = record.text(.text) else { return nil }
      let own = record.day(.date)
      if let month, let own, !month.contains(own) { return nil }
      return NoteView(
        lead: lead(of: record, kind: kind, on: own),
        paragraphs: text.split(whereSeparator: \.isNewline).map(String.init)
      )
    }
  }

  /// A title that only repeats the kind of note is none.
  private func lead(of record: Record, kind: String, on day: Day?) -> String? {
    let title = record.text(.title).flatMap { $0 == kind ? nil : $0 }
    let date = day.map { "（\($0.civil.month)月\($0.civil.day)日）" } ?? ""
    switch (isCity ? unitNames(of: record) : nil, title) {
    case (let unit?, let title?): return "\(unit)\(date)：\(title)。"
    case (let unit?, nil): return "\(unit)\(date)："
    case (nil, let title?): return "\(title)\(date)。"
    case (nil, nil): return nil
    }
  }
}
