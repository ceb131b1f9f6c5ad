#pragma once

// What is used of poppler-glib and Cairo, declared as in poppler.h (22.12) and cairo.h (1.16): their own headers would
// have them linked to the program.

#include <glib.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _PopplerDocument PopplerDocument;
typedef struct _PopplerPage PopplerPage;
typedef struct _PopplerAnnot PopplerAnnot;
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

typedef struct {
  double x1;
  double y1;
  double x2;
  double y2;
} PopplerRectangle;

typedef struct {
  double x;
  double y;
} PopplerPoint;

typedef struct {
  PopplerPoint p1;
  PopplerPoint p2;
  PopplerPoint p3;
  PopplerPoint p4;
} PopplerQuadrilateral;

typedef struct {
  guint16 red;
  guint16 green;
  guint16 blue;
} PopplerColor;

static const int POPPLER_ANNOT_FLAG_PRINT = 1 << 2;
static const int CAIRO_FORMAT_RGB24 = 1;
static const int CAIRO_STATUS_SUCCESS = 0;
static const int CAIRO_STATUS_WRITE_ERROR = 11;

typedef int (*cairo_write_func_t)(void *context, const unsigned char *data, unsigned int length);

PopplerDocument *poppler_document_new_from_bytes(GBytes *bytes, const char *password, GError **error);
PopplerDocument *poppler_document_new_from_fd(int descriptor, const char *password, GError **error);
PopplerPage *poppler_document_get_page(PopplerDocument *document, int index);
gboolean poppler_document_save(PopplerDocument *document, const char *address, GError **error);
void poppler_page_render(PopplerPage *page, cairo_t *context);
GList *poppler_page_find_text(PopplerPage *page, const char *text);
char *poppler_page_get_text_for_area(PopplerPage *page, PopplerRectangle *area);
void poppler_page_add_annot(PopplerPage *page, PopplerAnnot *annotation);
void poppler_rectangle_free(PopplerRectangle *rectangle);
PopplerAnnot *poppler_annot_text_markup_new_highlight(
    PopplerDocument *document, PopplerRectangle *area, GArray *quadrilaterals);
void poppler_annot_set_color(PopplerAnnot *annotation, PopplerColor *color);
void poppler_annot_set_contents(PopplerAnnot *annotation, const gchar *text);
void poppler_annot_set_flags(PopplerAnnot *annotation, int flags);
void poppler_annot_markup_set_label(PopplerAnnot *annotation, const gchar *label);
void poppler_annot_markup_set_opacity(PopplerAnnot *annotation, gdouble opacity);
void g_object_unref(gpointer object);

cairo_surface_t *cairo_image_surface_create(int format, int width, int height);
int cairo_surface_status(cairo_surface_t *surface);
void cairo_surface_flush(cairo_surface_t *surface);
void cairo_surface_destroy(cairo_surface_t *surface);
int cairo_image_surface_get_width(cairo_surface_t *surface);
int cairo_image_surface_get_height(cairo_surface_t *surface);
int cairo_image_surface_get_stride(cairo_surface_t *surface);
unsigned char *cairo_image_surface_get_data(cairo_surface_t *surface);
int cairo_surface_write_to_png_stream(cairo_surface_t *surface, cairo_write_func_t write, void *context);
cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *context);
void cairo_set_source_rgb(cairo_t *context, double red, double green, double blue);
void cairo_paint(cairo_t *context);
void cairo_scale(cairo_t *context, double x, double y);

#ifdef __cplusplus
}
#endif
