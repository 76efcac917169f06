#if Spreadsheet
  /// The texts that cells share, on their way into the store.
  final class SharedStrings: XMLHandler {
    private let store: StringStore
    private var text: [UInt8] = []
    private var isInText = false
    private var isInReading = false

    init(_ store: StringStore) { self.store = store }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      switch name.first {
      case UInt8(ascii: "s") where name.is("si"): text.removeAll(keepingCapacity: true)
      case UInt8(ascii: "t") where name.is("t"): isInText = !isInReading
      // How the characters are read: not a part of the text.
      case UInt8(ascii: "r") where name.is("rPh"): isInReading = true
      default: break
      }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard isInText, text.count < SheetParser.longestText else { return }
      text.append(contentsOf: bytes)
    }

    override func end(_ name: XMLName) {
      switch name.first {
      case UInt8(ascii: "s") where name.is("si"):
        EscapedText.decode(&text)
        do throws(SheetFault) { try store.append(text) } catch { fault = error }
      case UInt8(ascii: "t") where name.is("t"): isInText = false
      case UInt8(ascii: "r") where name.is("rPh"): isInReading = false
      default: break
      }
    }
  }
#endif
