import Formats
import Mediation

extension Entry {
  /// What happened, as a sentence without its day.
  public var sentence: Phrase {
    switch act {
    case .registered(let registration): registration.sentence
    case .accepted: Phrase(zh: "受理", en: "Accepted.")
    case .declined(let declined): Entry.ended("不予受理", "Declined", declined.reason)
    case .assigned(let assigned):
      assigned.sentence
    case .unassigned(let unassigned):
      Phrase(
        zh: "撤下调解员 \(unassigned.mediators.joined(separator: "、"))",
        en: "\(unassigned.mediators.joined(separator: ", ")) taken off.")
    case .recused(let recused):
      Phrase(zh: "调解员 \(recused.mediator) 回避", en: "\(recused.mediator) was recused.")
    case .tracked(let tracked): tracked.sentence
    case .session(let session): session.sentence
    case .noted: Phrase(zh: "记事", en: "Noted.")
    case .corrected(let corrected): corrected.sentence
    case .linked(let link): Entry.linked(link.other, link.kind)
    case .resolved(let resolution): resolution.sentence
    case .performed(let performed): performed.sentence
    case .termChanged(let changed): changed.sentence
    case .failed(let failed): Entry.failed(failed.reason, failed.told)
    case .withdrawn(let withdrawn):
      Entry.ended("当事人撤回", "Withdrawn by a party", withdrawn.reason)
    case .terminated(let terminated):
      Entry.ended("终止调解", "Mediation was terminated", terminated.reason)
    case .referred(let referred):
      Entry.referred(referred.body.map { Catalogue.shipped.label("body", $0) })
    case .returned: Phrase(zh: "退回本所，继续办理", en: "Came back to the station.")
    case .referralAccepted: Phrase(zh: "对方已接收", en: "The other body took it over.")
    case .referralEnded(let ended):
      ended.how == .refused
        ? Phrase(zh: "对方不收，退回本所", en: "Refused by the other body; it came back.")
        : Phrase(zh: "本所撤回移送", en: "Recalled by the station.")
    case .visited(let visited):
      Phrase(
        zh: "回访：\(visited.satisfaction.label.zh)",
        en: "Visited afterwards: \(visited.satisfaction.label.en).")
    case .closed(let closed):
      closed.performed
        ? Phrase(zh: "结案", en: "Closed.")
        : Phrase(zh: "未见履行而结案", en: "Closed without performance.")
    case .reopened(let reopened): Entry.ended("反复重开", "Reopened", reopened.reason)
    case .erased(let erased):
      Entry.resting(
        on: erased.basis, zh: "依法删除 \(erased.fields.joined(separator: "、"))",
        en: "Erased \(erased.fields.joined(separator: ", "))")
    case .protected(let protected):
      Entry.resting(
        on: protected.basis, zh: "案卷设为“\(protected.protection.label.zh)”",
        en: "The file became \(protected.protection.label.en)")
    case .released(let released):
      Entry.resting(
        on: released.basis, zh: "解除“\(released.protection.label.zh)”",
        en: "No longer \(released.protection.label.en)")
    case .destructionProposed(let proposed):
      Entry.resting(on: proposed.basis, zh: "提议销毁案卷", en: "Destruction was proposed")
    case .destroyed(let destroyed):
      Entry.resting(on: destroyed.basis, zh: "案卷销毁", en: "The file was destroyed")
    case .undone(let undone):
      Phrase(
        zh: "撤销操作 \(undone.operation)", en: "Operation \(undone.operation) was undone.")
    }
  }

  /// What rests on a law; `nil` where there is none, or it was erased.
  private static func resting(on basis: String?, zh: String, en: String) -> Phrase {
    guard let basis else { return Phrase(zh: zh, en: "\(en).") }
    return Phrase(zh: "\(zh)：\(basis)", en: "\(en): \(basis).")
  }

  private static func ended(_ zh: String, _ en: String, _ reason: String?) -> Phrase {
    guard let reason else { return Phrase(zh: zh, en: "\(en).") }
    let label = Catalogue.shipped.label("reason", reason)
    return Phrase(zh: "\(zh)：\(label.zh)", en: "\(en): \(label.en).")
  }

  private static func referred(_ body: Phrase?) -> Phrase {
    guard let body else { return Phrase(zh: "移送其他部门", en: "Referred to another body.") }
    return Phrase(zh: "移送\(body.zh)", en: "Referred to \(body.en).")
  }

  private static func linked(_ other: String?, _ kind: LinkKind) -> Phrase {
    switch (kind, other) {
    case (.duplicate, let other):
      Phrase(
        zh: "重复登记，并入 \(other ?? "另一件")", en: "A duplicate, merged into \(other ?? "another").")
    case (.related, let other?): Phrase(zh: "与 \(other) 相关", en: "Related to \(other).")
    case (.related, nil): Phrase(zh: "与别处登记的相关", en: "Related to what is noted elsewhere.")
    case (.distinct, let other):
      Phrase(
        zh: "与 \(other ?? "另一件") 不是同一起", en: "Not the same as \(other ?? "another").")
    case (.repeat, let other?): Phrase(zh: "重复报警 \(other)", en: "A repeat: \(other).")
    case (.repeat, nil): Phrase(zh: "重复报警", en: "A repeat.")
    }
  }

  private static func failed(_ reason: String?, _ told: [String]) -> Phrase {
    let ending = ended("调解不成", "Mediation failed", reason)
    guard !told.isEmpty else { return ending }
    let routes = told.map { Catalogue.shipped.label("route", $0) }
    return Phrase(
      zh: "\(ending.zh)；已告知：\(routes.map(\.zh).joined(separator: "、"))",
      en: "\(ending.en) The parties were told: \(routes.map(\.en).joined(separator: ", ")).")
  }
}

extension Registration {
  fileprivate var sentence: Phrase {
    Phrase(
      zh: "登记：\(category.label.zh)纠纷，\(source.label.zh)",
      en: "Registered: \(category.label.en), \(source.label.en).")
  }
}

extension Resolution {
  fileprivate var sentence: Phrase {
    let details = [form?.label].compactMap { $0 }
    let limit = performBy.map {
      Phrase(zh: "，\($0) 前履行", en: " To be performed by \($0).")
    }
    let zh = details.map { "（\($0.zh)）" }.joined()
    let en = details.map { " (\($0.en))" }.joined()
    let head =
      outcome == .reconciled
      ? Phrase(zh: "自行和解", en: "The parties reconciled") : Phrase(zh: "达成协议", en: "Agreed")
    let terms = agreed.words
    return Phrase(
      zh: "\(head.zh)\(zh)\(limit?.zh ?? "")" + (terms.map { "：\($0.zh)" } ?? ""),
      en: "\(head.en)\(en)." + (limit?.en ?? "") + (terms.map { " Terms: \($0.en)" } ?? ""))
  }
}

extension [Event] {
  /// What one of them was, as a sentence; an undo is told with what it comes to, since one of an undo brings
  /// back what that took away.
  public func sentence(of event: Event) -> Phrase {
    guard case .undone(let undone) = event.act else { return event.entry.sentence }
    var (operation, isRedo) = (undone.operation, false)
    for _ in indices {
      guard case .undone(let earlier)? = first(where: { $0.operation == operation })?.act else {
        break
      }
      (operation, isRedo) = (earlier.operation, !isRedo)
    }
    return isRedo
      ? Phrase(zh: "重做操作 \(operation)", en: "Operation \(operation) was done again.")
      : Phrase(zh: "撤销操作 \(operation)", en: "Operation \(operation) was undone.")
  }
}
