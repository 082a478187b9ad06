import CLibXML2

/// A part as a tree that is changed in place; what is not touched is written as it was read.
///
/// Owns one libxml2 document. A class, because the nodes that are handed out must keep it alive.
@safe final class XMLTree {
  private let document: xmlDocPtr

  /// Reads a part.
  init(_ bytes: [UInt8], part: String) throws(CorrectionError) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue
    let read = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlReadMemory(
        buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(clamping: buffer.count),
        nil,
        nil,
        Int32(options)
      )
    }
    guard let document = unsafe read else { throw .markup(part: part) }
    guard unsafe document.pointee.intSubset == nil, unsafe xmlDocGetRootElement(document) != nil
    else {
      unsafe xmlFreeDoc(document)
      throw .markup(part: part)
    }
    // Without a named encoding every ideograph of an attribute is written as a number.
    if unsafe document.pointee.encoding == nil {
      unsafe document.pointee.encoding = unsafe UnsafePointer(xmlStrdup("UTF-8"))
    }
    unsafe self.document = unsafe document
  }

  deinit {
    unsafe xmlFreeDoc(document)
  }

  /// The part's own element.
  var root: XMLNode {
    guard let root = unsafe xmlDocGetRootElement(document) else {
      preconditionFailure("a tree has a root")
    }
    return unsafe XMLNode(tree: self, node: root)
  }

  /// The part as it is now, in UTF-8.
  func bytes() -> [UInt8] {
    guard let buffer = unsafe xmlBufferCreate() else { preconditionFailure("no memory") }
    defer { unsafe xmlBufferFree(buffer) }
    _ = unsafe xmlNodeDump(buffer, document, xmlDocGetRootElement(document), 0, 0)
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
    let count = unsafe Int(xmlBufferLength(buffer))
    guard let content = unsafe xmlBufferContent(buffer) else { return head }
    return unsafe head + UnsafeBufferPointer(start: content, count: count)
  }
}

/// An element of a tree.
@safe struct XMLNode {
  private let tree: XMLTree
  private let node: xmlNodePtr

  fileprivate init(tree: XMLTree, node: xmlNodePtr) {
    self.tree = tree
    unsafe self.node = unsafe node
  }

  /// The name without prefix.
  var name: String { unsafe String(cString: node.pointee.name) }

  /// The namespace, if it stands in one.
  var namespace: String? {
    guard let href = unsafe node.pointee.ns?.pointee.href else { return nil }
    return unsafe String(cString: href)
  }

  /// The first element in it.
  var firstChild: XMLNode? { unsafe wrapped(xmlFirstElementChild(node)) }

  /// The element behind it.
  var next: XMLNode? { unsafe wrapped(xmlNextElementSibling(node)) }

  /// The elements in it, in order.
  var children: [XMLNode] {
    var all: [XMLNode] = []
    var child = firstChild
    while let found = child {
      all.append(found)
      child = found.next
    }
    return all
  }

  /// The first element in it of this name.
  func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// The value of an attribute without prefix.
  subscript(attribute: String) -> String? {
    get {
      guard let value = unsafe xmlGetNoNsProp(node, attribute) else { return nil }
      defer { unsafe freeText(value) }
      return unsafe String(cString: value)
    }
    nonmutating set {
      if let newValue {
        _ = unsafe xmlSetProp(node, attribute, newValue)
      } else {
        _ = unsafe xmlUnsetProp(node, attribute)
      }
    }
  }

  /// Gives it an attribute of another namespace, declared with `prefix` where it is not yet.
  func set(_ attribute: String, _ value: String, namespace: String, prefix: String) {
    let declared =
      prefix == "xml"
      ? unsafe xmlSearchNs(node.pointee.doc, node, "xml")
      : unsafe xmlSearchNsByHref(node.pointee.doc, node, namespace)
        ?? xmlNewNs(node, namespace, prefix)
    _ = unsafe xmlSetNsProp(node, declared, attribute, value)
  }

  /// The value of an attribute of a namespace.
  func value(of attribute: String, namespace: String) -> String? {
    guard let value = unsafe xmlGetNsProp(node, attribute, namespace) else { return nil }
    defer { unsafe freeText(value) }
    return unsafe String(cString: value)
  }

  /// All text in it.
  var text: String {
    guard let value = unsafe xmlNodeGetContent(node) else { return "" }
    defer { unsafe freeText(value) }
    return unsafe String(cString: value)
  }

  /// A new last element in it, of its own namespace.
  @discardableResult func append(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    text: String? = nil
  ) -> XMLNode {
    let made = make(name, attributes, text: text)
    _ = unsafe xmlAddChild(node, made.node)
    return made
  }

  /// A new element in it, before another one in it or as the last.
  @discardableResult func insert(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    before sibling: XMLNode?
  ) -> XMLNode {
    guard let sibling else { return append(name, attributes) }
    let made = make(name, attributes, text: nil)
    _ = unsafe xmlAddPrevSibling(sibling.node, made.node)
    return made
  }

  /// A copy of it with all that is in it, as the last element of `parent`.
  func copied(into parent: XMLNode) -> XMLNode {
    guard let copy = unsafe xmlDocCopyNode(node, node.pointee.doc, 1) else {
      preconditionFailure("no memory")
    }
    _ = unsafe xmlAddChild(parent.node, copy)
    return unsafe XMLNode(tree: tree, node: copy)
  }

  /// Takes it from where it stands and puts it into `parent` as the last element.
  func move(into parent: XMLNode) {
    unsafe xmlUnlinkNode(node)
    _ = unsafe xmlAddChild(parent.node, node)
  }

  private func make(
    _ name: String,
    _ attributes: KeyValuePairs<String, String>,
    text: String?
  ) -> XMLNode {
    guard let made = unsafe xmlNewDocNode(node.pointee.doc, node.pointee.ns, name, nil) else {
      preconditionFailure("no memory")
    }
    for (key, value) in attributes { _ = unsafe xmlNewProp(made, key, value) }
    if let text { unsafe xmlNodeAddContent(made, text) }
    return unsafe XMLNode(tree: tree, node: made)
  }

  private func wrapped(_ found: xmlNodePtr?) -> XMLNode? {
    guard let found = unsafe found else { return nil }
    return unsafe XMLNode(tree: tree, node: found)
  }
}

/// Frees what libxml2 gave; it takes its memory from the system's own store unless told otherwise.
private func freeText(_ text: UnsafeMutablePointer<xmlChar>) {
  unsafe jianbao_xml_free(text)
}
