import Register
package import Vocabulary

/// What people wrote: an entry of 工作动态, which the reader has screened for personal data.
package struct NoteView: Hashable, Viewed {
  package var unit: String?
  package var day: String?
  package var title: String?
  package var paragraphs: [String]

  package static let fields = Fields<NoteView>(
    .optional("unit") { $0.unit },
    .optional("day") { $0.day },
    .optional("title") { $0.title },
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
        unit: isCity ? unitNames(of: record) : nil,
        day: own?.chinese,
        title: record.text(.title),
        paragraphs: text.split(whereSeparator: \.isNewline).map(String.init)
      )
    }
  }
}
