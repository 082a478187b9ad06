/// What the product says, in both of its languages.
///
/// The two stand side by side where the thing is known, so that they cannot tell two stories.
package struct Words: Hashable, Sendable {
  /// Which language a reader asked for.
  package enum Language: String, Sendable, CaseIterable {
    case zh, en
  }

  package var zh: String
  package var en: String

  package init(_ zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The same with `other` in the place of `text`.
  package func replacing(_ text: String, with other: String) -> Words {
    Words(zh.replacing(text, with: other), en: en.replacing(text, with: other))
  }
}
