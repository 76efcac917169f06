/// The form of an agreement (People's Mediation Law, art. 28; procedural rules, art. 178).
public enum AgreementForm: String, Code {
  public static let list = "form"
  case written, oral
  case onScene = "on_scene"
}
