import CLibXML2

extension Markup {
  /// How deep elements may stand in each other.
  private static let depthLimit = 200

  /// Reads a page that is well-formed XML; nothing is fetched, no entity but the five is known.
  package init(reading page: String) throws(MarkupError) {
    guard let parser = unsafe xmlNewParserCtxt() else { preconditionFailure("no memory") }
    defer { unsafe xmlFreeParserCtxt(parser) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue
    let read = unsafe Array(page.utf8).withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        parser,
        buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(clamping: buffer.count),
        nil,
        "UTF-8",
        Int32(options)
      )
    }
    guard let document = unsafe read else {
      let error = unsafe parser.pointee.lastError
      throw unsafe MarkupError(kind: Self.kind(of: error.code), line: max(1, Int(error.line)))
    }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else {
      throw MarkupError(kind: .malformed, line: 1)
    }
    self = unsafe try Self.element(root, depth: 1)
  }

  private static func kind(of code: Int32) -> MarkupError.Kind {
    switch UInt32(bitPattern: code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue: .unclosedElement
    case XML_ERR_UNDECLARED_ENTITY.rawValue: .unknownEntity
    default: .malformed
    }
  }

  private static func element(_ node: xmlNodePtr, depth: Int) throws(MarkupError) -> Markup {
    guard depth <= depthLimit else {
      throw unsafe MarkupError(kind: .tooDeep(limit: depthLimit), line: Int(xmlGetLineNo(node)))
    }
    var element = unsafe Markup(
      name: String(cString: node.pointee.name).lowercased(),
      attributes: attributes(of: node),
      content: []
    )
    var next = unsafe node.pointee.children
    while let child = unsafe next {
      switch unsafe child.pointee.type {
      case XML_ELEMENT_NODE:
        element.content.append(.element(unsafe try Self.element(child, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let text = unsafe child.pointee.content {
          element.content.append(.text(unsafe String(cString: text)))
        }
      default: break
      }
      unsafe next = unsafe child.pointee.next
    }
    return element
  }

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      if let value = unsafe xmlNodeGetContent(
        UnsafeRawPointer(attribute).assumingMemoryBound(to: xmlNode.self)
      ) {
        unsafe attributes[String(cString: attribute.pointee.name)] = unsafe String(cString: value)
        unsafe jianbao_xml_free(value)
      }
      unsafe next = unsafe attribute.pointee.next
    }
    return attributes
  }
}
