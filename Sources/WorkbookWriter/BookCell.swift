package import Vocabulary

/// What stands in one cell, and how it looks.
package struct BookCell: Hashable, Sendable {
  /// What a cell holds.
  package enum Value: Hashable, Sendable {
    /// Nothing, only the looks (a cell under a merged one).
    case blank
    case text(String)
    case number(Double)
    case bool(Bool)
    /// A number that its format shows as a day.
    case day(Day)
    /// A formula without `=`, with the value that the program last computed, if it did.
    case formula(String, cached: Cached?)
    /// An error value such as `#N/A`.
    case error(String)
  }

  /// The value that stands beside a formula.
  package enum Cached: Hashable, Sendable {
    case number(Double)
    case text(String)
  }

  /// What stands in it.
  package var value: Value
  /// How it looks.
  package var style: BookStyle

  /// A cell of this value and these looks.
  package init(_ value: Value, style: BookStyle = BookStyle()) {
    self.value = value
    self.style = style
  }

  /// A text.
  package static func text(_ text: String, style: BookStyle = BookStyle()) -> BookCell {
    BookCell(.text(text), style: style)
  }

  /// A number.
  package static func number(_ number: Double, style: BookStyle = BookStyle()) -> BookCell {
    BookCell(.number(number), style: style)
  }

  /// A day as a real date cell.
  package static func day(_ day: Day, as format: NumberForm = .isoDay) -> BookCell {
    BookCell(.day(day), style: BookStyle(format: format))
  }
}

/// How a cell looks.
package struct BookStyle: Hashable, Sendable {
  /// Bold letters.
  package var isBold: Bool
  /// Long text goes on in a new line of the cell.
  package var wraps: Bool
  /// In the middle, both ways.
  package var isCentered: Bool
  /// A thin line on all four sides.
  package var hasBorder: Bool
  /// How a number is shown.
  package var format: NumberForm
  /// The letters' colour; none for the program's own.
  package var ink: BookColour?
  /// The ground's colour; none for the program's own.
  package var fill: BookColour?

  /// Plain but for what is named.
  package init(
    isBold: Bool = false,
    wraps: Bool = false,
    isCentered: Bool = false,
    hasBorder: Bool = false,
    format: NumberForm = .general,
    ink: BookColour? = nil,
    fill: BookColour? = nil
  ) {
    self.isBold = isBold
    self.wraps = wraps
    self.isCentered = isCentered
    self.hasBorder = hasBorder
    self.format = format
    self.ink = ink
    self.fill = fill
  }

  /// A column's heading: bold, centred, wrapped.
  package static let heading = BookStyle(
    isBold: true,
    wraps: true,
    isCentered: true,
    hasBorder: true
  )
  /// A sheet's title.
  package static let title = BookStyle(isBold: true, isCentered: true)
}

/// A colour by its red, green and blue.
package struct BookColour: Hashable, Sendable {
  /// `0xRRGGBB`.
  package let rgb: UInt32

  /// The colour `0xRRGGBB`.
  package init(_ rgb: UInt32) {
    precondition(rgb <= 0xFF_FFFF, "a colour has three bytes")
    self.rgb = rgb
  }

  /// As an attribute of the standard: `FFRRGGBB`, nothing shining through.
  var attribute: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// How a cell's number is shown.
package enum NumberForm: Hashable, Sendable {
  /// As the program thinks best.
  case general
  /// One of the forms that every program has by its number (18.8.30).
  case builtIn(Int)
  /// A form of this workbook, in the code of 18.8.31.
  case custom(String)

  /// `2021-04-07`.
  package static let isoDay = NumberForm.custom("yyyy\\-mm\\-dd")
  /// `2021年4月7日`.
  package static let chineseDay = NumberForm.custom("yyyy\"年\"m\"月\"d\"日\"")
  /// The short day of the reader's country.
  package static let shortDay = NumberForm.builtIn(14)
  /// The day that a Chinese program writes without saying its form: `2021年4月7日`.
  package static let nationalDay = NumberForm.builtIn(31)
  /// Whatever is typed stays text.
  package static let text = NumberForm.builtIn(49)
}
