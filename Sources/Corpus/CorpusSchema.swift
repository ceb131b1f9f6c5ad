/// The tables and views of `corpus.sqlite`, as SQL with a comment a column: SQLite keeps the comments, so that any
/// SQLite browser shows them.
public enum CorpusSchema {
  /// The first version's statements, in order.
  static let firstVersion = "\(tables)\n\(firstSearchIndex)\n\(firstRecommendationView)\n\(views)"

  /// The kinds of passages that are the page's furniture, quoted for SQL.
  public static let furniture = furnitureKinds.map { "'\($0)'" }.joined(separator: ", ")

  static let furnitureKinds = ["contents", "index", "runningHead", "pageNumber", "watermark"]

  /// The whole schema as it is now, to read.
  public static var description: String {
    """
    -- corpus.sqlite: every report that `threefold analyze` read. Rows come and go a whole report at a time.
    -- Pages are positions in the file from 1, labels are as printed. Boxes are JSON lists of
    -- [page, left, top, right, bottom] in points from the top left of the displayed page.
    -- Offsets are Unicode scalars, half-open. Scores are calibrated probabilities, 0 to 1.
    -- Start with the views: recommendations_by_year, passages_by_pillar, passage_pillars, cited_sources, tag_evidence.

    \(tables)
    \(pdfColumn)
    \(addresseeColumn)
    \(responseColumns)
    \(searchIndex)
    \(threadTable)
    \(recommendationView)
    \(views)
    \(decisionViews)
    """
  }

  private static let tables = "\(reportTables)\n\(citationTables)\n\(corpusTables)"

  /// What the second version added.
  static let pdfColumn = """
    ALTER TABLE reports ADD COLUMN pdf TEXT; -- the PDF's path as seen from reports/<id>/, if it is known
    """

  /// What the sixth version added. What all reports together tell is written anew by the next run.
  static let threadTable = """
    CREATE TABLE threads (
      recommendation TEXT PRIMARY KEY REFERENCES recommendations(id) ON DELETE CASCADE,
      thread INTEGER NOT NULL,        -- one ask through the years, numbered as in comparison.csv
      position INTEGER NOT NULL       -- oldest first, from 0
    ) WITHOUT ROWID;
    CREATE INDEX threads_by_thread ON threads(thread, position);
    DELETE FROM state WHERE name = 'fold';
    """

  /// What the seventh version added.
  static let addresseeColumn = """
    ALTER TABLE recommendations ADD COLUMN addressee_source TEXT; -- printed, or implied by the kind of report
    """

  /// What the eighth version added. What all reports together tell is written anew by the next run.
  static let responseColumns = """
    ALTER TABLE recommendations ADD COLUMN cited_as TEXT; -- with the number of the paragraph that opens its list
    ALTER TABLE recommendations ADD COLUMN response TEXT; -- accepted, implemented, pending or noted
    ALTER TABLE recommendations ADD COLUMN response_text TEXT; -- as printed
    ALTER TABLE recommendations ADD COLUMN response_page INTEGER; -- where that stands
    DELETE FROM state WHERE name = 'fold';

    """

  /// What the eighth version made anew.
  static let withoutFirstRecommendationView = """
    DROP VIEW IF EXISTS recommendations_by_year;

    """

  /// What the eighth version put in its place.
  static let recommendationView = recommendationsByYear(
    numbers: "recommendations.number, recommendations.cited_as, recommendations.response")

  private static let firstRecommendationView = recommendationsByYear(numbers: "recommendations.number")

  private static func recommendationsByYear(numbers: String) -> String {
    """
    -- Every recommendation, oldest report first, with its pillars and the earlier asks that it takes up.
    CREATE VIEW recommendations_by_year AS
      SELECT reports.year, reports.publisher, reports.title AS report_title, \(numbers),
        recommendations.text,
        (SELECT group_concat(pillar, '; ') FROM (SELECT pillar FROM recommendation_pillars
          WHERE recommendation = recommendations.id ORDER BY position)) AS pillars,
        recommendations.addressee, recommendations.deadline, recommendations.page_label, recommendations.page,
        (SELECT group_concat(relation || ' ' || earlier, '; ') FROM links WHERE later = recommendations.id)
          AS takes_up,
        recommendations.id AS recommendation, reports.id AS report
      FROM recommendations JOIN reports ON reports.id = recommendations.report
      ORDER BY reports.year, reports.id, recommendations.position;
    """
  }

  /// What the third version made anew: the views in which analysts win over the machine.
  static let withoutDecisionViews = """
    DROP VIEW IF EXISTS passages_by_pillar;
    DROP VIEW IF EXISTS pillar_decisions;
    """

