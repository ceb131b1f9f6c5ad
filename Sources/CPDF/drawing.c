// Functions of poppler-glib and Cairo, found in the libraries when a page is first drawn, searched or annotated. Linked
// to the program, these and the some twenty libraries that they bring would cost every process 6 ms at its start.

#include "drawing.h"

#include <dlfcn.h>
#include <stdlib.h>

static void *function(const char *name) {
  static void *library = NULL;
  // Cairo and GObject are found in it too, since it brings them.
  if (!library) library = dlopen("libpoppler-glib.so.8", RTLD_NOW | RTLD_LOCAL);
  void *found = library ? dlsym(library, name) : NULL;
  // It was there to be built with.
  if (!found) abort();
  return found;
}

#define FORWARD(result, name, parameters, arguments)       \
  result name parameters {                                 \
    static result(*original) parameters = NULL;            \
    if (!original) *(void **)&original = function(#name);  \
    return original arguments;                             \
  }

FORWARD(
    PopplerDocument *, poppler_document_new_from_bytes, (GBytes * bytes, const char *password, GError **error),
    (bytes, password, error))
FORWARD(
    PopplerDocument *, poppler_document_new_from_fd, (int descriptor, const char *password, GError **error),
    (descriptor, password, error))
FORWARD(PopplerPage *, poppler_document_get_page, (PopplerDocument * document, int index), (document, index))
FORWARD(
    gboolean, poppler_document_save, (PopplerDocument * document, const char *address, GError **error),
    (document, address, error))
FORWARD(void, poppler_page_render, (PopplerPage * page, cairo_t *context), (page, context))
FORWARD(GList *, poppler_page_find_text, (PopplerPage * page, const char *text), (page, text))
FORWARD(char *, poppler_page_get_text_for_area, (PopplerPage * page, PopplerRectangle *area), (page, area))
FORWARD(void, poppler_page_add_annot, (PopplerPage * page, PopplerAnnot *annotation), (page, annotation))
FORWARD(void, poppler_rectangle_free, (PopplerRectangle * rectangle), (rectangle))
FORWARD(
    PopplerAnnot *, poppler_annot_text_markup_new_highlight,
    (PopplerDocument * document, PopplerRectangle *area, GArray *quadrilaterals), (document, area, quadrilaterals))
FORWARD(void, poppler_annot_set_color, (PopplerAnnot * annotation, PopplerColor *color), (annotation, color))
FORWARD(void, poppler_annot_set_contents, (PopplerAnnot * annotation, const gchar *text), (annotation, text))
FORWARD(void, poppler_annot_set_flags, (PopplerAnnot * annotation, int flags), (annotation, flags))
FORWARD(
    void, poppler_annot_markup_set_label, (PopplerAnnot * annotation, const gchar *label), (annotation, label))
FORWARD(
    void, poppler_annot_markup_set_opacity, (PopplerAnnot * annotation, gdouble opacity), (annotation, opacity))
FORWARD(void, g_object_unref, (gpointer object), (object))

FORWARD(
    cairo_surface_t *, cairo_image_surface_create, (int format, int width, int height),
    (format, width, height))
FORWARD(int, cairo_surface_status, (cairo_surface_t * surface), (surface))
FORWARD(void, cairo_surface_flush, (cairo_surface_t * surface), (surface))
FORWARD(void, cairo_surface_destroy, (cairo_surface_t * surface), (surface))
FORWARD(int, cairo_image_surface_get_width, (cairo_surface_t * surface), (surface))
FORWARD(int, cairo_image_surface_get_height, (cairo_surface_t * surface), (surface))
FORWARD(int, cairo_image_surface_get_stride, (cairo_surface_t * surface), (surface))
FORWARD(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t * surface), (surface))
FORWARD(
    int, cairo_surface_write_to_png_stream,
    (cairo_surface_t * surface, cairo_write_func_t write, void *context), (surface, write, context))
FORWARD(cairo_t *, cairo_create, (cairo_surface_t * surface), (surface))
FORWARD(void, cairo_destroy, (cairo_t * context), (context))
FORWARD(void, cairo_set_source_rgb, (cairo_t * context, double red, double green, double blue), (context, red, green, blue))
FORWARD(void, cairo_paint, (cairo_t * context), (context))
FORWARD(void, cairo_scale, (cairo_t * context, double x, double y), (context, x, y))
