#pragma once

#include <Stream.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

/// An open file as Poppler reads it: where it lies, a kilobyte at a time. Poppler's own stream asks the system four times
/// as often.
class DescriptorStream : public BaseSeekInputStream {
 public:
  /// @param descriptor Must stay open as long as this and all made from it last.
  DescriptorStream(int descriptor, Goffset start, bool limited, Goffset length, Object &&dict)
      : BaseSeekInputStream(start, limited, length, std::move(dict)), descriptor(descriptor), position(start) {}
  ~DescriptorStream() override { close(); }

  BaseStream *copy() override { return new DescriptorStream(descriptor, start, limited, length, dict.copy()); }
  Stream *makeSubStream(Goffset start, bool limited, Goffset length, Object &&dict) override {
    return new DescriptorStream(descriptor, start, limited, length, std::move(dict));
  }

 private:
  const int descriptor;
  Goffset position;

  Goffset currentPos() const override { return position; }
  void setCurrentPos(Goffset offset) override { position = offset; }
  Goffset read(char *buffer, Goffset size) override {
    ssize_t count;
    do {
      count = pread(descriptor, buffer, static_cast<size_t>(size), position);
    } while (count < 0 && errno == EINTR);
    if (count > 0) position += count;
    return count;
  }
};
