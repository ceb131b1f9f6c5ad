/// The JSON Schema (draft 2020-12) of `report.json`.
public enum ReportSchema {
  public static var bytes: [UInt8] { PackageResources.report_schema_json }
}
