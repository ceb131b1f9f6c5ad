extension CorpusSchema {
  /// How the index takes texts apart.
  static let tokenizer = ["porter", "unicode61", "remove_diacritics", "2"]

  /// What comes before the words of the index's column of filters: a character that nobody types.
  static let filterSign = "\u{E000}"

  /// What the fourth version made anew: passages are indexed in the order in which search looks at them. All but what
  /// analysts decided is taken out, and comes back from the reports.
  static let withoutFirstSearchIndex = """
    DROP TRIGGER passages_inserted;
    DROP TRIGGER passages_deleted;
    DROP TABLE passages_index;
    DROP VIEW passage_texts;
    -- Each by itself: nothing hangs on anything while a schema changes.
    DELETE FROM links; DELETE FROM citations; DELETE FROM source_references; DELETE FROM recommendation_pillars;
    DELETE FROM recommendations; DELETE FROM tags; DELETE FROM passages; DELETE FROM sections; DELETE FROM reports;
    """

  /// What the fourth version put in its place.
  static let searchIndex = """
    -- Search looks at every report's first passage, then at every second one, and so on: headings, then the shorter
    -- texts, which is where a word says most. So it may stop early for words that are everywhere.
    ALTER TABLE reports ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0; -- from 1; which one it is means nothing
    CREATE UNIQUE INDEX reports_by_ordinal ON reports(ordinal);
    ALTER TABLE passages ADD COLUMN search_order INTEGER -- the passage's row in the search index
      GENERATED ALWAYS AS (((ordinal & 1048575) << 16) | (ordinal >> 20)) VIRTUAL;
    CREATE UNIQUE INDEX passages_by_search_order ON passages(search_order);

    \(passageTexts)

    -- SELECT passages.* FROM passages_index JOIN passages ON search_order = passages_index.rowid
    -- WHERE passages_index MATCH '"forced labour" OR shelter';
    -- Words are folded (case, accents) and stemmed (Porter): "trafficked" finds "trafficking".
    CREATE VIRTUAL TABLE passages_index USING fts5(
      heading, body, filters, content = 'passage_texts', content_rowid = 'search_order',
      tokenize = '\(tokenizer.joined(separator: " "))'
    );

    -- The stems that the index holds, with in how many passages.
    CREATE VIRTUAL TABLE passages_words USING fts5vocab(passages_index, row);
    """

  /// What is indexed.
  static let passageTexts = """
    -- What the report says, not the page's furniture, is indexed: headings in a column of their own. Filters are words
    -- too, each with a sign that nobody types: k and the kind, r and the report's ordinal, p and a pillar in
    -- hexadecimal, s and a subtheme likewise, as the JSON list has it between its quotes (SQLite's functions of JSON
    -- must not stand in what an index reads). The 0 at the end keeps them from being stemmed.
    CREATE VIEW passage_texts AS
      SELECT search_order, CASE kind WHEN 'heading' THEN text ELSE '' END AS heading,
        CASE kind WHEN 'heading' THEN '' ELSE text END AS body,
        char(57344) || 'k' || kind || '0 ' || char(57344) || 'r' || (ordinal >> 20) || '0'
          || coalesce((SELECT group_concat(' ' || char(57344) || 'p' || hex(pillar) || '0', '')
            FROM tags WHERE passage = passages.id AND assigned), '')
          || coalesce((SELECT group_concat(' ' || char(57344) || 's' || replace(
              substr(hex(subthemes), 5, length(hex(subthemes)) - 8), '222C22', '0 ' || char(57344) || 's') || '0', '')
            FROM tags WHERE passage = passages.id AND assigned AND subthemes <> '[]'), '')
          AS filters,
        ordinal, report
      FROM passages
      WHERE kind NOT IN (\(furniture));
    """

  /// What the fifth version made anew: subthemes were indexed by their names, which words of a query could hit.
  static let withoutNamesOfSubthemes = """
    DROP VIEW passage_texts;
    \(passageTexts)
    INSERT INTO passages_index(passages_index) VALUES ('rebuild');
    """

  static let firstSearchIndex = """

    CREATE VIEW passage_texts AS
      SELECT ordinal, CASE kind WHEN 'heading' THEN text ELSE '' END AS heading,
        CASE kind WHEN 'heading' THEN '' ELSE text END AS body
      FROM passages
      WHERE kind NOT IN (\(furniture));
    CREATE VIRTUAL TABLE passages_index USING fts5(
      heading, body, content = 'passage_texts', content_rowid = 'ordinal',
      tokenize = 'porter unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER passages_inserted AFTER INSERT ON passages
      WHEN new.kind NOT IN (\(furniture)) BEGIN
      INSERT INTO passages_index(rowid, heading, body) VALUES (new.ordinal,
        CASE new.kind WHEN 'heading' THEN new.text ELSE '' END,
        CASE new.kind WHEN 'heading' THEN '' ELSE new.text END);
    END;
    CREATE TRIGGER passages_deleted AFTER DELETE ON passages
      WHEN old.kind NOT IN (\(furniture)) BEGIN
      INSERT INTO passages_index(passages_index, rowid, heading, body) VALUES ('delete', old.ordinal,
        CASE old.kind WHEN 'heading' THEN old.text ELSE '' END,
        CASE old.kind WHEN 'heading' THEN '' ELSE old.text END);
    END;
    """
}