  /// What the third version put in their place.
  static let decisionViews = """
    -- Of what analysts decided on the same thing, what was decided last.
    CREATE VIEW latest_decisions AS
      SELECT * FROM decisions AS decision
      WHERE NOT EXISTS (SELECT 1 FROM decisions AS later
        WHERE later.subject = decision.subject AND later.report_file = decision.report_file
          AND later.item_text = decision.item_text
          AND (later.other = decision.other OR decision.subject = 'link')
          AND later.other_text = decision.other_text
          AND (later.decided, later.number) > (decision.decided, decision.number));

    -- What holds of a passage and pillar, found again by the file and the text.
    CREATE VIEW pillar_decisions AS
      SELECT passages.id AS passage, decision.other AS pillar, decision.verdict, decision.analyst,
        decision.decided
      FROM passages JOIN reports ON reports.id = passages.report
        JOIN latest_decisions AS decision ON decision.subject = 'passage'
          AND decision.report_file = reports.file AND decision.item_text = passages.text;

    -- The pillars of each passage. An analyst's decision wins over the machine's.
    CREATE VIEW passage_pillars AS
      SELECT tags.passage, tags.pillar, tags.score, tags.is_primary, tags.subthemes,
        coalesce((SELECT analyst FROM pillar_decisions AS said
          WHERE said.passage = tags.passage AND said.pillar = tags.pillar), 'machine') AS said_by
      FROM tags
      WHERE coalesce((SELECT verdict = 'yes' FROM pillar_decisions AS said
        WHERE said.passage = tags.passage AND said.pillar = tags.pillar), tags.assigned)
      UNION ALL
      SELECT said.passage, said.pillar, NULL, 0, '[]', said.analyst FROM pillar_decisions AS said
      WHERE said.verdict = 'yes' AND NOT EXISTS
        (SELECT 1 FROM tags WHERE tags.passage = said.passage AND tags.pillar = said.pillar);

    -- Passages under each pillar, strongest first, analysts' decisions applied.
    CREATE VIEW passages_by_pillar AS
      SELECT passage_pillars.pillar, passage_pillars.score, passage_pillars.is_primary,
        passage_pillars.subthemes, reports.year, reports.title AS report_title, passages.page_label,
        passages.page, passages.kind, passages.text, passage_pillars.said_by, passages.id AS passage,
        reports.id AS report
      FROM passage_pillars JOIN passages ON passages.id = passage_pillars.passage
        JOIN reports ON reports.id = passages.report
      ORDER BY passage_pillars.pillar, passage_pillars.score DESC, passages.id;

    -- Decisions on what is no longer in the corpus: the passage or recommendation has changed or gone.
    CREATE VIEW lost_decisions AS
      SELECT decision.* FROM decisions AS decision
      WHERE decision.subject = 'passage' AND NOT EXISTS (SELECT 1 FROM reports
          JOIN passages ON passages.report = reports.id AND passages.text = decision.item_text
          WHERE reports.file = decision.report_file)
        OR decision.subject = 'link' AND (NOT EXISTS (SELECT 1 FROM reports
          JOIN recommendations ON recommendations.report = reports.id
            AND recommendations.text = decision.item_text
          WHERE reports.file = decision.report_file)
        OR NOT EXISTS (SELECT 1 FROM recommendations WHERE text = decision.other_text));
    """

  private static let reportTables = """
    CREATE TABLE reports (
      id TEXT PRIMARY KEY,            -- slug of the file's stem and first 8 digits of its SHA-256
      file TEXT NOT NULL,             -- the PDF's name
      sha256 TEXT NOT NULL,           -- of the PDF's bytes
      title TEXT NOT NULL,
      publisher TEXT,
      authors TEXT NOT NULL,          -- JSON list
      year INTEGER,
      language TEXT NOT NULL,         -- ISO 639-1
      pages INTEGER NOT NULL,
      made_with TEXT NOT NULL         -- program and options: another value makes `analyze` write it anew
    );

    CREATE TABLE sections (
      id TEXT PRIMARY KEY,
      report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,      -- order in the report, from 0
      number TEXT,                    -- as printed: 2.1
      title TEXT NOT NULL,
      level INTEGER NOT NULL,         -- 1 is a chapter
      page INTEGER NOT NULL,
      parent TEXT                     -- the section that holds it
    );
    CREATE INDEX sections_by_report ON sections(report, position);

    CREATE TABLE passages (
      ordinal INTEGER PRIMARY KEY,    -- the report's ordinal * 1048576 + the passage's rank in it, headings first
      id TEXT NOT NULL UNIQUE,
      report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,      -- reading order, from 0
      kind TEXT NOT NULL,             -- paragraph, listItem, heading, footnote, caption, table, box ...
      section TEXT,
      label TEXT,                     -- a list item's or note's label as printed
      level INTEGER,                  -- depth of a heading or list item
      page INTEGER,                   -- where it begins
      page_label TEXT,
      last_page INTEGER,
      boxes TEXT NOT NULL,            -- JSON list of boxes
      recognition_confidence REAL,    -- of text recognition on a scanned page
      text TEXT NOT NULL
    );
    CREATE INDEX passages_by_report ON passages(report, position);

    CREATE TABLE tags (
      passage TEXT NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
      pillar TEXT NOT NULL,
      score REAL NOT NULL,
      assigned INTEGER NOT NULL,      -- 1 when the score reaches the threshold; others are kept from 0.05 on
      is_primary INTEGER NOT NULL,    -- 1 for the pillar that the passage is mostly about
      subthemes TEXT NOT NULL,        -- JSON list, strongest first
      evidence TEXT NOT NULL,         -- JSON list of {start, end, weight, term, words}; see the view tag_evidence
      PRIMARY KEY (passage, pillar)
    ) WITHOUT ROWID;

    CREATE TABLE recommendations (
      id TEXT PRIMARY KEY,
      report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,             -- listed or sentence
      number TEXT,                    -- as printed
      text TEXT NOT NULL,
      section TEXT,
      passages TEXT NOT NULL,         -- JSON list of the passages that it was read from
      page INTEGER,
      page_label TEXT,
      boxes TEXT NOT NULL,
      addressee TEXT,
      recommended_by TEXT NOT NULL,   -- JSON list
      deadline TEXT,
      strength TEXT,                  -- must, should, consider or imperative
      actions TEXT NOT NULL           -- JSON list
    );
    CREATE INDEX recommendations_by_report ON recommendations(report, position);

    CREATE TABLE recommendation_pillars (
      recommendation TEXT NOT NULL REFERENCES recommendations(id) ON DELETE CASCADE,
      pillar TEXT NOT NULL,
      position INTEGER NOT NULL,      -- 0 is the primary pillar
      score REAL,
      PRIMARY KEY (recommendation, pillar)
    ) WITHOUT ROWID;
    """

