/// Courts with neutral citations and series of law reports, by their abbreviation without stops and spaces.
///
/// Sources: the National Archives' list of courts and of citation patterns; OSCOLA (4th edition), appendix;
/// the Cardiff Index to Legal Abbreviations for forms in use.
enum ReportSeries {
  enum Dating {
    /// The year finds the volume: square brackets.
    case square
    /// The volume runs through the years: round brackets.
    case round
    /// As printed.
    case printed
  }

  struct Entry {
    var canonical: String
    var dating: Dating
    var isNeutral: Bool
  }

  static func entry(_ key: String) -> Entry? { table[key] }

  /// Divisions and chambers of courts, by their lower-case form.
  static let divisions: [String: String] = {
    let names =
      "Admin Admlty Ch Comm Costs SCCO Fam IPEC KB QB Mercantile Pat TCC GRC HESC TC PC AAC IAC LC WP B T1 T2 T3 "
      + "Civ Crim HL CA OH IH Patents Probate Rev SC"
    var table: [String: String] = [:]
    for name in names.split(separator: " ") { table[name.lowercased()] = String(name) }
    table["patents"] = "Pat"
    table["chancery"] = "Ch"
    table["family"] = "Fam"
    return table
  }()

  private static let neutral =
    "UKSC UKHL UKPC EWHC EWFC EWCOP EWCR EWCC EWMC UKUT UKFTT UKAIT UKIAT UKSIAC UKIPTrib UKEAT UKET EAT CSIH CSOH HCJAC "
    + "HCJ HCJT NICA NIQB NIKB NICh NIFam NICC NICty NIMaster NIMag NICoroner NIFET IESC IECA IEHC CAT UKVAT EWLC "
    + "EWLands UKLands EWPCC HCA FCA FCAFC SCC ONCA NZSC NZCA NZHC NSWCA NSWSC SGCA HKCFA HKCA CCJ JRC GRC "
    + "UKCCAT EWLVT HJAC ZASCA ZACC"

  private static let square =
    "AC|WLR|QB|KB|Ch|Fam|P|All ER|All ER (D)|All ER (EC)|All ER (Comm)|ACD|BCC|BCLC|BLR|Bus LR|CMLR|HRLR|EGLR|Env LR"
    + "|FCR|FLR|FSR|HLR|ICR|IRLR|Imm AR|INLR|Lloyd's Rep|PIQR|PLR|PTSR|RPC|RTR|STC|STI|TLR|UKHRR|WTLR|CLY|Crim LR"
    + "|Cr App R|Cr App R (S)|ECC|ECR|ECR-SC|ELR|EMLR|ETMR|Eu LR|GCCR|IP & T|JPL|LGR|Med LR|NLJ|NPC|P & CR|Po LR"
    + "|RVR|SLT|SC|SCCR|SCLR|TCLR|VR|WN|NI|NIJB|IR|ILRM|ICJ Rep|ICJ|PCIJ Rep|OJ|Ch App|Inquest LR|MHLR|CCLR|Rep LR"
    + "|Costs LR|EHLR|CEC|ITLR|LR|OFT|UKCLR|BTC|Con LR|Bankr LR|BPIR|ACSR|CLC|CPLR|Fam Law|EWCST|SCR|NZLR"

  private static let round =
    "EHRR|BMLR|BHRC|CLR|ALR|ALJR|NSWLR|DR|CD|CPR|ER|Bing|B & C|B & Ald|H & N|H&N|E & B|El & Bl|LGR|LT|JP|TC|Sol Jo"
    + "|SJ|Con LR|BLR|DLR|ILM|State Tr|Cox CC|Cl & Fin|App Cas|ChD|QBD|CPD|KBD|Ex D|PD|D|M|R|F|S|Macq"
    + "|WAR|FLC|SASR|A Crim R|Fed LR|FCR|IPR|ACLC|US|S Ct|L Ed|L Ed 2d|F|F 2d|F 3d|F Supp|F Supp 2d|NE|NE 2d|NW|NW 2d"
    + "|SE|SE 2d|SW|SW 2d|So|So 2d|A 2d|P 2d|P 3d|Cal|NY|NYS|WL|Cal Rptr|U.S. App. D.C|ECHR|EWCA|CCLR|Yearbook|YB|TLR"

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for name in round.split(separator: "|") {
      table[key(String(name))] = Entry(canonical: String(name), dating: .printed, isNeutral: false)
    }
    for name in square.split(separator: "|") {
      table[key(String(name))] = Entry(canonical: String(name), dating: .square, isNeutral: false)
    }
    // Series whose volumes run through the years keep their round brackets though both forms occur.
    for name in [
      "Cr App R", "Cr App R (S)", "LGR", "P & CR", "HLR", "BLR", "TLR", "Con LR", "LR", "SC", "SLT",
    ] {
      table[key(name)]?.dating = .printed
    }
    for name in neutral.split(separator: " ") {
      table[key(String(name))] = Entry(canonical: String(name), dating: .square, isNeutral: true)
    }
    table["ewcaciv"] = Entry(canonical: "EWCA Civ", dating: .square, isNeutral: true)
    table["ewcacrim"] = Entry(canonical: "EWCA Crim", dating: .square, isNeutral: true)
    table["sacciv"] = Entry(canonical: "SAC (Civ)", dating: .square, isNeutral: true)
    table["saccrim"] = Entry(canonical: "SAC (Crim)", dating: .square, isNeutral: true)
    for court in ["EDIN", "GLA", "ABE", "DUN", "PER", "KIR", "INV", "HAM", "PAI", "FAL", "AYR", "DUM", "STI"]
    {
      // Sheriff courts of Scotland, by their seats.
      table["sc\(court.lowercased())"] = Entry(canonical: "SC \(court)", dating: .square, isNeutral: true)
    }
    table["ewca"] = nil
    for (other, name) in [
      ("lloydsreports", "Lloyd's Rep"), ("lloydslr", "Lloyd's Rep"), ("lloydslawrep", "Lloyd's Rep"),
      ("lloydslawreports", "Lloyd's Rep"), ("chd", "ChD"), ("scdiv", "ScDiv"), ("weeklylr", "WLR"),
      ("crappr", "Cr App R"),
      ("crapprs", "Cr App R (S)"), ("allenglandreports", "All ER"), ("icjreports", "ICJ Rep"),
      ("sltlandct", "SLT (Land Ct)"),
      ("sltshct", "SLT (Sh Ct)"), ("schl", "SC (HL)"), ("seriesa", "Series A"), ("jc", "JC"), ("cp", "CP"),
      ("pc", "PC"),
      ("hl", "HL"), ("eq", "Eq"), ("cch", "CCh"), ("ex", "Ex"), ("chapp", "Ch App"), ("privd", "P & D"),
      ("ccr", "CCR"),
    ] {
      let known = table[key(name)]
      table[other] = Entry(canonical: name, dating: known?.dating ?? .printed, isNeutral: false)
    }
    return table
  }()

  static func key(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { isWordScalar($0) && !isApostrophe($0) }))
      .lowercased()
  }
}
