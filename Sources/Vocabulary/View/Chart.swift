/// What a chart shows, as plain values: `Briefing` says what, `Rendering` draws it.
package struct Chart: Hashable, Sendable {
  /// What kind of chart it is, with its values.
  package enum Content: Hashable, Sendable {
    case bullets([Bullet])
    case trend(Trend)
    case bars([Bar])
  }

  /// Unique on its page: lower-case ASCII letters, digits and hyphens.
  package var id: String
  /// What it is called.
  package var title: String
  /// What it says, for whoever does not see it.
  package var summary: String
  /// Its values.
  package var content: Content

  /// A chart of these values.
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
  /// What the rate is of.
  package var label: String
  /// Hundredths of a percent, 0 to 10,000; none where there is no rate.
  package var hundredths: Int?
  /// Where the mark of the target stands, in hundredths of a percent.
  package var target: Int?
  /// What stands beside the bar: `95/100　95.00%　达标`.
  package var text: String
  /// What the rate means.
  package var tone: Tone

  /// A rate with its target.
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
  /// One month's numbers.
  package struct Point: Hashable, Sendable {
    /// The month as printed.
    package var label: String
    /// The first bar.
    package var first: Int
    /// The second bar.
    package var second: Int
    /// The point of the line.
    package var line: Int

    /// The numbers of a month.
    package init(label: String, first: Int, second: Int, line: Int) {
      self.label = label
      self.first = first
      self.second = second
      self.line = line
    }
  }

  /// The name of the first series of bars.
  package var first: String
  /// The name of the second series of bars.
  package var second: String
  /// The name of the line.
  package var line: String
  /// What is counted: 件.
  package var unit: String
  /// The months, earliest first.
  package var points: [Point]

  /// Two series and a line over these months.
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
  /// What is counted.
  package var label: String
  /// How many.
  package var value: Int
  /// What stands beside the bar: `3件`.
  package var text: String

  /// A count with its label.
  package init(label: String, value: Int, text: String) {
    self.label = label
    self.value = value
    self.text = text
  }
}