  private static let citationTables = """

    CREATE TABLE source_references (
      id TEXT PRIMARY KEY,
      report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      raw TEXT NOT NULL,              -- as printed
      csl TEXT NOT NULL,              -- CSL-JSON
      type TEXT NOT NULL,             -- CSL type
      title TEXT,
      year INTEGER,
      source TEXT                     -- the merged source's key: references of one key name the same source
    );
    CREATE INDEX source_references_by_report ON source_references(report, position);
    CREATE INDEX source_references_by_source ON source_references(source);

    CREATE TABLE citations (
      report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      passage TEXT NOT NULL,          -- the passage that cites
      reference TEXT,                 -- the source_references row; empty when a back-reference leads nowhere
      note TEXT,                      -- the note's number as printed
      locator TEXT,                   -- p. 12, para 45
      via TEXT NOT NULL,              -- direct, ibid, supra, short, authorYear, bibliography
      target TEXT,                    -- the note that a back-reference leads to
      start_offset INTEGER,           -- where in the passage's text
      end_offset INTEGER,
      page INTEGER,
      page_label TEXT,
      boxes TEXT NOT NULL,
      PRIMARY KEY (report, position)
    ) WITHOUT ROWID;
    CREATE INDEX citations_by_reference ON citations(reference);
    """

  private static let corpusTables = """

    CREATE TABLE links (
      later TEXT NOT NULL REFERENCES recommendations(id) ON DELETE CASCADE,
      earlier TEXT NOT NULL REFERENCES recommendations(id) ON DELETE CASCADE,
      relation TEXT NOT NULL,         -- repeated or revised
      score REAL NOT NULL,
      PRIMARY KEY (later, earlier)
    ) WITHOUT ROWID;
    CREATE INDEX links_by_earlier ON links(earlier);

    CREATE TABLE runs (
      number INTEGER PRIMARY KEY,
      started TEXT NOT NULL,          -- UTC, ISO 8601
      seconds REAL NOT NULL,
      version TEXT NOT NULL,
      done INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      interrupted INTEGER NOT NULL
    );

    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY,
      subject TEXT NOT NULL,          -- passage or link
      item TEXT NOT NULL,             -- the passage, or the later recommendation, as it was named then
      item_text TEXT NOT NULL,        -- its text: finds it again when the report is analysed anew
      other TEXT NOT NULL DEFAULT '', -- the pillar, or the earlier recommendation
      other_text TEXT NOT NULL DEFAULT '',
      report_file TEXT NOT NULL,      -- the PDF's name
      verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no')),
      analyst TEXT NOT NULL,
      decided TEXT NOT NULL,          -- UTC, ISO 8601
      UNIQUE (subject, report_file, item_text, other, other_text, analyst)
    );

    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """

  private static let views = """

    -- Each source once, most cited first, with how many reports and places cite it.
    CREATE VIEW cited_sources AS
      SELECT coalesce(source_references.source, source_references.id) AS source, max(type) AS type,
        max(source_references.title) AS title, max(source_references.year) AS year,
        count(DISTINCT source_references.report) AS reports, count(citations.position) AS places,
        max(raw) AS raw
      FROM source_references LEFT JOIN citations ON citations.reference = source_references.id
      GROUP BY coalesce(source_references.source, source_references.id)
      ORDER BY places DESC, source;

    -- The words behind each tag, a row each.
    CREATE VIEW tag_evidence AS
      SELECT tags.passage, tags.pillar, json_extract(entry.value, '$.start') AS start_offset,
        json_extract(entry.value, '$.end') AS end_offset, json_extract(entry.value, '$.weight') AS weight,
        json_extract(entry.value, '$.term') AS term, json_extract(entry.value, '$.words') AS words
      FROM tags, json_each(tags.evidence) AS entry;

    """
}
