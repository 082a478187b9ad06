import Briefing
import Rendering
import Vocabulary
import WordWriter

/// The pages of a report as files, each in the format that it asks for.
struct PagePrinter {
  let pages: PageSet
  let language: Words.Language

  func file(_ page: ReportPage) throws(Refusal) -> OutputFile {
    let text = pages.render(page.template, of: page.value)
    switch page.format {
    case .html, .md: return OutputFile(name: page.name, text: text)
    case .docx: return try document(page, text)
    }
  }

  private func document(_ page: ReportPage, _ text: String) throws(Refusal) -> OutputFile {
    do throws(MarkupError) {
      let document = try WordDocument(reading: text, charts: page.value.charts)
      let parts = document.parts(by: Product.name)
      return OutputFile(
        name: page.name,
        bytes: WordDocument.packed(parts),
        readable: WordDocument.readable(in: parts)
      )
    } catch {
      throw Refusal(.output, Self.words(error, of: page.template), in: language)
    }
  }
}
