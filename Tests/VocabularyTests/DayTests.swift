import Testing
import Vocabulary
@Test func `x`() {}
