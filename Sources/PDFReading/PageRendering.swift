internal import CColor
internal import CGLib
internal import CPDF

extension PDFPage {
  /// A picture of the page as displayed, on white.
  ///
  /// - Parameter scale: Pixels a point; 2 shows a page at 144 dots an inch. Very large pages come out smaller, so
  ///   that no picture holds more than 36 million pixels.
  /// - Returns: nil when the page has no area or there is no memory.
  public func rendering(scale: Double) -> PagePicture? {
    guard let surface = surface(scale: scale) else { return nil }
    defer { cairo_surface_destroy(surface) }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface) else { return nil }
    let luminances = [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
      for row in 0..<height {
        for column in 0..<width {
          // Cairo keeps a pixel as blue, green, red on little-endian machines; the weights are those of BT.601.
          let pixel = data + row * stride + column * 4
          let sum = Int(pixel[0]) * 29 + Int(pixel[1]) * 150 + Int(pixel[2]) * 77
          pixels.initializeElement(at: row * width + column, to: UInt8(sum >> 8))
        }
      }
      count = width * height
    }
    return PagePicture(width: width, height: height, luminances: luminances)
  }

  /// The page as displayed, as a PNG file's bytes.
  ///
  /// - Parameter scale: As for `rendering(scale:)`.
  public func png(scale: Double) -> [UInt8]? {
    guard let surface = surface(scale: scale) else { return nil }
    defer { cairo_surface_destroy(surface) }
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { destination in
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          closure.assumingMemoryBound(to: [UInt8].self).pointee
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, destination)
    }
    return status == CAIRO_STATUS_SUCCESS ? bytes : nil
  }

  private func surface(scale: Double) -> OpaquePointer? {
    let (width, height) = size
    guard width > 0, height > 0, scale > 0, scale.isFinite else { return nil }
    let scale = min(
      scale, (36_000_000 / width / height).squareRoot(), 30_000 / width, 30_000 / height)
    let across = Int32(max(1, (width * scale).rounded(.up)))
    let down = Int32(max(1, (height * scale).rounded(.up)))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, across, down) else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      return nil
    }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    threefold_allow_color_transforms(true)
    let isDrawn: Void? = withDrawnPage { poppler_page_render($0, context) }
    threefold_allow_color_transforms(false)
    guard isDrawn != nil else {
      cairo_surface_destroy(surface)
      return nil
    }
    cairo_surface_flush(surface)
    return surface
  }
}

/// A page's picture in shades of grey.
public struct PagePicture: Sendable {
  /// In pixels.
  public var width: Int
  public var height: Int
  /// Row by row from the top; 0 is black.
  public var luminances: [UInt8]
}
