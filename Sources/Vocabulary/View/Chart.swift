/// What a chart shows, as plain values: `Briefing` says what, `Rendering` draws it.
package struct Chart: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case bullets([Bullet])
    case trend(Trend)
    case bars([Bar])
  }

  /// Unique on its page: lower-case ASCII letters, digits and hyphens.
  package var id: String
  package var title: String
  /// What it says, for whoever does not see it.
  package var summary: String
  package var content: Content

  package init(id: String, title: String, summary: String, content: Content) {
    self.id = id
    self.title = title
    self.summary = summary
    self.content = content
  }
}

/// What a value means; drawn by pattern and word, never by colour alone.
package enum Tone: String, Hashable, Sendable, CaseIterable {
  case met, unmet, none, unknown, shown
}

/// One rate against its target.
package struct Bullet: Hashable, Sendable {
  package var label: String
  /// Hundredths of a percent, 0 to 10,000; none where there is no rate.
  package var hundredths: Int?
  package var target: Int?
  /// What stands beside the bar: `95/100　95.00%　达标`.
  package var text: String
  package var tone: Tone

  package init(label: String, hundredths: Int?, target: Int?, text: String, tone: Tone) {
    self.label = label
    self.hundredths = hundredths
    self.target = target
    self.text = text
    self.tone = tone
  }
}

/// Bars of two series by month, and a line above them.
package struct Trend: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var label: String
    package var first: Int
    package var second: Int
    package var line: Int

    package init(label: String, first: Int, second: Int, line: Int) {
      self.label = label
      self.first = first
      self.second = second
      self.line = line
    }
  }

  /// The names of the two series of bars and of the line.
  package var first: String
  package var second: String
  package var line: String
  package var unit: String
  package var points: [Point]

  package init(first: String, second: String, line: String, unit: String, points: [Point]) {
    self.first = first
    self.second = second
    self.line = line
    self.unit = unit
    self.points = points
  }
}

/// A labelled count.
package struct Bar: Hashable, Sendable {
  package var label: String
  package var value: Int
  package var text: String

  package init(label: String, value: Int, text: String) {
    self.label = label
    self.value = value
    self.text = text
  }
}
