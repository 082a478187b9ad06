import Policy
import Vocabulary

/// What stands at the head and at the foot of a briefing; what nobody said is not there.
///
/// 密级 is never among it: the product does not assign one.
struct MastheadView: Hashable, Viewed {
  var name: String?
  var issue: String?
  var issuer: String?
  var issued: String?
  var signed: String?
  var reportTo: String?
  var sendTo: String?
  var distributeTo: String?
  var copies: String?

  init(_ masthead: Masthead, issued: Day?) {
    name = masthead.name
    issue = masthead.issue
    issuer = masthead.issuer
    self.issued = issued?.chinese
    signed = masthead.signed
    reportTo = masthead.reportTo
    sendTo = masthead.sendTo
    distributeTo = masthead.distributeTo
    copies = masthead.copies
  }

  static let fields = Fields<MastheadView>(
    .optional("name") { $0.name },
    .optional("issue") { $0.issue },
    .optional("issuer") { $0.issuer },
    .optional("issued") { $0.issued },
    .optional("signed") { $0.signed },
    .optional("reportTo") { $0.reportTo },
    .optional("sendTo") { $0.sendTo },
    .optional("distributeTo") { $0.distributeTo },
    .optional("copies") { $0.copies }
  )
}
