/// The 18 official types of the people's-mediation return, in its order; a dispute has one primary
/// type, so that tables add up.
public enum Category: String, Code {
  public static let list = "category"
  case family, neighbour, homestead, contract, business, damages, land, expropriation, pollution
  case wages, labour, tourism, ecommerce, consumer, medical, traffic, property, other
}
