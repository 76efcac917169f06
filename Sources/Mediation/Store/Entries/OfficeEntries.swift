/// What an engine enters for the office: its units and people, and what is in its journal; where
/// the transaction's reach holds the office.
public protocol OfficeEntries {
  /// Puts a unit into the register only; `enter` puts it into the office's journal too.
  ///
  /// - Throws: `conflict` for a code that is taken; `notFound` for a unit above that is not there.
  func add(_ unit: Unit) throws
  /// Puts a mediator into the register only; `enter` puts them into the office's journal too.
  ///
  /// - Throws: `conflict` for a code that is taken, or a station that is not there.
  func add(_ mediator: Mediator) throws
  /// Puts an operator into the register only; `enter` puts them into the office's journal too.
  ///
  /// - Throws: `conflict` for a code or login that is taken, or a unit that is not there.
  func add(_ operator: Operator) throws
  /// Gives an operator of the register another unit, login and roles; `change` puts it into the office's
  /// journal too.
  ///
  /// - Throws: `conflict` for a login that is taken, or a unit that is not there.
  func update(_ operator: Operator) throws
  /// Gives a mediator of the register another kind and station; `change` puts it into the office's journal
  /// too.
  ///
  /// - Throws: `conflict` for a station that is not there.
  func update(_ mediator: Mediator) throws
  /// Gives somebody of the register another name; `enter` puts it into the office's journal too.
  func rename(_ person: PersonNamed) throws
  /// Gives a unit of the register another name; `enter` puts it into the office's journal too.
  func rename(unit code: String, to name: String) throws
  /// Takes a unit out of the register, where nothing stands on it.
  ///
  /// - Throws: `refused` where disputes, people or other units do.
  func remove(unit code: String) throws
  /// Takes a mediator out of the register, where no entry names them.
  ///
  /// - Throws: `refused` where one does.
  func remove(mediator code: String) throws
  /// Takes an operator out of the register, who entered nothing.
  ///
  /// - Throws: `refused` where they did.
  func remove(operator code: String) throws
  /// Appends an act of the office to its journal.
  func append(_ act: OfficeAct, by operatorCode: String, operation: String) throws
  /// Keeps a sealed document.
  ///
  /// - Throws: `conflict` for a number that is taken.
  func keep(sealDocument: [UInt8], number: Int) throws
}
